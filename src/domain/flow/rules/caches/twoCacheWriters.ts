import { answersCallers, isCache, isDatabase, isPlainCache, isServer } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import { stated } from '#domain/flow/draft/stated.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { sourcesOf, targetsOf } from '#domain/flow/graph/linkEnds.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { primariesBehind } from '#domain/flow/graph/primariesBehind.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { nameOf } from '#domain/flow/names.ts'
import { boxesOfService, serviceOf } from '#domain/flow/roles/services.ts'
import { isServiceWrite, writtenDatabases } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { isMemoryOnly } from '#domain/names/runsOn.ts'
import { onceFor } from '#shared/onceFor.ts'

const mayWrite = (link: LinkSort): boolean => isRequest(link) && isServer(link.from) && isCache(link.to)

/** Filling on a miss is what goes without saying; only who says that it writes puts in something of its own. */
const saysItWrites = (link: Link): boolean =>
  answersCallers(link.from) && isPlainCache(link.to) && link.edge.access !== undefined && writes(link)

/** The primaries that a server reads or writes, itself or by a replica, and that keep what they hold. */
const primariesUsed = (flow: FlowGraph, server: Block): readonly Block[] =>
  targetsOf(flow.out(server).filter(isRequest))
    .filter((block) => isDatabase(block) && !isMemoryOnly(block))
    .flatMap((database) => primariesBehind(flow, database))

/** The primaries behind a cache, each with the services that use both. */
const dataBehind = onceFor((flow: FlowGraph) =>
  onceFor((cache: Block): ReadonlyMap<Block, ReadonlySet<Block>> => {
    const users = sourcesOf(flow.into(cache).filter(isRequest)).filter(answersCallers)
    const services = new Map<Block, Set<Block>>()
    for (const user of users) {
      for (const primary of primariesUsed(flow, user)) {
        services.set(primary, (services.get(primary) ?? new Set()).add(serviceOf(flow, user)))
      }
    }
    return services
  }),
)

/** True when other services keep data behind a cache, and the service of a block writes none of it. */
function writesForOthers(flow: FlowGraph, { from, to }: Parallels): boolean {
  const [service, data] = [serviceOf(flow, from), dataBehind(flow)(to)]
  const isOfOthers = (users: ReadonlySet<Block> = new Set()) =>
    users.size > 1 || (users.size === 1 && !users.has(service))
  const written = boxesOfService(flow, from).flatMap((box) => writtenDatabases(flow, box))
  return [...data.values()].some(isOfOthers) && !written.some((primary) => isOfOthers(data.get(primary)))
}

/** The service that writes the data, one that uses the cache before others. */
function ownerOf(flow: FlowGraph, { from, to: cache }: Parallels): Block | undefined {
  const primaries = [...dataBehind(flow)(cache).keys()]
  const writers = sourcesOf(primaries.flatMap((primary) => flow.into(primary).filter(isServiceWrite)))
  const owners = writers.filter((writer) => serviceOf(flow, writer) !== serviceOf(flow, from))
  return owners.find((owner) => flow.requests(owner, cache)) ?? owners[0]
}

const SAME = [
  'technology',
  'tier',
  'replicas',
  'shards',
  'strategy',
  'ttl',
  'invalidation',
  'managed',
  'region',
] as const satisfies readonly (keyof Block)[]

function fixesFor(flow: FlowGraph, parallels: Parallels): readonly Fix[] {
  const { from, to, edges } = parallels
  const owner = ownerOf(flow, parallels)
  return fixList(
    { title: 'Let it only read the cache', draw: (draft) => draft.setEdges(edges, { access: 'read' }) },
    owner && {
      title: 'Call the service that owns the data',
      draw: (draft) => {
        draft.removeEdges(edges)
        draft.connect(from, owner)
      },
    },
    {
      title: 'Give it a cache of its own',
      draw: (draft) => {
        const own = draft.add('cache', stated(to, ...SAME))
        for (const edge of edges) draft.retarget(edge, { to: own })
      },
    },
  )
}

/** Two hands write one entry, and only one of them knows what is true. */
export const twoCacheWriters: Rule = {
  id: 'two-cache-writers',
  title: 'Cache written by who does not own the data',
  topic: 'caches',
  severity: 'hint',
  speaks: 'settled',
  what: 'A service, BFF or WebSocket server whose edge says that it writes a cache, while the database behind that cache is used by another service and not written by this one.',
  why: 'Each service owns its data, and with it what a cache holds of them: only the owner knows when an entry is out of date.',
  source: SOURCES.ownData,
  quiet: [
    'The edge does not say that it writes: filling on a miss is fine for all who read the store.',
    'The service writes the database, too, or one of its copies does.',
    'A worker fills the cache, as after a change feed.',
    'The role of the cache is another one than cache.',
    'No other service with a SQL or NoSQL database uses the cache.',
    'The brief says that this is a first version.',
  ],
  readsLabels: true,
  *check(flow) {
    if (isMvp(flow)) return
    for (const parallels of linksByEnds(linksThat(flow, mayWrite).filter(saysItWrites))) {
      if (!writesForOthers(flow, parallels)) continue
      const { from, to, at } = parallels
      yield {
        at,
        says: `${nameOf(from)} writes ${nameOf(to)} without owning the data behind it: the owner’s next write and this one overwrite each other.`,
        fixes: () => fixesFor(flow, parallels),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders){idempotent=on}, P:app(Catalog), K:cache(Catalog cache), D:sql(Orders DB), E:sql(Catalog DB); C->L, L->A, L->P, A->D, P->E, P->K, A->P',
  bad: 'C:client(Browser), L:lb, A:app(Orders){idempotent=on}, P:app(Catalog), K:cache(Catalog cache), D:sql(Orders DB), E:sql(Catalog DB); C->L, L->A, L->P, A->D, P->E, P->K, A->K{access=write}',
}
