import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import type { Block, BlockId, Board, Edge, EdgeId } from '#domain/board/board.ts'
import type { Change, Patch } from '#domain/board/change.ts'
import { EDGE_PROPERTIES, type EdgePropertyId } from '#domain/board/edgeProperties.ts'
import { edgePropertiesFor } from '#domain/board/edgePropertiesFor.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'

/** What goes into an edge: the block that the edge then leads to, and the one from which it goes on; often the same. */
export interface Between {
  readonly first: BlockId
  readonly last: BlockId
}

const edgeThere = (board: Board, from: BlockId, to: BlockId): Edge | undefined =>
  board.edges.find((edge) => edge.from === from && edge.to === to)

/** What leads to both ends of a gap already: then an edge past it is meant. */
const isBridged = (board: Board, { from, to }: Edge, { first, last }: Between) =>
  edgeThere(board, from, first) !== undefined && edgeThere(board, last, to) !== undefined

/** True when blocks can go into an edge: it does not end at one of them, and it is not the way around them. */
export const canGoBetween = (board: Board, edge: Edge, between: Between): boolean => {
  const ends = [edge.from, edge.to]
  return !ends.includes(between.first) && !ends.includes(between.last) && !isBridged(board, edge, between)
}

interface Half {
  readonly from: Block
  readonly to: Block
}

/** Shares say how calls divide at the block they come from; behind what was put in they do not divide. */
const SHARES: readonly string[] = ['share', 'readShare', 'writeShare'] satisfies EdgePropertyId[]

const statedOn = (edge: Edge): readonly EdgePropertyId[] =>
  (Object.keys(EDGE_PROPERTIES) as EdgePropertyId[]).filter((id) => edge[id] !== undefined)

/** The kinds of the halves: what their ends make of them where that was so before, unless something that is set would be lost by it. */
function kindsOf(edge: Edge, whole: Half, halves: readonly Half[]): readonly EdgeKind[] {
  const isInferred = edge.kind === edgeKindFor(whole.from, whole.to)
  const inferred = halves.map(({ from, to }) => (isInferred ? edgeKindFor(from, to) : edge.kind))
  const stated = statedOn(edge)
  const lost = (kinds: readonly EdgeKind[]) =>
    stated.filter((id) => !halves.some((ends, i) => edgePropertiesFor(kinds[i] as EdgeKind, ends).includes(id))).length
  const choices = halves.reduce<readonly (readonly EdgeKind[])[]>(
    (all, _, i) =>
      all.flatMap((kinds) => [
        [...kinds, inferred[i] as EdgeKind],
        [...kinds, edge.kind],
      ]),
    [[]],
  )
  return choices.reduce((best, kinds) => (lost(kinds) < lost(best) ? kinds : best), inferred)
}

/** The properties of an edge that a half of it keeps; `isFirst` of the two has its label and, where it can, its shares. */
function keptBy(
  edge: Edge,
  kind: EdgeKind,
  { ends, without }: { ends: Half; without: readonly string[] },
): Patch<Edge> {
  const fitting = edgePropertiesFor(kind, ends).filter((id) => edge[id] !== undefined && !without.includes(id))
  return Object.fromEntries(fitting.map((id) => [id, edge[id]]))
}

const goneFrom = (edge: Edge, kept: Patch<Edge>): Patch<Edge> =>
  Object.fromEntries(statedOn(edge).flatMap((id) => (id in kept ? [] : [[id, undefined]])))

/** Right behind an edge and before the one after it. */
function orderBehind(board: Board, edge: Edge): number {
  const next = board.edges.reduce(
    (least, { order }) => (order > edge.order && order < least ? order : least),
    edge.order + 2,
  )
  return (edge.order + next) / 2
}

/** The edge becomes one of its halves beside the other one, which is there and takes what only it can say unless it says so already. */
function besideOther(
  edge: Edge,
  whole: Half,
  { ends, other, there }: { ends: Half; other: Half; there: Edge },
): readonly Change[] {
  const [kind = edge.kind] = kindsOf(edge, whole, [ends])
  const kept = keptBy(edge, kind, { ends, without: [] })
  const said = [...Object.keys(kept), ...statedOn(there)]
  const left = keptBy(edge, there.kind, { ends: other, without: said })
  const fields = { from: ends.from.id, to: ends.to.id, kind, ...goneFrom(edge, kept) }
  const moved: Change = { op: 'patch', type: 'edge', id: edge.id, fields }
  return Object.keys(left).length === 0 ? [moved] : [moved, { op: 'patch', type: 'edge', id: there.id, fields: left }]
}

/**
 * The changes that lead an edge through blocks that are on the board. It becomes two, which keep what was set on it: the first its id
 * and label, the second, `id`, goes on from there. Where one of the two is there already the edge becomes the other one.
 */
export function insertBetween(
  board: Board,
  { edge: into, id, ...between }: Between & { readonly edge: EdgeId; readonly id: EdgeId },
): readonly Change[] {
  const edge = findEdge(board, into)
  const [from, to] = [edge && findBlock(board, edge.from), edge && findBlock(board, edge.to)]
  const [first, last] = [findBlock(board, between.first), findBlock(board, between.last)]
  if (!edge || !from || !to || !first || !last || !canGoBetween(board, edge, between)) return []
  const [whole, before, behind]: [Half, Half, Half] = [
    { from, to },
    { from, to: first },
    { from: last, to },
  ]
  const [led, leading] = [edgeThere(board, from.id, first.id), edgeThere(board, last.id, to.id)]
  if (led) return besideOther(edge, whole, { ends: behind, other: before, there: led })
  if (leading) return besideOther(edge, whole, { ends: before, other: behind, there: leading })
  const [one = edge.kind, other = edge.kind] = kindsOf(edge, whole, [before, behind])
  const kept = keptBy(edge, one, { ends: before, without: [] })
  const goesOn = keptBy(edge, other, { ends: behind, without: SHARES.filter((share) => share in kept) })
  const record = { id, from: last.id, to: to.id, kind: other, ...goesOn, order: orderBehind(board, edge) } as Edge
  return [
    { op: 'patch', type: 'edge', id: edge.id, fields: { to: first.id, kind: one, ...goneFrom(edge, kept) } },
    { op: 'put', type: 'edge', record },
  ]
}

/** The two ends of a chain of blocks, where nothing else of them begins or ends; undefined for any other blocks. */
export function endsOfChain(board: Board, ids: ReadonlySet<string>): Between | undefined {
  const inner = board.edges.filter(({ from, to }) => ids.has(from) && ids.has(to) && from !== to)
  const [led, leading] = [new Set(inner.map(({ to }) => to)), new Set(inner.map(({ from }) => from))]
  const blocks = board.blocks.filter(({ id }) => ids.has(id))
  const [starts, ends] = [blocks.filter(({ id }) => !led.has(id)), blocks.filter(({ id }) => !leading.has(id))]
  const [first, last] = [starts[0], ends[0]]
  return first && last && starts.length === 1 && ends.length === 1 ? { first: first.id, last: last.id } : undefined
}
