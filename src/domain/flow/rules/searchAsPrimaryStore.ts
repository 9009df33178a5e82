import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import { isSourceOfTruth } from '../dataBlock.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isEvent, isFeed, isFlow } from '../linkKinds.ts'
import { nameOf } from '../names.ts'
import { walk } from '../reach.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

const fills = (link: Link): boolean => writes(link) || isFeed(link)

/** Upstream along messages; whatever enters an outbox or a queue becomes one. */
const carriesMessages = (link: Link): boolean =>
  isEvent(link) || (isFlow(link) && (link.to.kind === 'outbox' || link.to.kind === 'queue'))

/** True for a database or bucket, and for a server that works with one. */
function standsOnData(flow: FlowGraph, block: Block): boolean {
  if (isSourceOfTruth(block)) return true
  if (block.kind !== 'app' && block.kind !== 'ws') return false
  return (
    flow.out(block).some((link) => isFlow(link) && isSourceOfTruth(link.to)) ||
    flow.into(block).some((link) => isFlow(link) && isSourceOfTruth(link.from))
  )
}

/** True when something upstream of what fills an index has the data it can be made of again. */
function isRebuildable(flow: FlowGraph, from: readonly Block[]): boolean {
  for (const block of walk(flow, { from, along: carriesMessages, backwards: true })) {
    if (standsOnData(flow, block)) return true
  }
  return false
}

/** When the index breaks there is nothing to rebuild it from. */
export const searchAsPrimaryStore: Rule = {
  id: 'search-as-primary-store',
  title: 'Search index is the only copy',
  topic: 'data',
  severity: 'error',
  speaks: 'live',
  what: '',
  why: 'An index lags behind and is rebuilt now and then from the data it was made of; that data must live in a database or a bucket.',
  source: SOURCES.searchStores,
  quiet: [],
  *check(flow) {
    for (const search of flow.blocks) {
      if (search.kind !== 'search' || roleOf(search) !== 'index') continue
      const from = flow
        .into(search)
        .filter(fills)
        .map((link) => link.from)
      if (from.length === 0 || isRebuildable(flow, from)) continue
      yield { at: [search.id], says: `${nameOf(search)} holds the only copy of what is searched.` }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Catalogue), D:sql(Products), S:search(Product search); C->L, L->A, A->D, D=>S, A->S',
  bad: 'C:client(Browser), L:lb, A:app(Catalogue), S:search(Product search); C->L, L->A, A->S{access=read-write}',
}
