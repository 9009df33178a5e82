import { answersCallers, isRouter, worksOnMessages } from '#domain/blocks/predicates.ts'
import type { Link } from '#domain/capacity/links.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { queueBetween } from '#domain/flow/repairs/queueBetween.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const mayBeBroken = (link: LinkSort): boolean =>
  isRequest(link) && (isRouter(link.from) || answersCallers(link.from)) && worksOnMessages(link.to)

const isBroken = (link: Link): boolean => mayBeBroken(link) && link.edge.awaited !== true

const fixesFor = ({ edges }: Parallels): readonly Fix[] => [
  { title: 'Put a message queue in between', draw: (draft) => queueBetween(draft, edges) },
  { title: 'Mark the call as one the user waits for', draw: (draft) => draft.setEdges(edges, { awaited: true }) },
]

/** What could be done later is done while the user looks at a spinner. */
export const backgroundCalledSync: Rule = {
  id: 'background-called-sync',
  title: 'User waits for background work',
  topic: 'services',
  severity: 'warning',
  speaks: 'live',
  what: 'A router, a service, a BFF or a WebSocket server that calls a worker or a notification service by a request.',
  why: 'Mail, push and other side work is slow and fails on its own; on the request path it makes every answer as slow and as fragile.',
  source: SOURCES.queues,
  quiet: [
    'The caller is itself a worker, which nobody waits for.',
    'The work is handed over as an event, straight or through a queue.',
    'The edge says that the user waits for it, as for a one-time code.',
  ],
  forbids: (_, link) => isBroken(link),
  *check(flow) {
    for (const parallels of linksByEnds(linksThat(flow, mayBeBroken).filter(isBroken))) {
      const { from, to, at } = parallels
      const says = `${nameOf(to)} does background work, yet whoever calls ${nameOf(from)} waits for it.`
      yield { at, says, fixes: () => fixesFor(parallels) }
    }
  },
  good: 'C:client(Shopper), L:lb, A:app(Orders), D:sql(Orders DB), Q:queue(Mails to send), P:notify(Mail); C->L, L->A, A->D, A~>Q, Q~>P',
  bad: 'C:client(Shopper), L:lb, A:app(Orders), D:sql(Orders DB), P:notify(Mail); C->L, L->A, A->D, A->P',
}
