import type { Edge } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { queueBetween } from './queueBetween.ts'

/** Puts one new queue into parallel requests: the caller no longer waits. */
export function queueForRequests(draft: Draft, [first, ...doubles]: readonly Edge[]): void {
  if (!first || !draft.board().edges.some(({ id }) => id === first.id)) return
  draft.removeEdges(doubles)
  draft.setEdges([first], { kind: 'event' })
  queueBetween(draft, first)
}
