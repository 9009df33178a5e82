import { isClient } from '#domain/blocks/predicates.ts'
import type { Block, BlockId, Board, EdgeId } from '#domain/board/board.ts'
import { inOrder } from '#domain/board/change.ts'
import { groupBy } from '#shared/groupBy.ts'
import { onceForSame } from '#shared/onceForSame.ts'
import { clientParts } from './clientParts.ts'
import { type Link, linksOf } from './links.ts'
import { type Passed, passing } from './passing.ts'
import { propagate } from './propagate.ts'
import { type Arc, noRates, type Rate, rateAt, setRate } from './rates.ts'
import { sameForLoad } from './sameForLoad.ts'

/** What goes along one edge per second, and the factors by which it comes out of the block where the edge starts. */
export interface EdgeTraffic extends Rate {
  readonly passed: Passed
}

/** The reads and writes per second at the peak that the brief states: what clients send, what reaches blocks, what edges carry. */
export interface Traffic {
  readonly sent: ReadonlyMap<BlockId, Rate>
  readonly reaching: ReadonlyMap<BlockId, Rate>
  readonly along: ReadonlyMap<EdgeId, EdgeTraffic>
}

/** A way from one block to another, and all edges that lead along it. */
interface Way {
  readonly arc: Arc
  readonly passed: readonly Passed[]
}

const SILENCE: Traffic = { sent: new Map(), reaching: new Map(), along: new Map() }

const total = (passed: readonly Passed[], which: 'reads' | 'writes') =>
  passed.reduce((sum, each) => sum + each[which], 0)

function waysFrom(passed: readonly Passed[], places: ReadonlyMap<Block, number>): Way[] {
  const carrying = passed.filter(({ reads, writes }) => reads > 0 || writes > 0)
  return [...groupBy(carrying, ({ link }) => link.to)].flatMap(([block, passed]) => {
    const to = places.get(block)
    return to === undefined
      ? []
      : [{ arc: { to, reads: total(passed, 'reads'), writes: total(passed, 'writes') }, passed }]
  })
}

/** What one of several edges of a way carries: its part of all, as large as its factor is among theirs. */
function partOf({ arc }: Way, passed: Passed, carried: Rate): EdgeTraffic {
  const part = (which: 'reads' | 'writes') => (arc[which] > 0 ? carried[which] * (passed[which] / arc[which]) : 0)
  return { reads: part('reads'), writes: part('writes'), passed }
}

function compute(board: Board): Traffic {
  const { peakReadQps = 0, peakWriteQps = 0 } = board.brief
  if (peakReadQps === 0 && peakWriteQps === 0) return SILENCE
  const blocks = inOrder(board.blocks)
  const places = new Map(blocks.map((block, place) => [block, place]))
  const out = groupBy(linksOf(board), ({ from }) => from)
  const outOf = (block: Block): readonly Link[] => out.get(block) ?? []
  const sources = noRates(blocks.length)
  const sent = new Map<BlockId, Rate>()
  const clients = blocks.filter(isClient)
  for (const { client, reads, writes } of clientParts(clients, outOf)) {
    const rate = { reads: peakReadQps * reads, writes: peakWriteQps * writes }
    sent.set(client.id, rate)
    setRate(sources, places.get(client) ?? 0, rate)
  }
  const ways = blocks.map((block) => waysFrom(passing(block, outOf(block)), places))
  const { rates, carried } = propagate(
    ways.map((each) => each.map(({ arc }) => arc)),
    sources,
  )
  const along = ways.flat().flatMap((way): [EdgeId, EdgeTraffic][] => {
    const rate = carried.get(way.arc)
    return rate ? way.passed.map((passed) => [passed.link.edge.id, partOf(way, passed, rate)]) : []
  })
  return {
    sent,
    reaching: new Map(blocks.map(({ id }, place) => [id, rateAt(rates, place)])),
    along: new Map(along.filter(([, { reads, writes }]) => reads > 0 || writes > 0)),
  }
}

/** The traffic on a board, computed once for all boards in a row that differ in nothing it depends on. */
export const trafficOf: (board: Board) => Traffic = onceForSame(sameForLoad, compute)
