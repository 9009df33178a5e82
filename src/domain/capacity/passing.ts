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
  /** the cache of which nobody stated how many reads it answers, so that the misses are an assumption */
  readonly guessed?: Block
  /** what of it nobody stated although there are other ways, so that it may as well go there */
  readonly open?: Open
}

/** What of the reads and writes goes along one of several ways of which no share is stated. */
export interface Open {
  readonly reads: boolean
  readonly writes: boolean
}

const NONE_OPEN: Open = { reads: false, writes: false }
const ALL_OPEN: Open = { reads: true, writes: true }
const READS_OPEN: Open = { reads: true, writes: false }
const WRITES_OPEN: Open = { reads: false, writes: true }

/** What is open of reads and of writes; undefined for neither. */
export const openness = (reads: boolean, writes: boolean): Open | undefined =>
  reads ? (writes ? ALL_OPEN : READS_OPEN) : writes ? WRITES_OPEN : undefined

/** True for a block that is taken to get no reads where nobody states any. */
type OnlyWrites = (block: Block) => boolean

type Which = 'readShare' | 'writeShare'

const DEFAULT_HIT = 0.8

/** The share of reads or writes that a link states; undefined when it states none. */
export const statedShare = (link: Link, which: Which): number | undefined => link.edge[which] ?? link.edge.share

/** The share of what goes along every one of a block's links unless they state one. */
const shareOf = (link: Link, which: Which): number => statedShare(link, which) ?? 1

/** True for a request, and for what a client is drawn to ask of a queue: the load begins there all the same. */
export const isSent = ({ edge, kind, from }: Link): boolean =>
  kind === 'request' || (edge.kind === 'request' && isClient(from))

/** The requests of a client or router that carry load on: not those into stores, and no answers drawn as requests. */
export const isOnward = (link: Link): boolean =>
  isSent(link) && !isStore(link.to) && !isClient(link.to) && !isTelemetry(link.to)

/** The reads or the writes of a client or router, divided among its links, and whether those without a share are several. */
function dividedOver(links: readonly Link[], which: Which, onlyWrites: OnlyWrites) {
  const stated = links.map((link) => statedShare(link, which))
  const open = links.filter((_, i) => stated[i] === undefined)
  const readers = which === 'readShare' && open.length > 1 ? open.filter(({ to }) => !onlyWrites(to)) : open
  // What takes only writes gets the reads all the same where nothing else does.
  const isLeftOut = (link: Link) => readers.length > 0 && !readers.includes(link)
  const taken = stated.map((share, i) => (share === undefined && isLeftOut(links[i] as Link) ? 0 : share))
  return { taken, isOpen: (i: number) => open.length > 1 && stated[i] === undefined }
}

function splitOver(
  links: readonly Link[],
  divide: (stated: readonly (number | undefined)[]) => number[],
  onlyWrites: OnlyWrites,
): Passed[] {
  if (links.length === 0) return []
  const ofReads = dividedOver(links, 'readShare', onlyWrites)
  const ofWrites = dividedOver(links, 'writeShare', onlyWrites)
  const [reads, writes] = [divide(ofReads.taken), divide(ofWrites.taken)]
  return links.map((link, i) => {
    const passed = { link, reads: reads[i] ?? 0, writes: writes[i] ?? 0 }
    const open = openness(ofReads.isOpen(i), ofWrites.isOpen(i))
    return open ? { ...passed, open } : passed
  })
}

const published = (link: Link): Passed => ({ link, reads: 0, writes: shareOf(link, 'writeShare') })

/** The first cache that a block asks in place of a store; what is no client's path asks none. */
const cacheOf = (block: Block, out: readonly Link[]): Block | undefined =>
  roleOf(block) === 'worker' ? undefined : out.find(({ kind, to }) => kind === 'request' && answersReads(to))?.to

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

/** A request of a server to what works on it in turn: one of its ways. */
const isWay = ({ kind, to }: Link): boolean => kind === 'request' && FAR_ENDS.get(to.kind) === 'works'

/** What a call of a server to another one passes on: all of its reads and writes, unless it states a share. */
function called(link: Link, isSeveral: Open, onlyWrites: OnlyWrites): Passed {
  const readShare = statedShare(link, 'readShare')
  const writeShare = statedShare(link, 'writeShare')
  const reads = readShare ?? (onlyWrites(link.to) ? 0 : 1)
  const open = openness(isSeveral.reads && readShare === undefined, isSeveral.writes && writeShare === undefined)
  const passed = { link, reads, writes: writeShare ?? 1 }
  return open ? { ...passed, open } : passed
}

/** What a request of a server to a store passes on, behind the cache that it asks first. */
function stored(link: Link, cache: Block | undefined): Passed {
  const read = reads(link) ? shareOf(link, 'readShare') : 0
  const written = writes(link) ? shareOf(link, 'writeShare') : 0
  if (!cache || isCache(link.to)) return { link, reads: read, writes: written }
  const misses = 1 - (cache.hit ?? DEFAULT_HIT)
  if (misses === 1) return { link, reads: read, writes: written }
  const passed = { link, reads: read * misses, writes: written, misses }
  return cache.hit === undefined ? { ...passed, guessed: cache } : passed
}

/** Whether a server has several ways of which no share is stated, of its reads and of its writes. */
function openWays(out: readonly Link[]): Open {
  let reads = 0
  let writes = 0
  for (let i = 0; i < out.length; i++) {
    const link = out[i] as Link
    if (!isWay(link)) continue
    if (statedShare(link, 'readShare') === undefined) reads++
    if (statedShare(link, 'writeShare') === undefined) writes++
  }
  return openness(reads > 1, writes > 1) ?? NONE_OPEN
}

function calledBy(block: Block, out: readonly Link[], onlyWrites: OnlyWrites): Passed[] {
  const cache = cacheOf(block, out)
  const isSeveral = openWays(out)
  const passed: Passed[] = []
  for (let i = 0; i < out.length; i++) {
    const link = out[i] as Link
    const end = link.kind === 'request' ? FAR_ENDS.get(link.to.kind) : undefined
    if (link.kind === 'event' || end === 'queues') passed.push(published(link))
    else if (end === 'works') passed.push(called(link, isSeveral, onlyWrites))
    else if (end === 'caches' || end === 'stores') passed.push(stored(link, cache))
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
export function passing(block: Block, out: readonly Link[], onlyWrites: OnlyWrites): readonly Passed[] {
  const manner = out.length === 0 ? 'keeps' : MANNERS.get(block.kind)
  if (manner === 'as-server') return calledBy(block, out, onlyWrites)
  if (manner === 'as-client') {
    return splitOver(out.filter(isOnward), (stated) => scaledToOne(split(stated)), onlyWrites)
  }
  const events = manner === 'keeps' ? [] : out.filter(({ kind }) => kind === 'event')
  if (manner === 'as-router') return [...splitOver(out.filter(isOnward), split, onlyWrites), ...events.map(published)]
  return manner === 'as-queue' ? events.map((link) => ({ link, reads: 0, writes: 1 })) : NOTHING
}
