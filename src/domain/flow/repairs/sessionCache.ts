import type { Block } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { enoughCopies } from './enoughCopies.ts'

/** Adds a cache that keeps sessions and is used by all given servers. */
export function sessionCache(draft: Draft, label: string, users: readonly Block[]): void {
  const cache = draft.add('cache', { role: 'session', label, ...enoughCopies(draft.board()) })
  for (const user of users) draft.connect(user, cache)
}
