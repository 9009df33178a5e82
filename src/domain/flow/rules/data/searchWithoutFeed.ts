import { isDatabase, isSearch, isService } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { reads, writes } from '#domain/capacity/links.ts'
import { replicasOf } from '#domain/capacity/replicas.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { sourcesOf } from '#domain/flow/graph/linkEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { feedByEvents } from '#domain/flow/repairs/feedByEvents.ts'
import { fills } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { isMemoryOnly } from '#domain/names/runsOn.ts'

/** The database that most likely holds what is searched: of the same owner, else of who asks the index, else the first. */
function sourceOf(flow: FlowGraph, search: Block): Block | undefined {
  const replicas = replicasOf(flow.board)
  const databases = blocksThat(flow, isDatabase).filter((block) => !isMemoryOnly(block) && !replicas.has(block.id))
  const owner = search.owner?.trim()
  const askers = new Set(sourcesOf(flow.into(search)))
  return (
    databases.find((database) => owner && database.owner?.trim() === owner) ??
    databases.find((database) => flow.into(database).some(({ from }) => askers.has(from))) ??
    databases[0]
  )
}

function fixesFor(flow: FlowGraph, search: Block): readonly Fix[] {
  const source = sourceOf(flow, search)
  if (!source) return []
  const service = flow.into(source).find((link) => writes(link) && isService(link.from))?.from
  return fixList(
    { title: 'Feed it from the database', draw: (draft) => draft.connect(source, search) },
    service && {
      title: 'Feed it through a queue and a worker',
      draw: (draft) => feedByEvents(draft, { from: service, to: search, entering: { via: 'outbox' } }),
    },
  )
}

/** A search that finds nothing, because nothing was ever put in. */
export const searchWithoutFeed: Rule = {
  id: 'search-without-feed',
  title: 'Search index is never filled',
  topic: 'data',
  severity: 'warning',
  speaks: 'settled',
  what: 'A search index that is asked, while no request writes it and neither events nor a change feed bring data in.',
  why: 'An index is a second copy made for searching; how changes get into it, and how late, is the larger half of the design.',
  source: SOURCES.events,
  quiet: [
    'Its role is logs.',
    'It says that it is fed from outside the board, as a hosted index is.',
    'Nobody asks it yet.',
  ],
  *check(flow) {
    for (const search of blocksThat(flow, isSearch)) {
      if (roleOf(search) !== 'index' || search.fedBy === 'external') continue
      const into = flow.into(search)
      if (!into.some(reads) || into.some(fills)) continue
      const says = `${nameOf(search)} is searched, but nothing ever fills it.`
      yield { at: [search.id], says, fixes: () => fixesFor(flow, search) }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Catalogue), D:sql(Products), S:search(Product search); C->L, L->A, A->D, D=>S, A->S',
  bad: 'C:client(Browser), L:lb, A:app(Catalogue), D:sql(Products), S:search(Product search); C->L, L->A, A->D, A->S',
}
