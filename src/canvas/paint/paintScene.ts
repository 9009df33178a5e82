import type { Edge, EdgeId } from '#domain/board/board.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { placedChips } from '#domain/layout/edgeStyle.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import { isDrawnFromEnd } from '#domain/layout/trunks.ts'
import { boundsOf, inflate, overlaps, type Point, type Rect } from '#shared/geometry.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { PaintedEdge } from './paintEdges.ts'
import { createTileScene } from './tileScene.ts'

/** What is to be painted. */
export interface SceneSource {
  readonly edges: readonly Edge[]
  /** from back to front */
  readonly routes: ReadonlyMap<string, Route>
  /** edges that somebody else draws */
  readonly leftOut: Pick<ReadonlySet<EdgeId>, 'has'>
  readonly selection: ReadonlySet<string>
  /** they stand out */
  readonly isLit?: boolean
  /** what an edge carries, where that is shown */
  readonly rateOf: (id: EdgeId) => string | undefined
}

/** Half of the widest line, and the wing of an arrowhead, each with the pixel that is painted half. */
const REACH = { line: 2.5, head: 6, chip: 1.5 }

const dot = ({ x, y }: Point): Rect => ({ x, y, width: 0, height: 0 })

/** The part of the board that what is written on an edge touches. */
const chipsBox = onceFor(({ edge, route, rate }: PaintedEdge): Rect | undefined => {
  const box = route.labelAt && boundsOf(placedChips(edge, route.labelAt, rate))
  return box && inflate(box, REACH.chip)
})

/** True when something written on an edge touches a part of the board; to write it elsewhere only costs. */
export function hasChipsIn(painted: PaintedEdge, part: Rect): boolean {
  const box = chipsBox(painted)
  return box !== undefined && overlaps(box, part)
}

/** The parts of the board that a painted edge touches: one a stretch of its line, and one for its chips. */
const partsOf = onceFor((painted: PaintedEdge): readonly Rect[] => {
  const { points } = painted.route
  const parts = points.slice(1).flatMap((to, i) => {
    const stretch = boundsOf([dot(points[i] ?? to), dot(to)])
    const isLast = i === points.length - 2
    return stretch ? [inflate(stretch, isLast ? REACH.head : REACH.line)] : []
  })
  const chips = chipsBox(painted)
  return chips ? [...parts, chips] : parts
})

const isSame = (a: PaintedEdge | undefined, b: PaintedEdge): a is PaintedEdge =>
  a !== undefined &&
  a.edge === b.edge &&
  a.route === b.route &&
  a.rate === b.rate &&
  a.selected === b.selected &&
  a.lit === b.lit &&
  a.fromEnd === b.fromEnd

/** The edges that are painted; those of which nothing changed keep their identity. */
function paintedEdges(source: SceneSource, old: ReadonlyMap<string, PaintedEdge>): Map<string, PaintedEdge> {
  const { edges, routes, leftOut, selection, rateOf, isLit = false } = source
  const painted = new Map<string, PaintedEdge>()
  for (const [key, route] of routes) {
    const edge = findRecord(edges, key as EdgeId)
    if (!edge || route.points.length < 2 || leftOut.has(edge.id)) continue
    const { id } = edge
    const now = {
      edge,
      route,
      rate: rateOf(id),
      selected: selection.has(id),
      lit: isLit,
      fromEnd: isDrawnFromEnd(edges, id),
    }
    const before = old.get(id)
    painted.set(id, isSame(before, now) ? before : now)
  }
  return painted
}

/** What of a canvas is painted, found by where it lies. */
export interface PaintScene {
  /** Takes on what is to be painted now, and answers which parts of the board look different. */
  show(source: SceneSource): readonly Rect[]
  /** The edges to be painted that touch a part of the board, from back to front. */
  within(part: Rect): readonly PaintedEdge[]
}

/** A scene of nothing. */
export function createPaintScene(): PaintScene {
  const scene = createTileScene<string, PaintedEdge>(partsOf)
  return { show: (source) => scene.follow(paintedEdges(source, scene.now())), within: scene.within }
}
