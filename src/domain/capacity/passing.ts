import {
  answersReads,
  isCache,
  isClient,
  isRouter,
  isServer,
  isStore,
  isTelemetry,
  keepsMessages,
  type OfKind,
  runsCode,
} from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { KINDS, type Kind } from '#domain/board/kind.ts'
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

/** True for a request, and for what a client is drawn to ask of a queue: the load begins there all the same. */
export const isSent = ({ edge, kind, from }: Link): boolean =>
  kind === 'request' || (edge.kind === 'request' && isClient(from))

/** The requests of a client or router that carry load on: not those into stores, and no answers drawn as requests. */
export const isOnward = (link: Link): boolean =>
  isSent(link) && !isStore(link.to) && !isClient(link.to) && !isTelemetry(link.to)

function splitOver(links: readonly Link[], divide: (stated: (number | undefined)[]) => number[]): Passed[] {
  const parts = (which: Which) => divide(links.map((link) => statedShare(link, which)))
  const [reads, writes] = [parts('readShare'), parts('writeShare')]
  return links.map((link, i) => ({ link, reads: reads[i] ?? 0, writes: writes[i] ?? 0 }))
}

const published = (link: Link): Passed => ({ link, reads: 0, writes: shareOf(link, 'writeShare') })

/** Reads that get past the first cache the block calls; what is no client's path, or has no cache, misses always. */
function missed(block: Block, out: readonly Link[]): number {
  if (roleOf(block) === 'worker') return 1
  const cache = out.find(({ kind, to }) => kind === 'request' && answersReads(to))
  return cache ? 1 - (cache.to.hit ?? DEFAULT_HIT) : 1
}

/** What the far end of a server's request is to it. */
type FarEnd = 'works' | 'queues' | 'caches' | 'stores' | 'apart'

function farEndOf(to: OfKind): FarEnd {
  if (runsCode(to) || isRouter(to)) return 'works'
  if (keepsMessages(to)) return 'queues'
  if (!isStore(to)) return 'apart'
  return isCache(to) ? 'caches' : 'stores'
}

// Asked of every edge, so it is laid out beforehand.
const FAR_ENDS: ReadonlyMap<Kind, FarEnd> = new Map(KINDS.map((kind) => [kind, farEndOf({ kind })]))

/** What one request of a server passes on; undefined when the far end takes no part in the load. */
function requested(link: Link, miss: number): Passed | undefined {
  const end = FAR_ENDS.get(link.to.kind)
  if (end === 'queues') return published(link)
  if (end === undefined || end === 'apart') return undefined
  const readShare = shareOf(link, 'readShare')
  const writeShare = shareOf(link, 'writeShare')
  if (end === 'works') return { link, reads: readShare, writes: writeShare }
  const misses = end === 'caches' ? 1 : miss
  const read = reads(link) ? readShare * misses : 0
  const written = writes(link) ? writeShare : 0
  return misses < 1 ? { link, reads: read, writes: written, misses } : { link, reads: read, writes: written }
}

function calledBy(block: Block, out: readonly Link[]): Passed[] {
  const miss = missed(block, out)
  const passed: Passed[] = []
  for (const link of out) {
    const each = link.kind === 'event' ? published(link) : link.kind === 'request' ? requested(link, miss) : undefined
    if (each) passed.push(each)
  }
  return passed
}

/** How blocks of a kind pass on what they get. */
type Manner = 'as-client' | 'as-router' | 'as-server' | 'as-queue' | 'keeps'

function mannerOf(block: OfKind): Manner {
  if (isClient(block)) return 'as-client'
  if (isRouter(block)) return 'as-router'
  if (isServer(block)) return 'as-server'
  return keepsMessages(block) ? 'as-queue' : 'keeps'
}

const MANNERS: ReadonlyMap<Kind, Manner> = new Map(KINDS.map((kind) => [kind, mannerOf({ kind })]))
const NOTHING: readonly Passed[] = []

/**
 * How a block passes its reads and writes on along its links (those that start at it). Clients and routers split them, servers
 * repeat them on every call, queues and outboxes hand every message to every consumer; everything else keeps what it gets.
 */
export function passing(block: Block, out: readonly Link[]): readonly Passed[] {
  const manner = out.length === 0 ? 'keeps' : MANNERS.get(block.kind)
  if (manner === 'as-server') return calledBy(block, out)
  if (manner === 'as-client') return splitOver(out.filter(isOnward), (stated) => scaledToOne(split(stated)))
  const events = manner === 'keeps' ? [] : out.filter(({ kind }) => kind === 'event')
  if (manner === 'as-router') return [...splitOver(out.filter(isOnward), split), ...events.map(published)]
  return manner === 'as-queue' ? events.map((link) => ({ link, reads: 0, writes: 1 })) : NOTHING
}
