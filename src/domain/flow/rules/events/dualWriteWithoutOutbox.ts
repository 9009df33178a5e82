import { answersCallers, isQueue, isSearch, isServer } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, reads, writes } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { stated } from '#domain/flow/draft/stated.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { isEvent, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf, namesOf } from '#domain/flow/names.ts'
import { isLosable, losesLittle } from '#domain/flow/roles/losesLittle.ts'
import { mayOnlyRead, writesDatabase } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const bringsData = (link: LinkSort): boolean =>
  isServer(link.from) && ((isEvent(link) && isQueue(link.to)) || (isRequest(link) && isSearch(link.to)))

const isDirect = (link: Link): boolean =>
  link.edge.via === undefined && ((isEvent(link) && isQueue(link.to)) || (writes(link) && isSearch(link.to)))

/** The index is filled from the database; what was asked of it is still asked. */
function feedIndex(draft: Draft, links: readonly Link[], store: Block): void {
  for (const link of links) {
    if (reads(link)) draft.setEdges([link.edge], { access: 'read' })
    else draft.removeEdges([link.edge])
    draft.connect(store, link.to, { kind: 'replication', ...(reads(link) ? {} : stated(link.edge, 'label')) })
  }
}

function fixesFor({ to, links, edges }: Parallels, store: Block): readonly Fix[] {
  if (isSearch(to)) {
    return [{ title: 'Feed the index by change data capture', draw: (draft) => feedIndex(draft, links, store) }]
  }
  return [
    { title: 'Publish through an outbox', draw: (draft) => draft.setEdges(edges, { via: 'outbox' }) },
    {
      title: 'Insert an outbox',
      draw: (draft) => {
        const outbox = draft.add('outbox')
        for (const edge of edges) draft.splice(edge, outbox)
      },
    },
    {
      title: 'Publish by change data capture',
      draw: (draft) => {
        draft.removeEdges(edges)
        for (const edge of edges) draft.connect(store, to, { kind: 'replication', ...stated(edge, 'label') })
      },
    },
  ]
}

/** Two writes without a transaction around them drift apart at the first crash in between. */
export const dualWriteWithoutOutbox: Rule = {
  id: 'dual-write-without-outbox',
  title: 'Saved and published in two steps',
  topic: 'events',
  severity: 'warning',
  lower: { severity: 'hint', where: 'where a lost message does little harm' },
  speaks: 'live',
  what: 'A service, BFF or WebSocket server that writes a database and also publishes straight to a queue or writes a search index; a hint where a loss does no harm, as it says itself or because all of it ends in analytics.',
  why: 'No transaction spans a database and a queue: when the service stops between the two, one of them never learns of the change.',
  source: SOURCES.writePath,
  quiet: [
    'The messages go through an outbox, drawn as a block or stated on the edge.',
    'A change feed leads from the database to the queue or index instead.',
    'The edge states that the log comes first, or that a lost message does no harm.',
    'A worker does it: its message comes again until both are done.',
    'The service only publishes, or what it writes beside is object storage.',
  ],
  *check(flow) {
    const direct = linksThat(flow, bringsData).filter((link) => isDirect(link) && answersCallers(link.from))
    for (const parallels of linksByEnds(direct)) {
      const { from, to, at } = parallels
      const saving = flow.out(from).filter(writesDatabase)
      const stores = [...new Set(saving.map((link) => link.to))]
      const [store] = stores
      if (!store) continue
      const second = isSearch(to) ? `fills ${nameOf(to)}` : `publishes to ${nameOf(to)}`
      const unless = saving.every(mayOnlyRead) ? ', unless it only reads there,' : ''
      yield {
        at: [...at, ...saving.map(({ edge }) => edge.id), ...stores.map(({ id }) => id)],
        ...(isLosable(from) || losesLittle(flow, to) ? { severity: 'hint' } : {}),
        says: `${nameOf(from)} saves to ${namesOf(stores)}${unless} and ${second} in two steps: a crash in between loses one of them.`,
        fixes: () => fixesFor(parallels, store),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Profiles), D:sql(Profile DB), O:outbox, Q:queue(Profile events), W:app(Mailer){role=worker}, P:notify; C->L, L->A, A->D, A->O, O~>Q, Q~>W, W->P',
  bad: 'C:client(Browser), L:lb, A:app(Profiles), D:sql(Profile DB), Q:queue(Profile events), W:app(Mailer){role=worker}, P:notify; C->L, L->A, A->D, A~>Q, Q~>W, W->P',
}
