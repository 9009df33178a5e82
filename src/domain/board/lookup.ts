import { onceFor } from '#shared/onceFor.ts'
import type { Block, Board, Edge } from './board.ts'

const byId = onceFor((records: readonly { readonly id: string }[]): ReadonlyMap<string, { readonly id: string }> => {
  const index = new Map<string, { readonly id: string }>()
  for (const record of records) index.set(record.id, record)
  return index
})

/** The records of a list by id; built once a list. */
export const recordsById = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  byId(records) as ReadonlyMap<string, R>

/** The record of an id in a list, or undefined. */
export const findRecord = <R extends { readonly id: string }>(records: readonly R[], id: string): R | undefined =>
  recordsById(records).get(id)

/** The block of an id, or undefined. */
export const findBlock = (board: Board, id: string): Block | undefined => findRecord(board.blocks, id)

/** The edge of an id, or undefined. */
export const findEdge = (board: Board, id: string): Edge | undefined => findRecord(board.edges, id)
