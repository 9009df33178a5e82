import type { Block } from '#domain/board/board.ts'
import type { BlockFields } from '#domain/flow/draft/draft.ts'
import { stated } from '#domain/flow/draft/stated.ts'

const IN_COMMON = [
  'tier',
  'technology',
  'replicas',
  'shards',
  'partitionKey',
  'salted',
  'encrypted',
  'tenantIsolation',
  'multiRegion',
  'residency',
  'managed',
  'region',
] as const satisfies readonly (keyof Block)[]

/** What a second database like this one starts with: technology, size and safety, but no label, role, owner or reason. */
export const twinOf = (block: Block): BlockFields => stated(block, ...IN_COMMON)
