import {
  answersCallers,
  answersReads,
  isCache,
  isCdn,
  isCdnBlock,
  isObjectStorage,
  isRouter,
  isSearch,
  isStore,
  isWorker,
} from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { figure } from '#domain/capacity/figures.ts'
import { type Link, reads } from '#domain/capacity/links.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { sourcesOf, targetsOf } from '#domain/flow/graph/linkEnds.ts'
import { isFlow, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { isComplete } from '#domain/flow/isComplete.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { namesOf } from '#domain/flow/names.ts'
import { readWriteRatio } from '#domain/flow/readWriteRatio.ts'
import { cacheAside } from '#domain/flow/repairs/cacheAside.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** Reads for each write, and reads per second, from which the problem is read-heavy. */
const HEAVY_RATIO = 10
const HEAVY_READS = 1000

function isReadHeavy({ board }: FlowGraph): boolean {
  const { peakReadQps = HEAVY_READS } = board.brief
  return (readWriteRatio(board) ?? 0) >= HEAVY_RATIO && peakReadQps >= HEAVY_READS
}

const isUse = (link: Link): boolean => isRequest(link) || (isFlow(link) && isWorker(link.from))

function hasReadCache(flow: FlowGraph): boolean {
  const isReadCache = (block: Block) => answersReads(block) && flow.into(block).some(isUse)
  return flow.blocks.some((block) => isReadCache(block) || (isRouter(block) && block.cachesDynamic === true))
}

/** Indexes and projections are made for reading, and what is left in a cache is no load on a database. */
const isMadeForReading = (block: Block): boolean => isSearch(block) || isCache(block) || block.role === 'projection'

/** Files that a CDN fetches are read from there. */
const isServedNearby = (flow: FlowGraph, block: Block): boolean =>
  isObjectStorage(block) && flow.into(block).some(({ from }) => isCdn(from))

const readLinks = (flow: FlowGraph): readonly Link[] =>
  flow.links.filter(
    (link) => reads(link) && isStore(link.to) && !isMadeForReading(link.to) && !isServedNearby(flow, link.to),
  )

function fixesFor(flow: FlowGraph, links: readonly Link[]): readonly Fix[] {
  const readers = sourcesOf(links).filter(answersCallers)
  const cdns = blocksThat(flow, isCdnBlock)
  return fixList(
    readers.length > 0 && {
      title: 'Add a cache',
      draw: (draft) => cacheAside(draft, readers),
    },
    cdns.length > 0 && {
      title: 'Let the CDN cache dynamic answers',
      draw: (draft) => draft.setAll(cdns, { cachesDynamic: true }),
    },
  )
}

/** The database answers the same question a thousand times. */
export const readHeavyWithoutCache: Rule = {
  id: 'read-heavy-without-cache',
  title: 'Read-heavy without a cache',
  topic: 'caches',
  severity: 'warning',
  speaks: 'review',
  what: 'A brief with ten reads or more for each write, on a complete board on which no cache is read or filled.',
  why: 'When most calls read the same hot data, a cache takes them for a fraction of what as many database replicas cost.',
  source: SOURCES.problemTypes,
  quiet: [
    'The brief states fewer than 1,000 reads per second at peak.',
    'A router answers hot reads itself: it caches dynamic answers.',
    'Reads go to search indexes and projections only, or to files that a CDN serves.',
    'The brief says that this is a first version.',
  ],
  *check(flow) {
    if (!isReadHeavy(flow) || isMvp(flow) || !isComplete(flow) || hasReadCache(flow)) return
    const links = readLinks(flow)
    const stores = targetsOf(links)
    if (stores.length === 0) return
    const ratio = figure(readWriteRatio(flow.board) ?? 0)
    const says = `Reads outnumber writes ${ratio} to 1, yet all of them go to ${namesOf(stores)}.`
    yield { at: stores.map(({ id }) => id), says, cause: ratio, fixes: () => fixesFor(flow, links) }
  },
  good: 'C:client(Browser), N:cdn, L:lb, A:app(Links), K:cache(Hot links), D:sql(Links DB), R:sql(Links replica); C->N, N->L, L->A, A->K, A->D, D=>R, A->R; brief readWriteRatio=100 peakReadQps=20000',
  bad: 'C:client(Browser), N:cdn, L:lb, A:app(Links), D:sql(Links DB), R:sql(Links replica); C->N, N->L, L->A, A->D, D=>R, A->R; brief readWriteRatio=100 peakReadQps=20000',
}
