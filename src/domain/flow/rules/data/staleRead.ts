import { answersCallers, isCache, isDatabase, isPlainCache, isServer } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, reads } from '#domain/capacity/links.ts'
import { replicasOf } from '#domain/capacity/replicas.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { sourcesOf, targetsOf } from '#domain/flow/graph/linkEnds.ts'
import { isFlow, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { primariesBehind } from '#domain/flow/graph/primariesBehind.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { nameOf } from '#domain/flow/names.ts'
import { isAboutAmounts } from '#domain/flow/roles/aboutMoney.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const mayBeStale = (link: LinkSort): boolean =>
  isRequest(link) && isServer(link.from) && (isDatabase(link.to) || isCache(link.to))

const isFedReplica = (flow: FlowGraph, block: Block): boolean =>
  replicasOf(flow.board).has(block.id) && flow.into(block).some(({ kind }) => kind === 'replication')

const delaysWrites = (cache: Block): boolean => isPlainCache(cache) && cache.strategy === 'write-behind'

/** True for a cache that goes on answering with what it holds until its time is over. */
const waitsOut = ({ strategy, ttl, invalidation }: Block): boolean =>
  (strategy === 'cache-aside' || strategy === 'read-through') &&
  (ttl ?? 0) > 0 &&
  invalidation !== 'event' &&
  invalidation !== 'version'

const needsLatest = (service: Block): boolean => service.critical === true || isAboutAmounts(service)

const isStale = (flow: FlowGraph, link: Link): boolean =>
  reads(link) &&
  answersCallers(link.from) &&
  (isFedReplica(flow, link.to) ||
    delaysWrites(link.to) ||
    (isPlainCache(link.to) && waitsOut(link.to) && needsLatest(link.from)))

/** What holds the latest of what a service reads: the primary of the replica, or the one behind the cache. */
function truthOf(flow: FlowGraph, { from, to }: Parallels): Block | undefined {
  if (isDatabase(to)) return primariesBehind(flow, to)[0]
  const users = [from, ...sourcesOf(flow.into(to).filter(isRequest))]
  const asked = targetsOf([...users, to].flatMap((user) => flow.out(user).filter(isFlow)))
  return asked.filter(isDatabase).flatMap((database) => primariesBehind(flow, database))[0]
}

function readInstead(draft: Draft, { edges }: Parallels, primary: Block): void {
  for (const edge of edges) {
    const known = draft
      .board()
      .edges.find(({ from, to, kind }) => from === edge.from && to === primary.id && kind === 'request')
    if (known?.access === 'write') draft.setEdges([known], { access: 'read-write' })
    draft.retarget(edge, { to: primary })
    draft.setEdges([edge], { access: 'read' })
  }
}

function fixesFor(flow: FlowGraph, parallels: Parallels): readonly Fix[] {
  const { to } = parallels
  // Behind a cache that delays writes the database knows even less.
  const primary = delaysWrites(to) ? undefined : truthOf(flow, parallels)
  return fixList(
    primary && { title: 'Read the primary', draw: (draft) => readInstead(draft, parallels, primary) },
    delaysWrites(to)
      ? {
          title: 'Write through to the database at once',
          draw: (draft) => draft.set(to, { strategy: 'write-through' }),
        }
      : isCache(to) && {
          title: 'Let events invalidate the cache',
          draw: (draft) => draft.set(to, { invalidation: 'event' }),
        },
    {
      title: 'Set the consistency in the brief to eventual',
      draw: (draft) => draft.setBrief({ consistency: 'eventual' }),
    },
  )
}

/** Who has just paid and reads a copy sees the balance of before. */
export const staleRead: Rule = {
  id: 'stale-read',
  title: 'Read that may be stale',
  topic: 'data',
  severity: 'warning',
  speaks: 'settled',
  what: 'A brief that asks for strong consistency, and a service, BFF or WebSocket server that reads a replica, a cache that writes behind, or, where it is critical or about money, a cache whose entries only expire.',
  why: 'Copies follow the primary after a while: they add reads, and are not the truth of this moment; say which data must be strong and which may lag.',
  source: SOURCES.consistency,
  quiet: [
    'The brief asks for eventual consistency, or for none.',
    'Workers and analytics may read what is some seconds old.',
    'A plain cache of what is neither critical nor about money, orders or stock: a catalogue may be some minutes old.',
    'Events or versions invalidate the cache, or its role is another one than cache.',
    'The brief says that this is a first version.',
  ],
  readsLabels: true,
  *check(flow) {
    if (flow.board.brief.consistency !== 'strong' || isMvp(flow)) return
    for (const parallels of linksByEnds(linksThat(flow, mayBeStale).filter((link) => isStale(flow, link)))) {
      const { from, to, at } = parallels
      yield {
        at,
        says: `${nameOf(from)} reads ${nameOf(to)}, which may lag behind; the brief asks that every read sees the latest write.`,
        fixes: () => fixesFor(flow, parallels),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Accounts), D:sql(Accounts DB), R:sql(Accounts copy), Y:app(Reporting){role=analytics}; C->L, L->A, L->Y, A->D, D=>R, Y->R; brief consistency=strong',
  bad: 'C:client(Browser), L:lb, A:app(Accounts), D:sql(Accounts DB), R:sql(Accounts copy); C->L, L->A, A->D, D=>R, A->R; brief consistency=strong',
}
