import type { Block } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'

/** One hour, in seconds: the example of the step-by-step framework. */
export const USUAL_TTL = 3600

/** Adds a cache that its readers fill when they miss something, and that forgets after an hour. */
export function cacheAside(draft: Draft, readers: Iterable<Block>): void {
  const cache = draft.add('cache', { strategy: 'cache-aside', ttl: USUAL_TTL })
  for (const reader of readers) draft.connect(reader, cache)
}
