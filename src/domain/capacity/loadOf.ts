import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { byOrder } from '#domain/board/change.ts'
import { groupBy } from '#shared/groupBy.ts'
import { onceFor } from '#shared/onceFor.ts'
import { capacityOf } from './capacityOf.ts'
import { clientParts } from './clientParts.ts'
import { type Link, linksOf } from './links.ts'
import { passing } from './passing.ts'
import { propagate } from './propagate.ts'
import { type Arc, noRates, type Rates } from './rates.ts'

/** What a block has to take at peak and what it can take; all 0 when neither the brief nor the block says anything. */
export interface Load {
  /** reads and writes per second that reach the block from the clients */
  readonly reads: number
  readonly writes: number
  /** what capacity is compared with: reads + writes, the block's own figure, or open connections */
  readonly load: number
  /** the most all copies take; undefined when copies are not stated or there is no reference */
  readonly capacity: number | undefined
  readonly unit: 'per second' | 'connections'
}

function arcsOf(places: ReadonlyMap<Block, number>, outOf: (block: Block) => readonly Link[]): Arc[][] {
  return [...places.keys()].map((block) => {
    const arcs = new Map<number, Arc>()
    for (const { link, reads, writes } of passing(block, outOf(block))) {
      const to = places.get(link.to)
      if (to === undefined || (reads === 0 && writes === 0)) continue
      const known = arcs.get(to)
      arcs.set(to, { to, reads: (known?.reads ?? 0) + reads, writes: (known?.writes ?? 0) + writes })
    }
    return [...arcs.values()]
  })
}

function ratesOf(board: Board, blocks: readonly Block[]): Rates {
  const sources = noRates(blocks.length)
  const { peakReadQps = 0, peakWriteQps = 0 } = board.brief
  if (peakReadQps === 0 && peakWriteQps === 0) return sources
  const out = groupBy(linksOf(board), ({ from }) => from)
  const outOf = (block: Block) => out.get(block) ?? []
  const places = new Map(blocks.map((block, place) => [block, place]))
  const clients = blocks.filter(({ kind }) => kind === 'client')
  for (const { client, reads, writes } of clientParts(clients, outOf)) {
    const place = places.get(client) ?? 0
    sources.reads[place] = peakReadQps * reads
    sources.writes[place] = peakWriteQps * writes
  }
  return propagate(arcsOf(places, outOf), sources)
}

/**
 * The load of every block at the peak that the brief states, pushed along the edges from the clients on, and its capacity.
 * The open connections of the brief are divided evenly among the WebSocket servers.
 */
export const loadOf = onceFor((board: Board): ReadonlyMap<BlockId, Load> => {
  const blocks = [...board.blocks].sort(byOrder)
  const rates = ratesOf(board, blocks)
  const connections = board.brief.concurrentConnections ?? 0
  const sockets = blocks.filter(({ kind }) => kind === 'ws').length
  const loads = new Map<BlockId, Load>()
  blocks.forEach((block, place) => {
    const [reads, writes] = [rates.reads[place] ?? 0, rates.writes[place] ?? 0]
    const holds = block.kind === 'ws'
    loads.set(block.id, {
      reads,
      writes,
      load: block.load ?? (holds ? connections / sockets : reads + writes),
      capacity: capacityOf(block),
      unit: holds ? 'connections' : 'per second',
    })
  })
  return loads
})
