import type { Edge } from '#domain/board/board.ts'
import type { EdgeProperties } from '#domain/board/edgeProperties.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import type { Point, Size } from '#shared/geometry.ts'
import type { Theme } from '#shared/theme.ts'
import { type TextStyle, textWidth } from './textWidth.ts'

/** How an edge is drawn: line width in pixels, SVG dash pattern, colour token, whether it ends in an arrowhead, and lies below others. */
export interface EdgeStyle {
  readonly width: number
  readonly dash?: string
  readonly colour: keyof Theme
  readonly arrow: boolean
  readonly below?: true
}

/** The strokes of the five edge kinds; canvas and images draw from the same ones. */
export const EDGE_STYLES: Readonly<Record<EdgeKind, EdgeStyle>> = {
  request: { width: 1.75, colour: 'lineRequest', arrow: true },
  event: { width: 1.75, dash: '6 4', colour: 'lineEvent', arrow: true },
  replication: { width: 1.75, dash: '2 4', colour: 'lineQuiet', arrow: true },
  origin: { width: 1.5, dash: '9 5', colour: 'lineQuiet', arrow: true },
  telemetry: { width: 1, dash: '2 4', colour: 'lineQuiet', arrow: false, below: true },
}

/** The radius of an edge's bends, in pixels. */
export const EDGE_RADIUS = 8

/** The measures of the chips that stand on edges, in pixels. */
export const CHIP = {
  text: { size: 11.5, weight: 400 },
  padding: 8,
  height: 20,
  gap: 4,
} as const satisfies { text: TextStyle } & Record<string, unknown>

/** What each protocol is called on an edge and in the inspector. */
export const PROTOCOL_TITLES: Readonly<Record<NonNullable<EdgeProperties['protocol']>, string>> = {
  https: 'HTTPS',
  http: 'HTTP',
  wss: 'WSS',
  ws: 'WS',
  sse: 'SSE',
  rest: 'REST',
  grpc: 'gRPC',
  graphql: 'GraphQL',
  tcp: 'TCP',
  tls: 'TLS',
  udp: 'UDP',
  sql: 'SQL',
  amqp: 'AMQP',
  mqtt: 'MQTT',
}

const VIA_TITLES: Readonly<Record<NonNullable<EdgeProperties['via']>, string>> = {
  outbox: 'outbox',
  cdc: 'CDC',
  'log-first': 'log first',
  'best-effort': 'best effort',
}

/** What is written on an edge: its label, else its protocol when stated, else nothing (''). */
export const edgeLabelOf = (edge: Pick<Edge, 'label' | 'protocol'>): string =>
  edge.label?.trim() || (edge.protocol ? PROTOCOL_TITLES[edge.protocol] : '')

/** The pill that says how an event edge is published or a request is made good, or '' for other edges and when it is not stated. */
export const edgeViaOf = (edge: Pick<Edge, 'kind' | 'via'>): string =>
  edge.via && (edge.kind === 'event' || edge.kind === 'request') ? VIA_TITLES[edge.via] : ''

/** The size of a chip around one line of text. */
export const edgeLabelSize = (text: string): Size => ({
  width: Math.ceil(textWidth(text, CHIP.text)) + 2 * CHIP.padding,
  height: CHIP.height,
})

/** One line of text on an edge; `what` tells the chips of an edge apart. */
export interface EdgeChip extends Size {
  readonly what: 'label' | 'via' | 'rate'
  readonly text: string
}

/** The colours of each chip on the screen. */
export const CHIP_COLOURS: Readonly<
  Record<EdgeChip['what'], { readonly fill: keyof Theme; readonly ink: keyof Theme }>
> = {
  label: { fill: 'surface', ink: 'muted' },
  via: { fill: 'iconEdge', ink: 'inkEdge' },
  rate: { fill: 'surface', ink: 'text' },
}

/** The chips of an edge from left to right: its label, how it is published, and the rate when one is given; each may be missing. */
export function edgeChipsOf(edge: Edge, rate = ''): readonly EdgeChip[] {
  const chips = [
    { what: 'label', text: edgeLabelOf(edge) },
    { what: 'via', text: edgeViaOf(edge) },
    { what: 'rate', text: rate },
  ] as const
  return chips.filter(({ text }) => text).map((chip) => ({ ...chip, ...edgeLabelSize(chip.text) }))
}

/** The room all chips of an edge take side by side, or undefined when nothing is written on it. */
export function edgeChipsSize(edge: Edge, rate?: string): Size | undefined {
  const chips = edgeChipsOf(edge, rate)
  if (chips.length === 0) return undefined
  const width = chips.reduce((sum, chip) => sum + chip.width + CHIP.gap, -CHIP.gap)
  return { width, height: CHIP.height }
}

/** The chips of an edge side by side around a point of its line, each with its top left corner. */
export function placedChips(edge: Edge, at: Point, rate?: string): readonly (EdgeChip & Point)[] {
  const size = edgeChipsSize(edge, rate)
  if (!size) return []
  let x = at.x - size.width / 2
  return edgeChipsOf(edge, rate).map((chip) => {
    const placed = { ...chip, x, y: at.y - chip.height / 2 }
    x += chip.width + CHIP.gap
    return placed
  })
}
