import { isBff, isService } from '#domain/blocks/predicates.ts'
import type { Block, Edge } from '#domain/board/board.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { type LongRow, longRowsOf } from '#domain/flow/graph/longRows.ts'
import { flowOf } from '../flowGraph.ts'
import { queueBetween } from './queueBetween.ts'

/** A row may have many twins; who needs more cuts than this has to think again, not to press a button. */
const MOST_CUTS = 20

/** Takes something off a row. */
type Cut = (draft: Draft, row: LongRow) => void

const requestsBetween = (draft: Draft, from: Block, to: Block): readonly Edge[] =>
  draft.board().edges.filter((edge) => edge.kind === 'request' && edge.from === from.id && edge.to === to.id)

/** The last service of the row gets messages instead of calls. */
const queueBeforeLast: Cut = (draft, { blocks }) => {
  const at = blocks.findLastIndex(isService)
  const [before, last] = [blocks[at - 1], blocks[at]]
  if (before && last) queueBetween(draft, requestsBetween(draft, before, last))
}

/** What the services behind the BFF called is now called by the BFF. */
const callFromBff: Cut = (draft, { blocks }) => {
  const at = blocks.findIndex(isBff)
  const bff = blocks[at]
  if (!bff) return
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    if (index <= at || !next || !isService(block)) continue
    for (const edge of requestsBetween(draft, block, next)) draft.retarget(edge, { from: bff })
  }
}

/** True for a row with a BFF and at least two services behind it, which the BFF could call itself. */
export const canFanOut = ({ blocks }: LongRow): boolean => {
  const at = blocks.findIndex(isBff)
  return at >= 0 && blocks.slice(at + 1).filter(isService).length > 1
}

/** Cuts the rows that share a service with a row that is too long, until none of them is. */
export function shortenRows(draft: Draft, row: LongRow, by: 'queue' | 'fan-out'): void {
  const cut = by === 'queue' ? queueBeforeLast : callFromBff
  const concerned = new Set(row.blocks.filter(isService).map(({ id }) => id))
  for (let cuts = 0; cuts < MOST_CUTS; cuts++) {
    const flow = flowOf(draft.board())
    const next = longRowsOf(flow).find(({ blocks }) =>
      blocks.some((block) => isService(block) && concerned.has(block.id)),
    )
    if (!next) return
    cut(draft, next)
  }
}
