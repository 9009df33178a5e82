import { byOrder } from '#domain/board/change.ts'
import { closesCircle, type WaitingCircle, waitingCirclesOf } from '#domain/flow/graph/waitingCircles.ts'
import { namesOf } from '#domain/flow/names.ts'
import { breakCircle } from '#domain/flow/repairs/breakCircle.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const fixesFor = ({ links }: WaitingCircle): readonly Fix[] => {
  const edges = links.map(({ edge }) => edge).sort(byOrder)
  return [
    {
      title: 'Put a queue into the request that closes the circle',
      draw: (draft) => breakCircle(draft, edges, 'queue'),
    },
    { title: 'Remove the request that closes the circle', draw: (draft) => breakCircle(draft, edges, 'remove') },
  ]
}

/** Services that wait in a circle slow down, time out and fail together. */
export const syncCycle: Rule = {
  id: 'sync-cycle',
  title: 'Services wait in a circle',
  topic: 'tiers',
  severity: 'error',
  speaks: 'live',
  what: 'Two or more blocks of which each waits, over requests, for all others.',
  why: 'In a circle of requests one slow call holds up every block of the circle, itself included; side effects belong on events.',
  source: SOURCES.interaction,
  quiet: [
    'An event is part of the circle, as in a saga over a queue.',
    'The second arrow between two tiers is an answer drawn as a request.',
    'A service hands a message to a WebSocket server for delivery.',
    'The circle leads through a client or an external API.',
  ],
  forbids: closesCircle,
  *check(flow) {
    for (const circle of waitingCirclesOf(flow)) {
      const { blocks, links } = circle
      const at = [...blocks.map(({ id }) => id), ...links.map(({ edge }) => edge.id)]
      yield {
        at,
        says: `${namesOf(blocks)} wait for each other in a circle of requests.`,
        fixes: () => fixesFor(circle),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), P:app(Payments), Q:queue(Payment events); C->L, L->A, A->P, P~>Q, Q~>A',
  bad: 'C:client(Browser), L:lb, A:app(Orders), P:app(Payments); C->L, L->A, A->P, P->A',
}
