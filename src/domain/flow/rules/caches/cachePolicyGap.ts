import { isCache, isPlainCache, keepsMessages } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { writes } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isConnected } from '#domain/flow/graph/isConnected.ts'
import { sourcesOf } from '#domain/flow/graph/linkEnds.ts'
import { isFlow } from '#domain/flow/graph/linkKinds.ts'
import { listed } from '#domain/flow/listed.ts'
import { nameOf } from '#domain/flow/names.ts'
import { USUAL_TTL } from '#domain/flow/repairs/cacheAside.ts'
import { delayedWriteOf, writeBehind } from '#domain/flow/repairs/writeBehind.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** What a cache leaves open, and how it is asked for. */
const QUESTIONS = {
  filling: 'how it is filled',
  expiry: 'when entries expire',
  unsaved: 'what becomes of unsaved writes',
} as const
type Gap = keyof typeof QUESTIONS

/** True when what a write-behind cache has not saved yet waits in a queue or an outbox. */
function keepsUnsaved(flow: FlowGraph, cache: Block): boolean {
  const writers = sourcesOf(flow.into(cache).filter(writes))
  return [cache, ...writers].some((block) => flow.out(block).some((link) => isFlow(link) && keepsMessages(link.to)))
}

function gapsOf(flow: FlowGraph, cache: Block): readonly Gap[] {
  const gaps: Gap[] = []
  if (cache.strategy === undefined) gaps.push('filling')
  if (cache.ttl === undefined && cache.invalidation === undefined) gaps.push('expiry')
  if (cache.strategy === 'write-behind' && !keepsUnsaved(flow, cache)) gaps.push('unsaved')
  return gaps
}

function fixesFor(flow: FlowGraph, cache: Block, gaps: readonly Gap[]): readonly Fix[] {
  const [asksStrategy, asksTtl] = [gaps.some((gap) => gap !== 'expiry'), gaps.includes('expiry')]
  const expire = (draft: Draft) => {
    if (asksTtl) draft.set(cache, { ttl: USUAL_TTL })
  }
  const parts = [...(asksStrategy ? ['cache-aside'] : []), ...(asksTtl ? ['one hour to live'] : [])]
  const delayed = gaps.includes('unsaved') ? delayedWriteOf(flow, cache) : undefined
  return fixList(
    {
      title: `Set ${listed(parts)}`,
      draw: (draft) => {
        if (asksStrategy) draft.set(cache, { strategy: 'cache-aside' })
        expire(draft)
      },
    },
    delayed && {
      title: 'Add a queue and a worker before the store',
      draw: (draft) => {
        writeBehind(draft, delayed)
        expire(draft)
      },
    },
  )
}

/** A cache nobody has thought through shows old data, or loses new. */
export const cachePolicyGap: Rule = {
  id: 'cache-policy-gap',
  title: 'Cache without a policy',
  topic: 'caches',
  severity: 'hint',
  speaks: 'review',
  what: 'A connected cache that states no strategy, neither a time to live nor an invalidation, or write-behind without a queue or outbox for the writes that wait.',
  why: 'How stale an answer may be and what a crash loses follow from the policy, and both are the first questions about a cache.',
  source: SOURCES.caching,
  quiet: [
    'The cache has another role, stated or read from its name: sessions, presence, counters, positions.',
    'What a CDN caches is not looked at.',
    'The cache is not connected to anything yet.',
  ],
  *check(flow) {
    for (const cache of blocksThat(flow, isCache)) {
      if (!isPlainCache(cache)) continue
      if (!isConnected(flow, cache)) continue
      const gaps = gapsOf(flow, cache)
      if (gaps.length === 0) continue
      const says = `${nameOf(cache)} does not say ${listed(gaps.map((gap) => QUESTIONS[gap]))}.`
      yield { at: [cache.id], says, cause: gaps.join(' '), fixes: () => fixesFor(flow, cache, gaps) }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Feed), K:cache(Hot posts){strategy=cache-aside ttl=3600}, D:sql(Posts); C->L, L->A, A->K, A->D',
  bad: 'C:client(Browser), L:lb, A:app(Feed), K:cache(Hot posts), D:sql(Posts); C->L, L->A, A->K, A->D',
}
