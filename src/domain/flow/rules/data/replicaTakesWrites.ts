import type { Block } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import { replicasOf } from '#domain/capacity/replicas.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

function isBroken(flow: FlowGraph, link: Link): boolean {
  const { access } = link.edge
  return isRequest(link) && replicasOf(flow.board).has(link.to.id) && (access === 'write' || access === 'read-write')
}

const primariesOf = (flow: FlowGraph, replica: Block): readonly Block[] =>
  flow
    .into(replica)
    .flatMap(({ edge, from }) => (edge.kind === 'replication' && from.kind === replica.kind ? from : []))

/** Lets a block write to the primary, beside what it does there already. */
function writeTo(draft: Draft, flow: FlowGraph, { from, primary }: { from: Block; primary: Block }): void {
  const known = flow.out(from).filter((link) => isRequest(link) && link.to === primary)
  if (known.some(writes)) return
  draft.connect(from, primary, { access: known.length > 0 ? 'read-write' : 'write' })
}

function fixesFor(flow: FlowGraph, { from, to, edges }: Parallels): readonly Fix[] {
  const primaries = primariesOf(flow, to)
  const [primary] = primaries
  return fixList(
    primary && {
      title: 'Read here and write to the primary',
      draw: (draft) => {
        draft.setEdges(edges, { access: 'read' })
        writeTo(draft, flow, { from, primary })
      },
    },
    primary && {
      title: 'Go to the primary instead',
      draw: (draft) => {
        for (const edge of edges) draft.retarget(edge, { to: primary })
        if (flow.requests(from, primary)) writeTo(draft, flow, { from, primary })
      },
    },
    {
      title: 'Let both databases take writes',
      draw: (draft) => {
        draft.setAll([...primaries, to], { replication: 'multi-leader' })
        if (to.role === 'replica') draft.set(to, { role: 'primary' })
      },
    },
  )
}

/** What is written to a replica is refused, or gone with the next copy. */
export const replicaTakesWrites: Rule = {
  id: 'replica-takes-writes',
  title: 'Replica takes writes',
  topic: 'data',
  severity: 'error',
  speaks: 'live',
  what: 'A request that says it writes into a database which is a replica: by its role or its name, or because another of its kind replicates into it.',
  why: 'A replica only follows its primary: it adds reads, and writes to it are refused or lost.',
  source: SOURCES.databases,
  quiet: [
    'The edge says nothing about access: into a replica it is taken for a read.',
    'Every node takes writes: Cassandra, DynamoDB, CockroachDB and the like, or replication set to multi-leader or leaderless.',
    'The two databases replicate into each other.',
    'The other database is of another kind, so that it feeds a view and keeps no copy.',
  ],
  *check(flow) {
    if (replicasOf(flow.board).size === 0) return
    for (const parallels of linksByEnds(flow.links.filter((link) => isBroken(flow, link)))) {
      const { from, to, at } = parallels
      const says = `${nameOf(from)} writes to ${nameOf(to)}, which only copies its primary.`
      yield { at, says, fixes: () => fixesFor(flow, parallels) }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Primary), R:sql(Replica); C->L, L->A, A->D, D=>R, A->R{access=read}',
  bad: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Primary), R:sql(Replica); C->L, L->A, A->D, D=>R, A->R{access=read-write}',
}
