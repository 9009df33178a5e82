import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import type { Block, Board, Edge, EdgeId } from '#domain/board/board.ts'
import { type Change, orderAfter } from '#domain/board/change.ts'
import { EDGE_PROPERTIES, type EdgePropertyId } from '#domain/board/edgeProperties.ts'
import { edgePropertiesFor } from '#domain/board/edgePropertiesFor.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { findBlock } from '#domain/board/lookup.ts'
import type { NewId } from '#shared/newId.ts'

/** An edge that would join two neighbours of what was taken away. */
export type JoinedEdge = Omit<Edge, 'id' | 'order'>

/** More edges than this would be a net that nobody asked for. */
const MOST_JOINED = 6

/** The gone blocks, in groups of those that are joined with each other. */
function groupsOf(board: Board, gone: ReadonlySet<string>): readonly ReadonlySet<string>[] {
  const groupOf = new Map<string, Set<string>>()
  for (const { id } of board.blocks) if (gone.has(id)) groupOf.set(id, new Set([id]))
  for (const { from, to } of board.edges) {
    const [one, other] = [groupOf.get(from), groupOf.get(to)]
    if (!one || !other || one === other) continue
    for (const id of other) groupOf.set(id, one.add(id))
  }
  return [...new Set(groupOf.values())]
}

const isInferred = (board: Board, { from, to, kind }: Edge): boolean => {
  const [source, target] = [findBlock(board, from), findBlock(board, to)]
  return source !== undefined && target !== undefined && kind === edgeKindFor(source, target)
}

const PROPERTIES = Object.keys(EDGE_PROPERTIES) as EdgePropertyId[]

/** The edge in place of two: what is set on the first goes before what is set on the second; of a kind that can say most of it. */
function joined(board: Board, [first, second]: readonly [Edge, Edge], [from, to]: readonly [Block, Block]): JoinedEdge {
  const said = { ...second, ...first }
  const stated = [first, second].find((edge) => !isInferred(board, edge))?.kind ?? edgeKindFor(from, to)
  const sayable = (kind: EdgeKind) =>
    edgePropertiesFor(kind, { from, to }).filter((id) => PROPERTIES.includes(id) && said[id] !== undefined)
  const kinds = [stated, first.kind, second.kind]
  const kind = kinds.reduce((best, each) => (sayable(each).length > sayable(best).length ? each : best))
  const { label } = said
  const kept = Object.fromEntries(sayable(kind).map((id) => [id, said[id]]))
  return { from: from.id, to: to.id, kind, ...kept, ...(label === undefined ? {} : { label }) }
}

/**
 * The edges that would lead past blocks that are taken away, from each that called them to each that they called; none where there would
 * be too many. `board` is as it was before.
 */
export function joinsPast(board: Board, gone: ReadonlySet<string>): readonly JoinedEdge[] {
  const there = new Set(board.edges.map(({ from, to }) => `${from} ${to}`))
  const carrying = board.edges.filter(({ kind }) => kind !== 'telemetry')
  const joins = groupsOf(board, gone).flatMap((group) => {
    const before = carrying.filter(({ from, to }) => !gone.has(from) && group.has(to))
    const behind = carrying.filter(({ from, to }) => group.has(from) && !gone.has(to))
    return before.flatMap((first) =>
      behind.flatMap((second) => {
        const [from, to] = [findBlock(board, first.from), findBlock(board, second.to)]
        const pair = `${first.from} ${second.to}`
        if (!from || !to || from === to || there.has(pair)) return []
        there.add(pair)
        return [joined(board, [first, second], [from, to])]
      }),
    )
  })
  return joins.length > MOST_JOINED ? [] : joins
}

/** Puts edges on the board, as far as what they join is still there and not joined meanwhile. */
export function joinNeighbours(
  board: Board,
  joins: readonly JoinedEdge[],
  newId: NewId,
): { changes: readonly Change[]; select: readonly EdgeId[] } {
  const order = orderAfter(board.edges)
  const records = joins
    .filter(({ from, to }) => findBlock(board, from) && findBlock(board, to))
    .filter(({ from, to }) => !board.edges.some((edge) => edge.from === from && edge.to === to))
    .map((join, i) => ({ ...join, id: newId('e') as EdgeId, order: order + i }))
  return {
    changes: records.map((record) => ({ op: 'put', type: 'edge', record })),
    select: records.map(({ id }) => id),
  }
}
