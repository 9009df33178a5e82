import { isOutbox, isQueue, isSearch, isServer, isService, isSourceOfTruth } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { sourcesOf } from '#domain/flow/graph/linkEnds.ts'
import { isEvent, isFlow } from '#domain/flow/graph/linkKinds.ts'
import { walk } from '#domain/flow/graph/reach.ts'
import { nameOf } from '#domain/flow/names.ts'
import { feedByEvents } from '#domain/flow/repairs/feedByEvents.ts'
import { fills } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** Upstream along messages; whatever enters an outbox or a queue becomes one. */
const carriesMessages = (link: Link): boolean =>
  isEvent(link) || (isFlow(link) && (isOutbox(link.to) || isQueue(link.to)))

/** True for a database or bucket, and for a server that works with one. */
function standsOnData(flow: FlowGraph, block: Block): boolean {
  if (isSourceOfTruth(block)) return true
  if (!isServer(block)) return false
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

/** The servers that write the index, else the nearest one that anything in it comes from. */
function writersOf(flow: FlowGraph, search: Block): readonly Block[] {
  const writers = sourcesOf(flow.into(search).filter(writes)).filter(isServer)
  if (writers.length > 0) return writers
  for (const block of walk(flow, { from: [search], along: isFlow, backwards: true })) {
    if (isServer(block)) return [block]
  }
  return []
}

/** Leaves the index to its feed: who wrote it by request now at most asks it. */
function onlyAsk(draft: Draft, flow: FlowGraph, search: Block): void {
  for (const link of flow.into(search)) {
    if (!writes(link)) continue
    if (link.access === 'write') draft.removeEdges([link.edge])
    else draft.setEdges([link.edge], { access: 'read' })
  }
}

function fixesFor(flow: FlowGraph, search: Block): readonly Fix[] {
  const writers = writersOf(flow, search)
  const service = writers.find((writer) => isService(writer) && flow.requests(writer, search))
  return fixList(
    {
      title: 'Add a SQL database that feeds it',
      draw: (draft) => {
        const database = draft.add('sql')
        onlyAsk(draft, flow, search)
        for (const writer of writers) draft.connect(writer, database)
        draft.connect(database, search)
      },
    },
    service && {
      title: 'Add a SQL database and feed it through an outbox, a queue and a worker',
      draw: (draft) => {
        const [database, outbox] = [draft.add('sql'), draft.add('outbox')]
        onlyAsk(draft, flow, search)
        for (const writer of writers) draft.connect(writer, database)
        draft.connect(service, outbox)
        feedByEvents(draft, { from: outbox, to: search })
      },
    },
  )
}

/** When the index breaks there is nothing to rebuild it from. */
export const searchAsPrimaryStore: Rule = {
  id: 'search-as-primary-store',
  title: 'Search index is the only copy',
  topic: 'data',
  severity: 'error',
  speaks: 'live',
  what: 'A search index into which data is written or streamed, while nothing that fills it works with a database or a bucket.',
  why: 'An index lags behind and is rebuilt now and then from the data it was made of; that data must live in a database or a bucket.',
  source: SOURCES.searchStores,
  quiet: [
    'Its role is logs: what is searched there may be lost.',
    'A database or a bucket feeds it by a change feed or by events.',
    'Whoever writes it, or publishes what is written, works with a database or a bucket: the index can be built again from there.',
    'No data comes in at all; that is what the rule on indexes without a feed is for.',
  ],
  *check(flow) {
    for (const search of blocksThat(flow, isSearch)) {
      if (roleOf(search) !== 'index') continue
      const from = sourcesOf(flow.into(search).filter(fills))
      if (from.length === 0 || isRebuildable(flow, from)) continue
      const says = `${nameOf(search)} holds the only copy of what is searched.`
      yield { at: [search.id], says, fixes: () => fixesFor(flow, search) }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Catalogue), D:sql(Products), S:search(Product search); C->L, L->A, A->D, D=>S, A->S',
  bad: 'C:client(Browser), L:lb, A:app(Catalogue), S:search(Product search); C->L, L->A, A->S{access=read-write}',
}
