import type { Block } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { flowOf } from '#domain/flow/flowGraph.ts'
import { writtenDatabases } from '#domain/flow/writtenDatabases.ts'

/** Lets a service publish to a queue: through an outbox when it writes a database too, so that the two cannot come apart. */
export function publish(draft: Draft, service: Block, queue: Block): void {
  const now = draft.block(service.id)
  if (!now) return
  const alsoSaves = writtenDatabases(flowOf(draft.board()), now).length > 0
  draft.connect(now, queue, alsoSaves ? { via: 'outbox' } : {})
}
