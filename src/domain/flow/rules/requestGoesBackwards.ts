import type { Link } from '#domain/capacity/links.ts'
import { leadsBack } from '../direction.ts'
import { isRequest } from '../linkKinds.ts'
import { linksByEnds } from '../linksByEnds.ts'
import { nameOf } from '../names.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

/** Handing out messages and pushing to clients start behind by nature; they are events drawn with the wrong arrow. */
const isHandover = ({ from, to }: Link): boolean =>
  from.kind === 'queue' || ((from.kind === 'ws' || from.kind === 'notify') && to.kind === 'client')

const isOutside = ({ from, to }: Link): boolean => from.kind === 'external' || to.kind === 'external'

/** An arrow against the flow hides who starts the call. */
export const requestGoesBackwards: Rule = {
  id: 'request-goes-backwards',
  title: 'Request goes backwards',
  topic: 'tiers',
  severity: 'error',
  speaks: 'live',
  what: '',
  why: 'Requests travel from the client towards the data and their answers come back on the same arrow; a second direction needs an event.',
  source: SOURCES.requestFlow,
  quiet: [],
  *check(flow) {
    const broken = flow.links.filter(
      (link) =>
        isRequest(link) &&
        leadsBack(link) &&
        !flow.requests(link.to, link.from) &&
        !isHandover(link) &&
        !isOutside(link),
    )
    for (const { from, to, at } of linksByEnds(broken)) {
      yield {
        at,
        says: `${nameOf(from)} calls ${nameOf(to)} against the flow: an answer needs no arrow, a push is an event.`,
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, A->D',
  bad: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, D->A',
}
