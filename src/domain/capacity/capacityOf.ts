import { blockKind } from '#domain/blocks/catalogue.ts'
import type { Reference } from '#domain/blocks/kinds/blockKind.ts'
import { isApplication } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { isManaged } from '#domain/names/runsOn.ts'

/** Why a block has no capacity that could be reckoned. */
export type NoCapacity = 'no-reference' | 'managed' | 'autoscale' | 'worker' | 'no-replicas'

/** What all copies of a block take at most, and how that comes about. */
export interface Capacity {
  readonly total: number
  /** what one copy takes: its own figure, else the reference */
  readonly each: number
  readonly isOwn: boolean
  readonly replicas: number
  /** undefined where shards add nothing or are not stated */
  readonly shards: number | undefined
  readonly reference: Reference
}

/** The capacity of a block, or why it has none. */
export function explainCapacity(block: Block): Capacity | NoCapacity {
  const reference = blockKind(block.kind).capacity
  if (!reference) return 'no-reference'
  if (isManaged(block)) return 'managed'
  if (block.autoscale) return 'autoscale'
  // What one worker does in a second depends on the job alone, so there is no planning figure for it.
  if (block.rps === undefined && roleOf(block) === 'worker') return 'worker'
  if (block.replicas === undefined) return 'no-replicas'
  const own = isApplication(block) ? block.rps : undefined
  const each = own ?? reference.each
  const shards = reference.byShard ? block.shards : undefined
  const total = each * block.replicas * (shards ?? 1)
  return { total, each, isOwn: own !== undefined, replicas: block.replicas, shards, reference }
}

/** What all copies of a block take at most, per second (connections for a WebSocket server); undefined when nothing tells. */
export function capacityOf(block: Block): number | undefined {
  // Asked of every block at every check: what most boards leave open comes first.
  if (block.replicas === undefined) return undefined
  const capacity = explainCapacity(block)
  return typeof capacity === 'string' ? undefined : capacity.total
}
