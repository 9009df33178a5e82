import { arrowHead, endInsideArrow } from '#domain/layout/arrowHead.ts'
import { CHIP, EDGE_RADIUS, EDGE_STYLES, placedChips } from '#domain/layout/edgeStyle.ts'
import { roundedPath } from '#domain/layout/routing/roundedPath.ts'
import { isTelemetryLine } from '#domain/layout/telemetryLines.ts'
import type { Point } from '#shared/geometry.ts'
import type { Theme } from '#shared/theme.ts'
import type { Picture, PlacedEdge } from './scene.ts'
import { element, escapeXml, short } from './xml.ts'

/** By how much a rounded corner is shorter than its two legs, of its radius: it is a quadratic curve. */
const SAVED = 0.37677

/** How far the dashes of a line are moved so that one ends where the line does. */
function dashOffset(points: readonly Point[], dash: string): number {
  const [first = 0, gap = first] = dash.split(' ').map(Number)
  const lengths = points.slice(1).map(({ x, y }, i) => Math.hypot(x - (points[i]?.x ?? 0), y - (points[i]?.y ?? 0)))
  const corners = lengths.slice(1).map((length, i) => Math.min(EDGE_RADIUS, length / 2, (lengths[i] ?? 0) / 2))
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0)
  const period = first + gap
  const offset = (first - sum(lengths) + SAVED * sum(corners)) % period
  return Math.round((offset + period) * 100) / 100
}

function drawLine({ edge, points, fromEnd }: PlacedEdge, theme: Theme): string {
  const { width, dash, colour, arrow } = EDGE_STYLES[edge.kind]
  const drawn = arrow ? endInsideArrow(points) : points
  const line = element('path', {
    d: roundedPath(drawn, EDGE_RADIUS),
    fill: 'none',
    stroke: theme[colour],
    'stroke-width': width,
    'stroke-dasharray': dash,
    'stroke-dashoffset': dash && fromEnd ? dashOffset(drawn, dash) : undefined,
  })
  if (!arrow) return line
  const corners = arrowHead(points).map(({ x, y }) => `${short(x)} ${short(y)}`)
  return line + element('path', { d: `M${corners.join('L')}Z`, fill: theme[colour] })
}

function drawChips({ edge, labelAt }: PlacedEdge, theme: Theme): string {
  if (!labelAt) return ''
  const drawn = placedChips(edge, labelAt).map(({ text, x, y, width, height, what }) => {
    const pill = what === 'via'
    const ink = pill ? theme.lineEvent : theme.text
    const stroke = pill ? theme.lineEvent : theme.border
    const place = { x: x + width / 2, y: y + 14, 'text-anchor': 'middle', 'font-size': CHIP.text.size, fill: ink }
    return (
      element('rect', { x, y, width, height, rx: height / 2, fill: theme.surface, stroke }) +
      element('text', place, escapeXml(text))
    )
  })
  return drawn.join('')
}

/** The lines of the edges with their arrowheads, those of telemetry below all others. */
export const drawLines = ({ edges }: Picture, theme: Theme): string =>
  edges
    .toSorted((a, b) => Number(isTelemetryLine(b.edge)) - Number(isTelemetryLine(a.edge)))
    .map((edge) => element('g', { 'data-edge-id': edge.edge.id }, drawLine(edge, theme)))
    .join('')

/** The labels and pills of the edges, to be drawn above all lines. */
export const drawLabels = ({ edges }: Picture, theme: Theme): string =>
  edges.map((edge) => drawChips(edge, theme)).join('')
