import { isClient } from '#domain/blocks/predicates.ts'
import type { Block, BlockId, Board, EdgeId } from '#domain/board/board.ts'
import { onceForSame } from '#shared/onceForSame.ts'
import { type ClientPart, clientParts } from './clientParts.ts'
import { type Link, type Network, networkOf } from './links.ts'
import { onlyWrites } from './onlyWrites.ts'
import { type Passed, passing } from './passing.ts'
import { type OrderedFlow, propagate } from './propagate.ts'
import { type Arc, arcsOf, type Flow, noRates, type Rate, rateAt, setRate } from './rates.ts'
import { sameForLoad } from './sameForLoad.ts'

/** What goes along one edge per second, and the factors by which it comes out of the block where the edge starts. */
export interface EdgeTraffic extends Rate {
  readonly passed: Passed
}

/** The reads and writes per second at the peak that the brief states: what clients send, what reaches blocks, what edges carry. */
export interface Traffic {
  readonly sent: ReadonlyMap<BlockId, Rate>
  /** undefined where nothing is reckoned */
  reaching(block: BlockId): Rate | undefined
  /** reckoned when it is first asked for: a check does not need it */
  along(): ReadonlyMap<EdgeId, EdgeTraffic>
  /** how it comes about; undefined where nothing is reckoned */
  readonly course: Course | undefined
}

/** The way of the traffic: who sends what of it, and what each block passes on, by the places of blocks in the network. */
export interface Course {
  readonly network: Network
  readonly starts: readonly ClientPart[]
  readonly passed: readonly (readonly Passed[])[]
  readonly flow: OrderedFlow
}

/** A way from one block to another, and all edges that lead along it. */
interface Way extends Arc {
  readonly passed: readonly Passed[]
}

/** A way that is being put together. */
interface OpenWay {
  readonly from: number
  readonly to: number
  reads: number
  writes: number
  readonly passed: Passed[]
}

const NOTHING: ReadonlyMap<EdgeId, EdgeTraffic> = new Map()
const SILENCE: Traffic = { sent: new Map(), reaching: () => undefined, along: () => NOTHING, course: undefined }

const NO_WAYS: readonly Way[] = []

/** Puts the links of each block that carry something together by the block that they lead to. */
function waysOf(
  passed: readonly (readonly Passed[])[],
  places: ReadonlyMap<BlockId, number>,
): readonly (readonly Way[])[] {
  // By the place where it ends, the latest way there; made once for the ways of all blocks.
  const latest: (OpenWay | undefined)[] = new Array(passed.length)
  return passed.map((links, from) => {
    if (links.length === 0) return NO_WAYS
    const ways: OpenWay[] = []
    for (let i = 0; i < links.length; i++) {
      const each = links[i] as Passed
      const { reads, writes, link } = each
      if (reads === 0 && writes === 0) continue
      const to = places.get(link.edge.to) as number
      const way = latest[to]
      if (way?.from === from) {
        way.reads += reads
        way.writes += writes
        way.passed.push(each)
      } else {
        latest[to] = { from, to, reads, writes, passed: [each] }
        ways.push(latest[to])
      }
    }
    return ways
  })
}

/** What one of several edges of a way carries: its part of all, as large as its factor is among theirs. */
function partOf(way: Way, passed: Passed, carried: Rate): EdgeTraffic {
  const part = (which: 'reads' | 'writes') => (way[which] > 0 ? carried[which] * (passed[which] / way[which]) : 0)
  return { reads: part('reads'), writes: part('writes'), passed }
}

/** What each edge of some ways carries, without those that carry nothing; the ways are in the order of the flow's arcs. */
function alongEdges(ways: readonly Way[], { carried }: Flow): ReadonlyMap<EdgeId, EdgeTraffic> {
  const along = new Map<EdgeId, EdgeTraffic>()
  for (const [arc, way] of ways.entries()) {
    for (const passed of way.passed) {
      const part = partOf(way, passed, rateAt(carried, arc))
      if (part.reads > 0 || part.writes > 0) along.set(passed.link.edge.id, part)
    }
  }
  return along
}

function compute(board: Board): Traffic {
  const { peakReadQps = 0, peakWriteQps = 0 } = board.brief
  if (peakReadQps === 0 && peakWriteQps === 0) return SILENCE
  const network = networkOf(board)
  const { blocks, places, out } = network
  const outOf = (block: Block): readonly Link[] => out[places.get(block.id) ?? -1] ?? []
  const sources = noRates(blocks.length)
  const sent = new Map<BlockId, Rate>()
  const clients = blocks.filter(isClient)
  const starts = clientParts(clients, outOf)
  for (const { client, reads, writes } of starts) {
    const rate = { reads: peakReadQps * reads, writes: peakWriteQps * writes }
    sent.set(client.id, rate)
    setRate(sources, places.get(client.id) ?? 0, rate)
  }
  const takesNoReads = (block: Block) => onlyWrites(block, outOf(block))
  const passed = blocks.map((block, place) => passing(block, out[place] ?? [], takesNoReads))
  const ways = waysOf(passed, places)
  const flow = propagate(arcsOf(ways), sources)
  let along: ReadonlyMap<EdgeId, EdgeTraffic> | undefined
  return {
    sent,
    reaching: (id) => {
      const place = places.get(id)
      return place === undefined ? undefined : rateAt(flow.rates, place)
    },
    along: () => {
      along ??= alongEdges(ways.flat(), flow)
      return along
    },
    course: { network, starts, passed, flow },
  }
}

/** The traffic on a board, computed once for all boards in a row that differ in nothing it depends on. */
export const trafficOf: (board: Board) => Traffic = onceForSame(sameForLoad, compute)
