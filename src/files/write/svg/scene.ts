import type { BlockId, Board, Edge } from '#domain/board/board.ts'
import { TIERS, type Tier } from '#domain/board/tier.ts'
import { type BoardLayout, layoutOf } from '#domain/layout/bands.ts'
import { edgeChipsSize } from '#domain/layout/edgeStyle.ts'
import { foldedBoard } from '#domain/layout/foldedBoard.ts'
import { routeRequests } from '#domain/layout/routeRequests.ts'
import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
import { routeMissing } from '#domain/layout/routing/routeOver.ts'
import type { Route, RoutingInput } from '#domain/layout/routing/routing.ts'
import { reportingBlocks, withoutTelemetryLines } from '#domain/layout/telemetryLines.ts'
import { isDrawnFromEnd } from '#domain/layout/trunks.ts'
import { type PlacedZone, zonesOf } from '#domain/layout/zones.ts'
import { boundsOf, type Point, type Rect } from '#shared/geometry.ts'
import { onceFor } from '#shared/onceFor.ts'

const MARGIN = 40
/** Room across the flow before the first card, where the heads of the bands stand, and behind the last one. */
const HEAD_ROOM = 60
const FOOT_ROOM = 40
const EMPTY_DEPTH = 160

/** An edge as drawn: its line and the centre of the chips on it. */
export interface PlacedEdge {
  readonly edge: Edge
  readonly points: readonly Point[]
  readonly labelAt: Point | undefined
  /** its dashes begin at its end */
  readonly fromEnd: boolean
}

/** The lines that edges are shown with, by edge. */
export type ShownLines = ReadonlyMap<string, Route>

/** Which lines a picture shows: where edges run that are seen somewhere, and whether those to telemetry are drawn, as unless told. */
export interface PictureLines {
  readonly lines?: ShownLines | undefined
  readonly telemetryLines?: boolean | undefined
}

/** Everything a picture of a board shows, placed in board pixels; `frame` is what the picture covers, in whole pixels. */
export interface Picture {
  /** as it is drawn, with collapsed zones as cards */
  readonly board: Board
  readonly whole: Board
  /** blocks with the mark that they report to telemetry */
  readonly reporting: ReadonlySet<BlockId>
  readonly layout: BoardLayout
  readonly bands: readonly { readonly tier: Tier; readonly rect: Rect }[]
  readonly zones: readonly PlacedZone[]
  readonly edges: readonly PlacedEdge[]
  readonly frame: Rect
}

const turned = (rect: Rect): Rect => ({ x: rect.y, y: rect.x, width: rect.height, height: rect.width })

const NO_LINES: ShownLines = new Map()

/** Who saw a board shall find its edges where they were; those not shown yet, or without a place for their chips, are routed. */
function routesOf(input: RoutingInput, shown: ShownLines): ShownLines {
  const whole = input.edges.flatMap(({ id, labelSize }) => {
    const route = shown.get(id)
    return route && (route.labelAt || !labelSize) ? [[id, route] as const] : []
  })
  if (whole.length === 0) return routeEdges(input)
  const kept = new Map(whole)
  return whole.length === input.edges.length ? kept : new Map([...kept, ...routeMissing(input, kept)])
}

function linesOf(board: Board, layout: BoardLayout, shown: ShownLines): PlacedEdge[] {
  const routes = routesOf(
    { cards: layout.cards, edges: routeRequests(board.edges), direction: layout.direction },
    shown,
  )
  return board.edges.flatMap((edge) => {
    const route = routes.get(edge.id)
    const fromEnd = isDrawnFromEnd(board.edges, edge.id)
    return route ? [{ edge, points: route.points, labelAt: route.labelAt, fromEnd }] : []
  })
}

/** The extents of points and chips, as rectangles. */
const coveredBy = (edges: readonly PlacedEdge[]): Rect[] =>
  edges.flatMap(({ edge, points, labelAt }) => {
    const spots = points.map((point) => ({ ...point, width: 0, height: 0 }))
    const size = edgeChipsSize(edge)
    if (!size || !labelAt) return spots
    return [...spots, { x: labelAt.x - size.width / 2, y: labelAt.y - size.height / 2, ...size }]
  })

/** The bands as rectangles: along the flow as the layout says, across it as deep as what they hold. */
function bandsOf(layout: BoardLayout, flowContent: Rect | undefined): Picture['bands'] {
  const right = layout.direction === 'right'
  const content = flowContent && !right ? turned(flowContent) : flowContent
  const top = Math.floor(content ? content.y - HEAD_ROOM : 0)
  const bottom = content ? content.y + content.height + FOOT_ROOM : top + EMPTY_DEPTH
  const end = Math.ceil(layout.observability ? Math.max(layout.observability.start, top + HEAD_ROOM) : bottom)
  const flow = layout.bands.map(({ tier, start, size }) => ({
    tier,
    rect: { x: start, y: top, width: size, height: end - top },
  }))
  const strip = layout.observability && { x: 0, y: end, width: layout.flowSize, height: layout.observability.size }
  const all = strip ? [...flow, { tier: 'observability' as const, rect: strip }] : flow
  return all
    .map((band) => (right ? band : { tier: band.tier, rect: turned(band.rect) }))
    .toSorted((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier))
}

function frameOf(content: readonly Rect[]): Rect {
  const bounds = boundsOf(content) ?? { x: 0, y: 0, width: 0, height: 0 }
  const [left, top] = [Math.floor(bounds.x), Math.floor(bounds.y)]
  const [right, bottom] = [Math.ceil(bounds.x + bounds.width), Math.ceil(bounds.y + bounds.height)]
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  }
}

function build(whole: Board, shown: ShownLines, drawn = (board: Board) => board): Picture {
  const folded = foldedBoard(whole)
  const board = drawn(folded)
  const layout = layoutOf(board)
  const zones = zonesOf(board, layout)
  const edges = linesOf(board, layout, shown)
  const flowCards = board.blocks.flatMap((block) =>
    block.tier === 'observability' ? [] : (layout.cards.get(block.id) ?? []),
  )
  const frames = zones.map(({ rect }) => rect)
  const bands = bandsOf(layout, boundsOf([...flowCards, ...frames]))
  const content = [...bands.map(({ rect }) => rect), ...frames, ...layout.cards.values(), ...coveredBy(edges)]
  const reporting = board === folded ? new Set<BlockId>() : reportingBlocks(folded.edges)
  return { board, whole, reporting, layout, bands, zones, edges, frame: frameOf(content) }
}

const scenesOf = onceFor((board: Board) => onceFor((shown: ShownLines) => build(board, shown)))
const calmScenesOf = onceFor((board: Board) =>
  onceFor((shown: ShownLines) => build(board, shown, withoutTelemetryLines)),
)

/** What a picture of the board shows, computed once a board and lines: an edge runs as it is shown, if it is, else as the router says. */
export const sceneOf = (board: Board, { lines = NO_LINES, telemetryLines = true }: PictureLines = {}): Picture =>
  (telemetryLines ? scenesOf : calmScenesOf)(board)(lines)
