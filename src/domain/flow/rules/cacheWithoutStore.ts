import type { Block } from '#domain/board/board.ts'
import { type Link, reads } from '#domain/capacity/links.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isKind } from '../isKind.ts'
import { isMemoryOnly } from '../isMemoryOnly.ts'
import { isFlow, isRequest } from '../linkKinds.ts'
import { nameOf } from '../names.ts'
import { walk } from '../reach.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

const keepsData = isKind('sql', 'nosql', 'object', 'search', 'external')
const isReader = (link: Link): boolean => (link.from.kind === 'app' || link.from.kind === 'ws') && reads(link)

/** True when a request from one of the readers can come to lasting data without passing the cache. */
function haveOtherWay(flow: FlowGraph, readers: readonly Block[], cache: Block): boolean {
  for (const block of walk(flow, { from: readers, along: (link) => isRequest(link) && link.to !== cache })) {
    if (keepsData(block) && !isMemoryOnly(block)) return true
  }
  return false
}

/** After a restart the cache is empty, and there is nothing to fill it from. */
export const cacheWithoutStore: Rule = {
  id: 'cache-without-store',
  title: 'Cache is the only copy',
  topic: 'caches',
  severity: 'error',
  speaks: 'settled',
  what: '',
  why: 'A cache answers faster what a store answers as well; when it restarts or drops entries, only the store still has them.',
  source: SOURCES.caching,
  quiet: [],
  *check(flow) {
    for (const cache of flow.blocks.filter(isMemoryOnly)) {
      const readers = flow.into(cache).filter(isReader)
      if (readers.length === 0) continue
      if (flow.out(cache).some((link) => isFlow(link) && keepsData(link.to))) continue
      const blocks = [...new Set(readers.map(({ from }) => from))]
      if (haveOtherWay(flow, blocks, cache)) continue
      yield { at: [cache.id], says: `${nameOf(cache)} holds the only copy of its data: a restart loses it.` }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Feed), K:cache(Hot posts), D:sql(Posts); C->L, L->A, A->K, A->D',
  bad: 'C:client(Browser), L:lb, A:app(Feed), K:cache(Hot posts); C->L, L->A, A->K',
}
