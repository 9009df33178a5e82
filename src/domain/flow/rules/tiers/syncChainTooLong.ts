import { isService } from '#domain/blocks/predicates.ts'
import type { BlockId, EdgeId } from '#domain/board/board.ts'
import { figure } from '#domain/capacity/figures.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { type LongRow, longRowsOf } from '#domain/flow/graph/longRows.ts'
import { nameOf } from '#domain/flow/names.ts'
import { canFanOut, shortenRows } from '#domain/flow/repairs/shortenRows.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** The services of the row, and the requests between its blocks. */
function placesOf(flow: FlowGraph, { blocks, last }: LongRow): readonly (BlockId | EdgeId)[] {
  const edges = blocks.flatMap((block, at) =>
    flow.out(block).flatMap((link) => (isRequest(link) && link.to === blocks[at + 1] ? [link.edge.id] : [])),
  )
  return [...new Set([...blocks.filter(isService), last].map(({ id }) => id)), ...edges]
}

function sentence({ board }: FlowGraph, { blocks: [first], services, last }: LongRow): string {
  const row = `A request waits for ${figure(services)} services in a row${first ? `, from ${nameOf(first)} to ${nameOf(last)}` : ''}`
  const each = board.brief.availability
  if (each === undefined) return `${row}: each that fails or slows down does so for all.`
  const together = Number((100 * (each / 100) ** services).toFixed(2))
  return `${row}: at ${each}% each, ${together}% of requests get through.`
}

const fixesFor = (row: LongRow): readonly Fix[] =>
  fixList(
    { title: 'Put a queue before the last service of the row', draw: (draft) => shortenRows(draft, row, 'queue') },
    canFanOut(row) && {
      title: 'Let the BFF call the services itself',
      draw: (draft) => shortenRows(draft, row, 'fan-out'),
    },
  )

/** Availability multiplies along a row of calls, and time adds up. */
export const syncChainTooLong: Rule = {
  id: 'sync-chain-too-long',
  title: 'Too many services in a row',
  topic: 'tiers',
  severity: 'warning',
  speaks: 'live',
  what: 'A row of requests through four or more services or BFFs, or as many as the settings of the board say.',
  why: 'Along a row of calls failures multiply and waiting times add up; what nobody waits for belongs on events.',
  source: SOURCES.interaction,
  quiet: [
    'A BFF calls two services in a row.',
    'An event is part of the row: nobody waits for what comes behind it.',
    'Routers, WebSocket servers, notification services, workers, stores and external APIs do not count.',
  ],
  *check(flow) {
    for (const row of longRowsOf(flow)) {
      yield { at: placesOf(flow, row), says: sentence(flow, row), fixes: () => fixesFor(row) }
    }
  },
  good: 'C:client(Browser), G:gateway, B:app(Shop BFF){role=bff}, S:app(Orders), T:app(Stock), U:app(Pricing), D:sql(Prices); C->G, G->B, B->S, B->T, B->U, U->D',
  bad: 'C:client(Browser), G:gateway, B:app(Shop BFF){role=bff}, S:app(Orders), T:app(Stock), U:app(Pricing), D:sql(Prices); C->G, G->B, B->S, S->T, T->U, U->D',
}
