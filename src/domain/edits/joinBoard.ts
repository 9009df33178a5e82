import { crossAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { type BoardShape, listIn } from '#domain/board/records/recordType.ts'
import { withinReach } from '#domain/board/withinReach.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { CARD } from '#domain/layout/card.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { lengthOn, type Rect } from '#shared/geometry.ts'
import type { NewId } from '#shared/newId.ts'
import type { Edit } from './edit.ts'
import { freshCopies } from './freshCopies.ts'

/** What is done to add a board to another one, and the id on it of each block that was added. */
export interface Joined extends Edit {
  readonly ids: ReadonlyMap<BlockId, BlockId>
}

const GAP = 3 * CARD.grid

/** How far blocks must move across the flow, or along Observability, to stand behind the cards that are there. */
function shift(cards: Iterable<Rect>, added: Iterable<Rect>, axis: 'x' | 'y'): number {
  const end = Math.max(...[...cards].map((card) => card[axis] + lengthOn(card, axis)))
  const start = Math.min(...[...added].map((card) => card[axis]))
  return Number.isFinite(end) && Number.isFinite(start) ? Math.ceil((end + GAP - start) / CARD.grid) * CARD.grid : 0
}

function placed(board: Board, added: Board): readonly Block[] {
  const { direction } = board.settings
  const tidy = tidyBoard({ ...added, settings: { ...added.settings, direction } })
  const [there, here] = [layoutOf(board).cards, layoutOf(tidy).cards]
  const cardsOf = (of: Board, cards: typeof there, inBand: boolean) =>
    of.blocks.filter(({ tier }) => (tier === 'observability') === inBand).flatMap(({ id }) => cards.get(id) ?? [])
  const across = crossAxis(direction)
  const along = across === 'x' ? 'y' : 'x'
  const inFlow = shift(cardsOf(board, there, false), cardsOf(tidy, here, false), across)
  const inBand = shift(cardsOf(board, there, true), cardsOf(tidy, here, true), along)
  return tidy.blocks.map((block) => {
    const [axis, by] = block.tier === 'observability' ? ([along, inBand] as const) : ([across, inFlow] as const)
    return { ...block, ...withinReach({ x: block.x, y: block.y, [axis]: block[axis] + by }) }
  })
}

interface JoinOptions {
  readonly newId: NewId
  readonly shape?: BoardShape
}

/**
 * Adds everything of a board to another one under fresh ids and selects the new blocks. They are laid out afresh behind the cards
 * that are there, in the direction of the board; node ids that are in use there are given up.
 */
export function joinBoard(board: Board, added: Board, { newId, shape = BOARD_SHAPE }: JoinOptions): Joined {
  const { changes, ids } = freshCopies(
    { ...added, blocks: placed(board, added) },
    {
      records: shape.records,
      onto: board,
      newId,
      wants: ({ copied, onlyNamed }) => copied !== undefined || onlyNamed === true,
      keepsUnique: (spec, field, value) => listIn(board, spec).every((record) => record[field] !== value),
    },
  )
  const blockIds = new Map(added.blocks.map(({ id }) => [id, ids.get(id) as BlockId]))
  return { changes, select: [...blockIds.values()], ids: blockIds }
}
