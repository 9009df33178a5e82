import {
  answersReads,
  isCache,
  isClient,
  isRouter,
  isServer,
  isStore,
  isTelemetry,
  keepsMessages,
  runsCode,
} from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, reads, writes } from './links.ts'
import { scaledToOne, split } from './split.ts'

/** What of the reads and writes of a block goes along one of its links, as factors. */
export interface Passed {
  readonly link: Link
  readonly reads: number
  readonly writes: number
  /** the part of the reads that gets past a cache, which `reads` contains; missing where no cache answers any */
  readonly misses?: number
}

type Which = 'readShare' | 'writeShare'

const DEFAULT_HIT = 0.8

/** The share of reads or writes that a link states; undefined when it states none. */
export const statedShare = (link: Link, which: Which): number | undefined => link.edge[which] ?? link.edge.share

const shareOf = (link: Link, which: Which): number => statedShare(link, which) ?? 1

/** The requests of a client or router that carry load on: not those into stores, and no answers drawn as requests. */
export const isOnward = ({ kind, to }: Link): boolean =>
  kind === 'request' && !isStore(to) && !isClient(to) && !isTelemetry(to)

function splitOver(links: readonly Link[], divide: (stated: (number | undefined)[]) => number[]): Passed[] {
  const [readParts, writeParts] = (['readShare', 'writeShare'] as const).map((which) =>
    divide(links.map((link) => statedShare(link, which))),
  )
  return links.map((link, i) => ({ link, reads: readParts?.[i] ?? 0, writes: writeParts?.[i] ?? 0 }))
}

const published = (link: Link): Passed => ({ link, reads: 0, writes: shareOf(link, 'writeShare') })

/** Reads that get past the first cache the block calls; what is no client's path, or has no cache, misses always. */
function missed(block: Block, out: readonly Link[]): number {
  if (roleOf(block) === 'worker') return 1
  const cache = out.find(({ kind, to }) => kind === 'request' && answersReads(to))
  return cache ? 1 - (cache.to.hit ?? DEFAULT_HIT) : 1
}

/** What one request of a server passes on; undefined when the far end takes no part in the load. */
function requested(link: Link, miss: number): Passed | undefined {
  const { to } = link
  const share = { reads: shareOf(link, 'readShare'), writes: shareOf(link, 'writeShare') }
  if (runsCode(to) || isRouter(to)) return { link, ...share }
  if (keepsMessages(to)) return published(link)
  if (!isStore(to)) return undefined
  const misses = isCache(to) ? 1 : miss
  const passed = { link, reads: reads(link) ? share.reads * misses : 0, writes: writes(link) ? share.writes : 0 }
  return misses < 1 ? { ...passed, misses } : passed
}

function calledBy(block: Block, out: readonly Link[]): Passed[] {
  const miss = missed(block, out)
  return out.flatMap((link) => {
    if (link.kind === 'event') return [published(link)]
    const passed = link.kind === 'request' ? requested(link, miss) : undefined
    return passed ? [passed] : []
  })
}

/**
 * How a block passes its reads and writes on along its links (those that start at it). Clients and routers split them, servers
 * repeat them on every call, queues and outboxes hand every message to every consumer; everything else keeps what it gets.
 */
export function passing(block: Block, out: readonly Link[]): Passed[] {
  if (isClient(block)) {
    return splitOver(out.filter(isOnward), (stated) => scaledToOne(split(stated)))
  }
  const events = out.filter(({ kind }) => kind === 'event')
  if (isRouter(block)) return [...splitOver(out.filter(isOnward), split), ...events.map(published)]
  if (isServer(block)) return calledBy(block, out)
  if (keepsMessages(block)) return events.map((link) => ({ link, reads: 0, writes: 1 }))
  return []
}
