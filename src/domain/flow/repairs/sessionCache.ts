import type { Block } from '#domain/board/board.ts'
import type { Draft, NewEdgeFields } from '#domain/flow/draft/draft.ts'
import { enoughCopies } from './enoughCopies.ts'

/** What a cache for sessions is called, who uses it, and how. */
export interface SessionUse {
  readonly label: string
  readonly users: readonly Block[]
  readonly edge?: NewEdgeFields
}

/** Adds a cache that keeps sessions and is used by all given servers. */
export function sessionCache(draft: Draft, { label, users, edge = {} }: SessionUse): void {
  const cache = draft.add('cache', { role: 'session', label, ...enoughCopies(draft.board()) })
  for (const user of users) draft.connect(user, cache, edge)
}
