import type { Edge } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { addQueue } from './addQueue.ts'
import { viaOutbox } from './publish.ts'

/**
 * Puts one new queue into parallel requests: the caller no longer waits, and what it called gets messages. A caller that saves
 * publishes through an outbox.
 */
export function queueBetween(draft: Draft, [first, ...doubles]: readonly Edge[]): void {
  if (!first || !draft.board().edges.some(({ id }) => id === first.id)) return
  draft.removeEdges(doubles)
  draft.setEdges([first], { kind: 'event', ...viaOutbox(draft, { id: first.from }) })
  draft.splice(first, addQueue(draft))
}
