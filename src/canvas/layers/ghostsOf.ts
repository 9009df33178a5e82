import type { SketchedFlow } from '#desk/slices/typedFlow.ts'
import type { Block, BlockId, Board, Edge } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { ghostPlaces } from '#domain/edits/ghostPlaces.ts'
import { type Preview, previewOf } from '#domain/edits/previewOf.ts'
import { previewSentence } from '#domain/edits/previewSentence.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { routeSome } from '#domain/layout/routing/routeOver.ts'
import type { Route } from '#domain/layout/routing/routing.ts'
import type { Point, Rect } from '#shared/geometry.ts'
import { routingInput } from './routingInput.ts'
import { straightLine } from './straightLine.ts'

/** What becomes of a block or an edge that is on the board: gone, in another place, with other properties; or it is pointed at. */
export type Mark = 'removed' | 'moved' | 'changed' | 'pointed'

/** How what is typed is drawn: as it will be, or as what is not understood. */
export type GhostLook = 'typed' | 'unknown'

/** Changes as they are shown on the canvas without being made. */
export interface Ghosts {
  /** the blocks that would be added or moved, where they are shown */
  readonly cards: readonly { readonly block: Block; readonly rect: Rect; readonly look?: GhostLook }[]
  /** the edges that would be added or run elsewhere */
  readonly lines: readonly { readonly edge: Edge; readonly points: readonly Point[]; readonly look?: GhostLook }[]
  /** what becomes of the blocks and edges that are there, by id */
  readonly marks: ReadonlyMap<string, Mark>
  /** the same in words; what is only pointed at is told where it is */
  readonly sentence?: string
}

/** Blocks and edges as they are shown while a place that is about them is pointed at. */
export const pointedAt = (ids: readonly string[]): Ghosts => ({
  cards: [],
  lines: [],
  marks: new Map(ids.map((id) => [id, 'pointed'])),
})

/** So many edges are routed around cards, on a board of many edges fewer; more of them, and all are straight. */
const MOST_ROUTED = 100
const MANY_EDGES = 300
const MOST_AMONG_MANY = 30

type Routes = ReadonlyMap<string, Route>

/** The edges that are drawn anew: added ones, and those that end at another block or at a block that moves. */
function redrawn({ after, blocks, edges }: Preview): readonly Edge[] {
  const moved = new Set<BlockId>(blocks.moved.map(({ id }) => id))
  const own = new Set<Edge>([...edges.added, ...edges.moved])
  return after.edges.filter((edge) => own.has(edge) || moved.has(edge.from) || moved.has(edge.to))
}

function linesOf(board: Board, shown: { edges: readonly Edge[]; places: ReadonlyMap<BlockId, Rect> }, routes: Routes) {
  const { edges, places } = shown
  const ids = new Set<string>(edges.map(({ id }) => id))
  const cards = new Map<string, Rect>(layoutOf(board).cards)
  // A block that moves is seen at both places, and lines pass neither.
  for (const id of places.keys()) {
    const card = cards.get(id)
    if (card) cards.set(`before ${id}`, card)
  }
  for (const [id, rect] of places) cards.set(id, rect)
  const straight = ({ from, to }: Edge) => {
    const [start, end] = [cards.get(from), cards.get(to)]
    return start && end ? straightLine(start, end) : []
  }
  const most = board.edges.length > MANY_EDGES ? MOST_AMONG_MANY : MOST_ROUTED
  if (edges.length > most) return edges.map((edge) => ({ edge, points: straight(edge) }))
  const resting = board.edges.filter(({ id }) => !ids.has(id))
  const input = routingInput({ ...board, edges: [...resting, ...edges] }, { edgeRates: false })
  const found = routeSome({ ...input, cards }, routes, ids)
  return edges.map((edge) => ({ edge, points: found.get(edge.id)?.points ?? straight(edge) }))
}

/** What becomes of each block and edge that is there. */
function marksOf({ blocks, edges }: Preview, lines: readonly Edge[]): ReadonlyMap<string, Mark> {
  const marked = (mark: Mark, records: readonly { readonly id: string }[]) =>
    records.map(({ id }): readonly [string, Mark] => [id, mark])
  const added = new Set<Edge>(edges.added)
  return new Map([
    ...marked('changed', [...blocks.changed, ...edges.changed]),
    ...marked('moved', [...blocks.moved, ...lines.filter((edge) => !added.has(edge))]),
    ...marked('removed', [...blocks.removed, ...edges.removed]),
  ])
}

/** How changes are shown on a board whose edges have the given routes: ghosts of what would be, marks on what is there. */
export function ghostsOf(board: Board, changes: readonly Change[], routes: Routes): Ghosts {
  const preview = previewOf(board, changes)
  const places = ghostPlaces(board, preview)
  const edges = redrawn(preview)
  return {
    cards: [...preview.blocks.added, ...preview.blocks.moved].flatMap((block) => {
      const rect = places.get(block.id)
      return rect ? [{ block, rect }] : []
    }),
    lines: linesOf(board, { edges, places }, routes),
    marks: marksOf(preview, edges),
    sentence: previewSentence(preview),
  }
}

/** How a flow that is being typed is shown: what it adds, with what is not understood marked as that, and the blocks that it names. */
export function sketchGhosts(board: Board, { changes, met, unknown }: SketchedFlow, routes: Routes): Ghosts {
  const { cards, lines, marks } = ghostsOf(board, changes, routes)
  const open = new Set<string>(unknown)
  const look = (...ids: readonly string[]): GhostLook => (ids.some((id) => open.has(id)) ? 'unknown' : 'typed')
  return {
    cards: cards.map((card) => ({ ...card, look: look(card.block.id) })),
    lines: lines.map((line) => ({ ...line, look: look(line.edge.from, line.edge.to) })),
    marks: new Map([...marks, ...met.map((id): readonly [string, Mark] => [id, 'pointed'])]),
  }
}
