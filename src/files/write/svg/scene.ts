import type { Board, Edge } from '#domain/board/board.ts'
import { TIERS, type Tier } from '#domain/board/tier.ts'
import { type BoardLayout, layoutOf } from '#domain/layout/bands.ts'
import { edgeChipsSize } from '#domain/layout/edgeStyle.ts'
import { routeEdges } from '#domain/layout/routing/routeEdges.ts'
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
}

/** Everything a picture of a board shows, placed in board pixels; `frame` is what the picture covers, in whole pixels. */
export interface Picture {
  readonly board: Board
  readonly layout: BoardLayout
  readonly bands: readonly { readonly tier: Tier; readonly rect: Rect }[]
  readonly zones: readonly PlacedZone[]
  readonly edges: readonly PlacedEdge[]
  readonly frame: Rect
}

const turned = (rect: Rect): Rect => ({ x: rect.y, y: rect.x, width: rect.height, height: rect.width })

function linesOf(board: Board, layout: BoardLayout): PlacedEdge[] {
  const requests = board.edges.map((edge) => {
    const labelSize = edgeChipsSize(edge)
    return { id: edge.id, from: edge.from, to: edge.to, ...(labelSize && { labelSize }) }
  })
  const routes = routeEdges({ cards: layout.cards, edges: requests, direction: layout.direction })
  return board.edges.flatMap((edge) => {
    const route = routes.get(edge.id)
    return route ? [{ edge, points: route.points, labelAt: route.labelAt }] : []
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

function build(board: Board): Picture {
  const layout = layoutOf(board)
  const zones = zonesOf(board, layout)
  const edges = linesOf(board, layout)
  const flowCards = board.blocks.flatMap((block) =>
    block.tier === 'observability' ? [] : (layout.cards.get(block.id) ?? []),
  )
  const frames = zones.map(({ rect }) => rect)
  const bands = bandsOf(layout, boundsOf([...flowCards, ...frames]))
  const content = [...bands.map(({ rect }) => rect), ...frames, ...layout.cards.values(), ...coveredBy(edges)]
  return { board, layout, bands, zones, edges, frame: frameOf(content) }
}

/** What a picture of the board shows, computed once a board. */
export const sceneOf: (board: Board) => Picture = onceFor(build)
