import { isClient } from '#domain/blocks/predicates.ts'
import type { BlockId, Board } from '#domain/board/board.ts'
import { onceForSame } from '#shared/onceForSame.ts'
import { figure, shortFigure } from './figures.ts'
import { loadFigure } from './loadFigure.ts'
import { type Load, loadOf, writesOf } from './loadOf.ts'
import { sameForLoad } from './sameForLoad.ts'
import { type Strain, strainOf } from './strainOf.ts'
import { isBoundByWrites, utilisation } from './utilisation.ts'

/** What the corner of a card says about the load of its block. */
export interface LoadMark {
  /** "4k/s · 40 %"; without a capacity the load alone */
  readonly text: string
  readonly strain: Strain
  /** the same as a sentence */
  readonly says: string
}

const MOST_PERCENT = 999

const MEANING: Readonly<Record<Strain, string>> = {
  over: ', more than it can take',
  tight: ', overloaded once one copy is lost',
  calm: '',
}

function cardLoad(load: Load, strain: Strain): LoadMark {
  const unit = load.unit === 'connections' ? ' conn.' : '/s'
  const used = utilisation(load)
  const short = used === undefined ? '' : ` · ${used > MOST_PERCENT ? `>${MOST_PERCENT}` : used} %`
  const of = load.capacity === undefined ? '' : ` of ${figure(load.capacity)}`
  const bound = isBoundByWrites(load)
    ? `, of it ${figure(writesOf(load))} writes/s of ${figure(load.writeCapacity ?? 0)}`
    : ''
  const share = used === undefined ? '' : `${bound}, ${figure(used)} %`
  return {
    text: `${shortFigure(load.load)}${unit}${short}`,
    strain,
    says: `Load ${loadFigure(load)}${of}${share}${MEANING[strain]}`,
  }
}

/**
 * The load of each block that has any, as its card shows it. A client shows none: what it sends is the brief's own figure.
 * Computed once for all boards in a row that differ in nothing that loads depend on.
 */
export const cardLoadsOf: (board: Board) => ReadonlyMap<BlockId, LoadMark> = onceForSame(sameForLoad, (board) => {
  const cards = new Map<BlockId, LoadMark>()
  const loads = loadOf(board)
  for (const block of board.blocks) {
    const load = loads.get(block.id)
    if (load && load.load > 0 && !isClient(block)) cards.set(block.id, cardLoad(load, strainOf(load)))
  }
  return cards
})
