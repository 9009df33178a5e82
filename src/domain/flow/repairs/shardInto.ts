import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import type { Fix } from '../rule.ts'

/** Splits a database into shards, by the id of what it keeps unless it has a key; false for more shards than a block can have. */
export const shardInto = (database: Block, shards: number): Fix | false =>
  shards <= BLOCK_PROPERTIES.shards.max && {
    title: `Set shards to ${shards}`,
    draw: (draft) => draft.set(database, { shards, partitionKey: database.partitionKey?.trim() || 'id' }),
  }
