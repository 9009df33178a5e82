import { edgeKindFor } from '#domain/blocks/edgeKindFor.ts'
import type { Block, BlockId, Board, Edge, EdgeId } from '#domain/board/board.ts'
import { applyChanges, type Change, type Patch } from '#domain/board/change.ts'

/** One step of an edit of a board, made from the board as it is. */
export type DrawnEdit = (board: Board) => readonly Change[]

const touches = (edge: Edge, ids: readonly string[]) => ids.includes(edge.from) || ids.includes(edge.to)

/** Deletes blocks with their edges. */
export const deleteBlocks =
  (...ids: readonly string[]): DrawnEdit =>
  (board) => [
    ...board.edges.filter((edge) => touches(edge, ids)).map(({ id }): Change => ({ op: 'remove', type: 'edge', id })),
    ...ids.map((id): Change => ({ op: 'remove', type: 'block', id: id as BlockId })),
  ]

const edgeBetween = (board: Board, from: string, to: string): Edge => {
  const edge = board.edges.find((each) => each.from === from && each.to === to)
  if (!edge) throw new Error(`No edge ${from} to ${to}`)
  return edge
}

/** Deletes the first edge from one block to another. */
export const deleteEdge =
  (from: string, to: string): DrawnEdit =>
  (board) => [{ op: 'remove', type: 'edge', id: edgeBetween(board, from, to).id }]

/** Changes fields of the first edge from one block to another. */
export const setEdge =
  (from: string, to: string, fields: Patch<Edge>): DrawnEdit =>
  (board) => [{ op: 'patch', type: 'edge', id: edgeBetween(board, from, to).id, fields }]

/** Changes fields of a block; undefined takes one away. */
export const setBlock =
  (id: string, fields: Patch<Block>): DrawnEdit =>
  () => [{ op: 'patch', type: 'block', id: id as BlockId, fields }]

/** Changes the brief; undefined takes a field away. */
export const setBrief =
  (fields: Patch<Board['brief']>): DrawnEdit =>
  () => [{ op: 'patch', type: 'brief', fields }]

/** Draws an edge as a person would, with the kind that its ends suggest. */
export const drawEdge =
  (from: string, to: string): DrawnEdit =>
  (board) => {
    const block = (id: string) => {
      const found = board.blocks.find((each) => each.id === id)
      if (!found) throw new Error(`No block ${id}`)
      return found
    }
    const [source, target] = [block(from), block(to)]
    const order = board.edges.length + 1
    const id = `drawn ${from} ${to}` as EdgeId
    const record = { id, from: source.id, to: target.id, kind: edgeKindFor(source, target), order }
    return [{ op: 'put', type: 'edge', record }]
  }

/** The board after the edits, each made on the result of the one before. */
export const edited = (board: Board, edits: readonly DrawnEdit[]): Board =>
  edits.reduce((now, edit) => applyChanges(now, edit(now)), board)
