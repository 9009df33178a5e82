import type { Board } from '#domain/board/board.ts'
import { type BoardFigures, boardFigures, costOfFigures } from './boardFigures.ts'
import { type TidyWay, tidyBoard } from './tidy.ts'

interface Tried extends Arranged {
  readonly figures: BoardFigures
  readonly cost: number
}

/** The ways that are tried, by how many blocks there may be for them: what is measured takes its time. */
const WAYS: readonly { readonly most: number; readonly way: Partial<TidyWay> }[] = [
  { most: 2000, way: { deep: 2, isTight: true } },
  { most: 200, way: {} },
  { most: 200, way: { keepsOrder: true } },
  { most: 120, way: { mixesRouters: true } },
  { most: 120, way: { deep: 2, mixesRouters: true } },
  { most: 120, way: { deep: 9 } },
  { most: 120, way: { deep: 3 } },
  { most: 80, way: { deep: 2 } },
  { most: 80, way: { deep: 2, keepsOrder: true } },
  { most: 80, way: { deep: 3, isTight: true } },
]
/** Another order than the one a person chose is taken where it costs less than this share of keeping that. */
const CLEARLY = 0.9
/** What costs more than this share of what is there is not worth moving for. */
const WORTH = 0.98

const measured = (board: Board, keepsOrder: boolean): Tried => {
  const figures = boardFigures(board)
  return { board, figures, cost: costOfFigures(figures), keepsOrder }
}

/** True where no line crosses more often, all lines together are no longer, and what was wrong is not more. */
function isNowhereWorse(tried: BoardFigures, now: BoardFigures): boolean {
  if (tried.faults !== now.faults) return tried.faults < now.faults
  return tried.crossings <= now.crossings && tried.length <= now.length
}

const cheapest = (all: readonly Tried[]): Tried | undefined =>
  all.reduce<Tried | undefined>((best, each) => (best && best.cost <= each.cost ? best : each), undefined)

/** The better one of those that keep the order, unless another one is clearly better than that. */
function chosen(all: readonly Tried[]): Tried | undefined {
  const [kept, any] = [cheapest(all.filter(({ keepsOrder }) => keepsOrder)), cheapest(all)]
  return kept && any && any.cost >= kept.cost * CLEARLY ? kept : any
}

/** A board as it may come of tidying. */
export interface Arranged {
  readonly board: Board
  /** blocks stand in the order in which they stood, but for what crossed by it */
  readonly keepsOrder: boolean
}

/** The boards that may come of tidying, the simplest way first. */
export function arranged(board: Board): readonly Arranged[] {
  return WAYS.filter(({ most }) => board.blocks.length <= most).map(({ way }) => ({
    board: tidyBoard(board, way),
    keepsOrder: way.keepsOrder === true,
  }))
}

/**
 * A board tidied, or undefined where that would not be better: no line may cross more often than now, nor all of them be longer,
 * unless cards lie on each other now or in frames that are not theirs. The order in which blocks stand is kept unless another one is
 * clearly better.
 */
export function tidyOffer(board: Board, places = arranged(board)): Board | undefined {
  const now = measured(board, true)
  const tried = places.map((each) => measured(each.board, each.keepsOrder))
  const best = chosen(tried.filter(({ figures }) => isNowhereWorse(figures, now.figures)))
  if (!best) return undefined
  const mends = best.figures.faults < now.figures.faults
  return mends || best.cost < now.cost * WORTH ? best.board : undefined
}
