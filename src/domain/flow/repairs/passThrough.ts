import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'

/** Puts a router of the board in front of what some calls reach: each caller calls the router once, and the router everything called. */
export function passThrough(draft: Draft, router: Block, calls: readonly Link[]): void {
  for (const { edge, from, to } of calls) {
    draft.connect(from, router)
    draft.retarget(edge, { from: router })
    draft.connect(router, to)
  }
}
