import type { Block } from '#domain/board/board.ts'
import type { Kind } from '#domain/board/kind.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { passThrough } from './passThrough.ts'

/** Puts a new router in front of what some calls reach: each caller calls the router once, and the router everything called. */
export function frontDoor(
  draft: Draft,
  kind: Extract<Kind, 'lb' | 'cdn' | 'gateway' | 'entry'>,
  calls: readonly Link[],
): Block {
  const router = draft.add(kind)
  passThrough(draft, router, calls)
  return router
}
