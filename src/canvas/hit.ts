import { flowAxis } from '#domain/board/axes.ts'
import type { BlockId, Board, Edge, EdgeId, ZoneId } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { FLOW_TIERS, type Tier } from '#domain/board/tier.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { foldOf } from '#domain/layout/fold.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import { boundsOf, inflate, overlaps, type Point, type Rect, type Side, type Size } from '#shared/geometry.ts'
import type { Routes } from './layers/routes.ts'
import { createGrid } from './spatialGrid.ts'

/** What lies at a point of the canvas, the foremost of it. */
export type Hit =
  | { readonly what: 'port'; readonly id: BlockId }
  | { readonly what: 'card'; readonly id: BlockId }
  /** the place at the end of a selected edge by which that end is moved */
  | { readonly what: 'grip'; readonly id: EdgeId; readonly end: 'from' | 'to' }
  /** the line of an edge, or what is written on it */
  | { readonly what: 'edge'; readonly id: EdgeId }
  | { readonly what: 'border'; readonly tier: Tier }
  /** the name of a zone, which is an element of its own and tells of its presses itself */
  | { readonly what: 'zone'; readonly id: ZoneId }
  | { readonly what: 'empty' }

/** What is drawn, as far as it can be hit. */
export interface HitScene {
  readonly board: Board
  readonly routes: Routes['routes']
  readonly selection: ReadonlySet<string>
  /** the room that what is written on an edge takes; undefined when nothing is */
  readonly sizeOnEdge: (edge: Edge) => Size | undefined
  readonly zoom: number
  /** fingers are the pointer: ports are larger, lie outside of the card and are there on a selected card only */
  readonly coarse: boolean
}

/** Half the breadth of a line that can be pressed, in board pixels. */
const LINE_REACH = 8
/** Half the breadth of the border of a tier that can be grabbed, in screen pixels. */
export const BORDER_REACH = 4
const GRIP_RADIUS = 6.5
/** Far enough from the card that its port can still be pressed. */
const GRIP_DISTANCE = 18
/** Size of a port, and how far it stands out of its card, in board pixels. */
const PORTS = { fine: { size: 24, out: 12 }, coarse: { size: 32, out: 24 } } as const
/** By so much at most a port for fingers is larger on the board where that is shown small, so that it stays as large on the screen. */
const MOST_ENLARGED = 3

/** The place of the grip at the start of a line: on it, a little way from the card. */
export function gripPoint([start, next]: readonly Point[]): Point {
  if (!start || !next) return { x: 0, y: 0 }
  const length = Math.hypot(next.x - start.x, next.y - start.y) || 1
  const share = Math.min(GRIP_DISTANCE / length, 0.4)
  return { x: start.x + (next.x - start.x) * share, y: start.y + (next.y - start.y) * share }
}

const covers = (rect: Rect, { x, y }: Point) =>
  x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height

type Port = Readonly<{ size: number; out: number }>

function isOnPort({ x, y, width, height }: Rect, at: Point, { size, out }: Port): boolean {
  const [left, top] = [x + (width - size) / 2, y + (height - size) / 2]
  const corners: Readonly<Record<Side, Point>> = {
    top: { x: left, y: y - out },
    right: { x: x + width + out - size, y: top },
    bottom: { x: left, y: y + height + out - size },
    left: { x: x - out, y: top },
  }
  return Object.values(corners).some((corner) => covers({ ...corner, width: size, height: size }, at))
}

/** A port for fingers beside its card, as large on the screen at any zoom. */
const enlarged = ({ size, out }: Port, zoom: number): Port => {
  const by = Math.min(MOST_ENLARGED, 1 / zoom)
  return { size: size * by, out: out * by }
}

/** How far a point is from the stretch between two others. */
function distanceTo(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const share = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const along = Math.min(Math.max(share, 0), 1)
  return Math.hypot(at.x - from.x - dx * along, at.y - from.y - dy * along)
}

/** How far a point is from a line. */
const distanceFrom = ({ points }: Route, at: Point): number =>
  Math.min(...points.slice(1).map((to, i) => distanceTo(at, points[i] ?? to, to)))

/** How far from the ends of a line a point is, both together, against how far from the line: where lines run as one, the one that parts next is hit. */
const FROM_ENDS = 1e-3

/** The line that is pressed at a point, of some that may be. */
const nearestOf = (lines: readonly (readonly [string, Route])[], at: Point) =>
  lines
    .flatMap((line) => {
      const { points } = line[1]
      const distance = distanceFrom(line[1], at)
      const ends = [points[0], points.at(-1)].reduce((sum, end = at) => sum + Math.hypot(end.x - at.x, end.y - at.y), 0)
      return distance > LINE_REACH ? [] : { line, far: distance + FROM_ENDS * ends }
    })
    .sort((a, b) => a.far - b.far)[0]?.line

const reachOfCard = (rect: Rect): readonly Rect[] => [inflate(rect, PORTS.coarse.out * MOST_ENLARGED)]

