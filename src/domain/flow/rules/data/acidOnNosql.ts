import { isNosql, isSql } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { targetsOf } from '#domain/flow/graph/linkEnds.ts'
import { isComplete } from '#domain/flow/isComplete.ts'
import { namesOf } from '#domain/flow/names.ts'
import { becomeWithCopies } from '#domain/flow/repairs/becomeWithCopies.ts'
import { serviceWrites } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

function wantsTransactions({ board: { brief } }: FlowGraph): boolean {
  return brief.transactions === true && brief.consistency !== 'eventual'
}

/** The link by which the owner of a database writes it: of the same owner where that is stated, else the first. */
const ownerLink = (links: readonly Link[]): Link | undefined =>
  links.find(({ from, to }) => from.owner?.trim() && from.owner.trim() === to.owner?.trim()) ?? links[0]

function fixesFor(flow: FlowGraph, links: readonly Link[], databases: readonly Block[]): readonly Fix[] {
  const moved = ownerLink(links)
  return [
    {
      title: 'Use a SQL database instead',
      draw: (draft) => {
        for (const database of databases) becomeWithCopies(draft, flow, { database, kind: 'sql' })
      },
    },
    {
      title: 'Add a SQL database for what must be all or nothing',
      draw: (draft) => {
        if (!moved) return
        const added = draft.add('sql')
        if (moved.access === 'write') return draft.retarget(moved.edge, { to: added })
        draft.setEdges([moved.edge], { access: 'read' })
        draft.connect(moved.from, added)
      },
    },
    {
      title: 'State that it offers transactions',
      draw: (draft) => draft.setAll(databases, { transactions: true }),
    },
  ]
}

/** Money leaves one account and never reaches the other. */
export const acidOnNosql: Rule = {
  id: 'acid-on-nosql',
  title: 'Transactions without a SQL database',
  topic: 'data',
  severity: 'warning',
  speaks: 'review',
  what: 'A brief that asks for all-or-nothing writes, on a complete board whose services write NoSQL databases only.',
  why: 'Most NoSQL databases change one record at a time; a crash between two records leaves stock sold twice or money in neither account.',
  source: SOURCES.databaseChoice,
  quiet: [
    'A NoSQL database that services write says that it offers multi-record transactions.',
    'Some service writes a SQL database.',
    'The brief chooses eventual consistency.',
  ],
  *check(flow) {
    if (!wantsTransactions(flow) || !isComplete(flow)) return
    const written = serviceWrites(flow)
    const links = written.filter(({ to }) => isNosql(to))
    const isHeld = written.some(({ to }) => isSql(to)) || links.some(({ to }) => to.transactions === true)
    if (links.length === 0 || isHeld) return
    const databases = targetsOf(links)
    yield {
      at: databases.map(({ id }) => id),
      says: `The brief asks for all-or-nothing writes, but they all land in ${namesOf(databases)}.`,
      fixes: () => fixesFor(flow, links, databases),
    }
  },
  good: 'C:client(Shopper), G:gateway, L:lb, A:app(Orders), K:cache(Hot items), D:sql(Orders DB); C->G, G->L, L->A, A->K, A->D; brief transactions=on',
  bad: 'C:client(Shopper), G:gateway, L:lb, A:app(Orders), K:cache(Hot items), Z:nosql(Orders DB); C->G, G->L, L->A, A->K, A->Z; brief transactions=on',
}
