import {
  anyOf,
  isCache,
  isDatabase,
  isExternal,
  isLasting,
  isNosql,
  isObjectStorage,
  isServer,
  isWorker,
} from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, reads, writes } from '#domain/capacity/links.ts'
import { replicasOf } from '#domain/capacity/replicas.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { sourcesOf } from '#domain/flow/graph/linkEnds.ts'
import { isEvent, isFlow, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { reach, walk } from '#domain/flow/graph/reach.ts'
import { nameOf } from '#domain/flow/names.ts'
import { serviceOf } from '#domain/flow/roles/services.ts'
import type { Breach, Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { isMemoryOnly } from '#domain/names/runsOn.ts'
import { onceFor } from '#shared/onceFor.ts'

const keepsData = anyOf(isLasting, isExternal)
const mayLiveInMemory = anyOf(isCache, isNosql)
const isBacking = (block: Block): boolean => keepsData(block) && !isMemoryOnly(block)
const isUse = (link: Link): boolean => isRequest(link) && isServer(link.from)

/** Everything from which requests come to lasting data. */
const reachingData = onceFor(
  (flow: FlowGraph): ReadonlySet<Block> =>
    reach(flow, { from: blocksThat(flow, keepsData).filter(isBacking), along: isRequest, backwards: true }),
)

/** True when a request from one of the users of a cache can come to lasting data without passing the cache. */
function haveOtherWay(flow: FlowGraph, users: readonly Block[], cache: Block): boolean {
  const from = users.filter((user) => reachingData(flow).has(user))
  // A cache from which no request goes on to data is on nobody's way there, so only the rare one that is needs a walk.
  if (from.length === 0 || !reachingData(flow).has(cache)) return from.length > 0
  for (const block of walk(flow, { from, along: (link) => isRequest(link) && link.to !== cache })) {
    if (isBacking(block)) return true
  }
  return false
}

const isBase = anyOf(isDatabase, isObjectStorage)

/** True when there is data on the board that lasts, so that a box called a cache may well be something else. */
const hasBase = onceFor((flow: FlowGraph): boolean => blocksThat(flow, isBase).some(isBacking))

/** True when messages that go back to lasting data fill a cache: a change feed, or a worker that is told what was saved. */
function isFed(flow: FlowGraph, cache: Block): boolean {
  const into = flow.into(cache)
  if (into.some(({ kind, from }) => kind === 'replication' && isBacking(from))) return true
  const workers = sourcesOf(into.filter(writes)).filter(isWorker)
  const told = reach(flow, { from: workers, along: isEvent, backwards: true })
  return [...told].some((block) => isBacking(block) || (!workers.includes(block) && reachingData(flow).has(block)))
}

/** A lasting database that one of the readers may call its own: by owner, or because the same service uses it. */
function ownDatabase(flow: FlowGraph, readers: readonly Block[]): Block | undefined {
  const owners = new Set(readers.flatMap(({ owner }) => owner?.trim() || []))
  const services = new Set(readers.map((reader) => serviceOf(flow, reader)))
  const own = blocksThat(flow, isDatabase).filter(
    (database) =>
      isBacking(database) &&
      (owners.has(database.owner?.trim() ?? '') ||
        flow.into(database).some((link) => isRequest(link) && services.has(serviceOf(flow, link.from)))),
  )
  return own.find(({ id }) => !replicasOf(flow.board).has(id)) ?? own[0]
}

function fixesFor(flow: FlowGraph, cache: Block, readers: readonly Block[]): readonly Fix[] {
  const filling = sourcesOf(flow.into(cache).filter(writes))
  const domain = readers.filter(({ role }) => role !== 'bff')
  const keeper = domain.find((reader) => filling.includes(reader)) ?? domain[0] ?? readers[0]
  const database = ownDatabase(flow, readers)
  const losable = isCache(cache) ? (['session', 'counter', 'presence'] as const) : (['session'] as const)
  return fixList(
    keeper && {
      title: 'Add a SQL database',
      draw: (draft) => {
        const added = draft.add('sql')
        draft.connect(keeper, added)
        for (const reader of readers) if (reader !== keeper) draft.connect(reader, added, { access: 'read' })
      },
    },
    database &&
      keeper && { title: 'Use the database of the same owner', draw: (draft) => draft.connect(keeper, database) },
    ...losable.map((role): Fix => ({ title: `Set the role to ${role}`, draw: (draft) => draft.set(cache, { role }) })),
  )
}

/** That it holds copies is certain where somebody said so, or where nothing else on the board could hold the data. */
function verdictOn(flow: FlowGraph, cache: Block): Pick<Breach, 'says' | 'severity'> {
  const loses = 'holds the only copy of its data: a restart loses it.'
  if (!isCache(cache) || cache.role !== undefined || !hasBase(flow)) return { says: `${nameOf(cache)} ${loses}` }
  return { says: `If ${nameOf(cache)} is a cache, it ${loses}`, severity: 'warning' }
}

/** After a restart the cache is empty, and there is nothing to fill it from. */
export const cacheWithoutStore: Rule = {
  id: 'cache-without-store',
  title: 'Cache is the only copy',
  topic: 'caches',
  severity: 'error',
  lower: { severity: 'warning', where: 'where no role says that it is a cache and something on the board lasts' },
  speaks: 'settled',
  what: 'A cache that is read, or a key-value database in memory, while none of the servers that use it reaches a database, bucket, index or external API from which it could be filled again.',
  why: 'A cache answers faster what a store answers as well; when it restarts or drops entries, only the store still has them.',
  source: SOURCES.caching,
  quiet: [
    'Its role, stated or read from its name, is session, presence, registry, counter, pubsub or geo: what it holds may be lost or built again.',
    'Someone who reads or fills it comes to lasting data by requests, directly or through another service, as a BFF does.',
    'It fills itself from a store or writes into one: read-through or write-behind.',
    'A change feed fills it, or a worker that is told by a queue what was saved.',
    'It stands in front of a search index, which has a rule of its own.',
    'The database persists what it keeps in memory.',
  ],
  *check(flow) {
    for (const cache of blocksThat(flow, mayLiveInMemory).filter(isMemoryOnly)) {
      const uses = flow.into(cache).filter(isUse)
      const users = sourcesOf(uses)
      const readers = sourcesOf(uses.filter(reads))
      if (readers.length === 0) continue
      if (flow.out(cache).some((link) => isFlow(link) && keepsData(link.to))) continue
      if (haveOtherWay(flow, users, cache) || isFed(flow, cache)) continue
      yield { at: [cache.id], ...verdictOn(flow, cache), fixes: () => fixesFor(flow, cache, readers) }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Feed), K:cache(Hot posts), D:sql(Posts); C->L, L->A, A->K, A->D',
  bad: 'C:client(Browser), L:lb, A:app(Feed), K:cache(Hot posts); C->L, L->A, A->K',
}