/** The rectangle that holds a chip of the widest text, whose own size is asked for where it may be hit only. */
const MOST_CHIPS: Size = { width: 1_200, height: 24 }

function reachOfRoute({ points, labelAt }: Route): readonly Rect[] {
  const stretches = points.slice(1).flatMap((to, i) => {
    const stretch = boundsOf([points[i] ?? to, to].map((point) => ({ ...point, width: 0, height: 0 })))
    return stretch ? [inflate(stretch, LINE_REACH)] : []
  })
  return labelAt ? [...stretches, around(labelAt, MOST_CHIPS)] : stretches
}

const around = ({ x, y }: Point, { width, height }: Size): Rect => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})

function gripAt({ selection, routes, board }: HitScene, at: Point): Hit | undefined {
  const [first = ''] = selection
  const edge = selection.size === 1 ? findEdge(board, first) : undefined
  const points = (edge && routes.get(edge.id)?.points) ?? []
  if (!edge || points.length < 2) return undefined
  const isNear = ({ x, y }: Point) => Math.hypot(at.x - x, at.y - y) <= GRIP_RADIUS
  if (isNear(gripPoint(points.toReversed()))) return { what: 'grip', id: edge.id, end: 'to' }
  return isNear(gripPoint(points)) ? { what: 'grip', id: edge.id, end: 'from' } : undefined
}

function borderAt({ board, zoom }: HitScene, at: Point): Hit | undefined {
  const { direction, bands } = layoutOf(board)
  const position = at[flowAxis(direction)]
  const band = bands.find(
    ({ start, size, tier }) => tier !== FLOW_TIERS.at(-1) && Math.abs(start + size - position) <= BORDER_REACH / zoom,
  )
  return band && { what: 'border', tier: band.tier }
}

/** What lies where on a canvas; the indexes behind it follow the board and its routes by what changed. */
export function createHit(scene: () => HitScene) {
  const cards = createGrid<BlockId, Rect>(reachOfCard)
  const lines = createGrid<string, Route>(reachOfRoute)

  const cardGrid = (board: Board) => {
    cards.follow(layoutOf(board).cards)
    return cards
  }
  const lineGrid = (routes: HitScene['routes']) => {
    lines.follow(routes)
    return lines
  }
  const cardAt = ({ board, coarse, selection, zoom }: HitScene, at: Point): Hit | undefined => {
    const port = coarse ? PORTS.coarse : PORTS.fine
    const near = cardGrid(board).at(at).toReversed()
    const hasPorts = (id: BlockId) =>
      (!coarse || (selection.size === 1 && selection.has(id))) && !foldOf(findBlock(board, id))
    for (const [id, rect] of near) {
      if (hasPorts(id) && isOnPort(rect, at, port)) return { what: 'port', id }
      if (covers(rect, at)) return { what: 'card', id }
    }
    const beside =
      coarse && zoom < 1 && near.find(([id, rect]) => hasPorts(id) && isOnPort(rect, at, enlarged(port, zoom)))
    return beside ? { what: 'port', id: beside[0] } : undefined
  }
  const edgeAt = ({ board, routes, sizeOnEdge }: HitScene, at: Point): Hit | undefined => {
    const near = lineGrid(routes).at(at).toReversed()
    const isOnChips = ([id, { labelAt }]: readonly [string, Route]) => {
      const edge = labelAt && findEdge(board, id)
      const size = edge && sizeOnEdge(edge)
      return labelAt !== undefined && size !== undefined && covers(around(labelAt, size), at)
    }
    const found = near.find(isOnChips) ?? nearestOf(near, at)
    return found && { what: 'edge', id: found[0] as EdgeId }
  }
  return {
    /** What lies at a point of the board. */
    at: (at: Point): Hit => {
      const now = scene()
      return cardAt(now, at) ?? gripAt(now, at) ?? edgeAt(now, at) ?? borderAt(now, at) ?? { what: 'empty' }
    },
    /** The edges whose lines run within a distance of a point of the board, the nearest first. */
    edgesNear: (at: Point, reach: number): readonly EdgeId[] =>
      lineGrid(scene().routes)
        .within(inflate({ ...at, width: 0, height: 0 }, reach))
        .map(([id, route]) => ({ id: id as EdgeId, distance: distanceFrom(route, at) }))
        .filter(({ distance }) => distance <= reach)
        .sort((a, b) => a.distance - b.distance)
        .map(({ id }) => id),
    /** The block whose card, or a port of it, lies at a point of the board. */
    blockAt: (at: Point): BlockId | undefined => {
      const found = cardAt(scene(), at)
      return found && 'id' in found ? (found.id as BlockId) : undefined
    },
    /** The blocks whose cards touch a rectangle of the board. */
    blocksWithin: (rect: Rect): readonly BlockId[] =>
      cardGrid(scene().board)
        .within(rect)
        .flatMap(([id, card]) => (overlaps(card, rect) ? [id] : [])),
  }
}

/** What `createHit` gives. */
export type HitTest = ReturnType<typeof createHit>
