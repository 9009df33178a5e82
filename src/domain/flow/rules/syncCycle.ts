import { namesOf } from '../names.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'
import { waitingCirclesOf } from '../waitingCircles.ts'

/** Services that wait in a circle slow down, time out and fail together. */
export const syncCycle: Rule = {
  id: 'sync-cycle',
  title: 'Services wait in a circle',
  topic: 'tiers',
  severity: 'error',
  speaks: 'live',
  what: '',
  why: 'In a circle of requests one slow call holds up every block of the circle, itself included; side effects belong on events.',
  source: SOURCES.interaction,
  quiet: [],
  *check(flow) {
    for (const { blocks, links } of waitingCirclesOf(flow)) {
      const at = [...blocks.map(({ id }) => id), ...links.map(({ edge }) => edge.id)]
      yield { at, says: `${namesOf(blocks)} wait for each other in a circle of requests.` }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), P:app(Payments), Q:queue(Payment events); C->L, L->A, A->P, P~>Q, Q~>A',
  bad: 'C:client(Browser), L:lb, A:app(Orders), P:app(Payments); C->L, L->A, A->P, P->A',
}
