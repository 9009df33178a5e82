import { replicasOf } from '#domain/capacity/replicas.ts'
import { isRequest } from '../linkKinds.ts'
import { linksByEnds } from '../linksByEnds.ts'
import { nameOf } from '../names.ts'
import type { Rule } from '../rule.ts'
import { SOURCES } from '../sources.ts'

/** What is written to a replica is refused, or gone with the next copy. */
export const replicaTakesWrites: Rule = {
  id: 'replica-takes-writes',
  title: 'Replica takes writes',
  topic: 'data',
  severity: 'error',
  speaks: 'live',
  what: '',
  why: 'A replica only follows its primary: it adds reads, and writes to it are refused or lost.',
  source: SOURCES.databases,
  quiet: [],
  *check(flow) {
    const replicas = replicasOf(flow.board)
    const broken = flow.links.filter((link) => {
      const { access } = link.edge
      return isRequest(link) && replicas.has(link.to.id) && (access === 'write' || access === 'read-write')
    })
    for (const { from, to, at } of linksByEnds(broken)) {
      yield { at, says: `${nameOf(from)} writes to ${nameOf(to)}, which only copies its primary.` }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Primary), R:sql(Replica); C->L, L->A, A->D, D=>R, A->R{access=read}',
  bad: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Primary), R:sql(Replica); C->L, L->A, A->D, D=>R, A->R{access=read-write}',
}
