import { onceFor } from '#shared/onceFor.ts'
import type { Block, Board, Edge } from './board.ts'

const byId = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]))
const blocksById = onceFor<readonly Block[], ReadonlyMap<string, Block>>(byId)
const edgesById = onceFor<readonly Edge[], ReadonlyMap<string, Edge>>(byId)

/** The block of an id, or undefined; the index behind it is built once a list of blocks. */
export const findBlock = (board: Board, id: string): Block | undefined => blocksById(board.blocks).get(id)

/** The edge of an id, or undefined; the index behind it is built once a list of edges. */
export const findEdge = (board: Board, id: string): Edge | undefined => edgesById(board.edges).get(id)
