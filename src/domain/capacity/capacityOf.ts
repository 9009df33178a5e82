import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { Kind } from '#domain/board/kind.ts'
import { isManaged } from './isManaged.ts'

interface Reference {
  /** requests, messages or, for a WebSocket server, open connections that one copy takes */
  readonly each: number
  /** true when a shard adds capacity of its own, as against dividing that of the replicas */
  readonly byShard?: true
}

/**
 * The most that one copy of a block takes. Databases, cache and queue: the upper ends of the four-step framework's list of
 * numbers to know. Server: the planning figure of the step-by-step framework. WebSocket: the four-step framework's chat example.
 */
const REFERENCES: Partial<Record<Kind, Reference>> = {
  sql: { each: 10_000, byShard: true },
  nosql: { each: 50_000 },
  cache: { each: 100_000, byShard: true },
  queue: { each: 100_000 },
  app: { each: 1_000 },
  ws: { each: 50_000 },
}

/** What all copies of a block take at most, per second (connections for a WebSocket server); undefined when nothing tells. */
export function capacityOf(block: Block): number | undefined {
  const reference = REFERENCES[block.kind]
  if (!reference || block.replicas === undefined || block.autoscale || isManaged(block)) return undefined
  // What one worker does in a second depends on the job alone, so there is no planning figure for it.
  if (block.rps === undefined && roleOf(block) === 'worker') return undefined
  const each = (block.kind === 'app' ? block.rps : undefined) ?? reference.each
  return each * block.replicas * (reference.byShard ? (block.shards ?? 1) : 1)
}
