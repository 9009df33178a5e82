import type { Block, Board, Edge } from './board.ts'

const blockIndexes = new WeakMap<Board['blocks'], ReadonlyMap<string, Block>>()
const edgeIndexes = new WeakMap<Board['edges'], ReadonlyMap<string, Edge>>()

function indexOf<R extends { readonly id: string }>(
  indexes: WeakMap<readonly R[], ReadonlyMap<string, R>>,
  records: readonly R[],
): ReadonlyMap<string, R> {
  let index = indexes.get(records)
  if (!index) {
    index = new Map(records.map((record) => [record.id, record]))
    indexes.set(records, index)
  }
  return index
}

/** The block of an id, or undefined; the index behind it is built once a list of blocks. */
export const findBlock = (board: Board, id: string): Block | undefined => indexOf(blockIndexes, board.blocks).get(id)

/** The edge of an id, or undefined; the index behind it is built once a list of edges. */
export const findEdge = (board: Board, id: string): Edge | undefined => indexOf(edgeIndexes, board.edges).get(id)
