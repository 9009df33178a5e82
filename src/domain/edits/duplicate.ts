import { bandAxis } from '#domain/board/axes.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { withinReach } from '#domain/board/withinReach.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { CARD } from '#domain/layout/card.ts'
import { type Axis, boundsOf, lengthOn, otherAxis, type Point, type Rect } from '#shared/geometry.ts'
import type { NewId } from '#shared/newId.ts'
import { clipOf } from './clip.ts'
import type { Edit } from './edit.ts'
import { CARD_CLEARANCE, firstFree, type Taken } from './freeSpot.ts'
import { tiersUnder } from './moveBlocks.ts'
import { pasteClip } from './pasteClip.ts'
import { placeExactly } from './placeBlocks.ts'

/** More cards than this are laid aside as if they were one. */
const MOST_APART = 40

/** Copies of blocks, with the edges between them, that lie on their originals, and the original of each. */
function copiesOf(board: Board, ids: ReadonlySet<string>, newId: NewId) {
  const { changes, select = [], ids: copyOf } = pasteClip(board, clipOf(board, ids), { times: 0, newId })
  const originals = board.blocks.flatMap((block) => {
    const copy = copyOf.get(block.id) as BlockId | undefined
    return copy ? [{ block, copy }] : []
  })
  return { changes, select, originals }
}

/**
 * Copies blocks and the edges between them to where the copies were held, given by their top left corners on the board under the ids of
 * the originals, which stay; each copy joins the tier its middle lies in. Selects the copies.
 */
export function duplicateTo(board: Board, corners: ReadonlyMap<BlockId, Point>, newId: NewId): Edit {
  const { changes, select, originals } = copiesOf(board, new Set(corners.keys()), newId)
  const after = applyChanges(board, changes)
  const places = new Map(originals.map(({ block, copy }) => [copy, corners.get(block.id) as Point]))
  return { changes: [...changes, ...placeExactly(after, tiersUnder(after, places))], select }
}

/** How far on along an axis cards come to lie clear of all cards, their own included. */
function wayAside(moving: readonly Rect[], all: Iterable<Rect>, line: Axis): number {
  const lane = otherAxis(line)
  const bounds = boundsOf(moving)
  const apart = bounds && moving.length > MOST_APART ? [bounds] : moving
  const taken: Taken[] = []
  for (const card of all) {
    for (const each of apart) {
      if (card[lane] >= each[lane] + lengthOn(each, lane) || each[lane] >= card[lane] + lengthOn(card, lane)) continue
      const way = card[line] - each[line]
      taken.push({ from: way - lengthOn(each, line) - CARD_CLEARANCE, to: way + lengthOn(card, line) + CARD_CLEARANCE })
    }
  }
  return firstFree(taken, CARD.grid)
}

/**
 * Copies blocks and the edges between them beside the originals: further along their tiers, in the first place where no copy lies on a
 * card. Selects the copies, so that the next ones go on in the row.
 */
export function duplicateBeside(board: Board, ids: ReadonlySet<string>, newId: NewId): Edit {
  const { changes, select, originals } = copiesOf(board, ids, newId)
  const { cards } = layoutOf(board)
  const lineOf = ({ tier }: Block) => otherAxis(bandAxis(board.settings.direction, tier))
  const wayOn = (line: Axis) => {
    const along = ({ id }: { readonly id: BlockId }) => {
      const block = findBlock(board, id)
      return block !== undefined && lineOf(block) === line
    }
    const moving = originals.flatMap(({ block }) => (along(block) ? [cards.get(block.id) as Rect] : []))
    const all = board.blocks.flatMap((block) => (along(block) ? [cards.get(block.id) as Rect] : []))
    return wayAside(moving, all, line)
  }
  const way: Readonly<Record<Axis, number>> = { x: wayOn('x'), y: wayOn('y') }
  const places = originals.map(({ block, copy }): Change => {
    const line = lineOf(block)
    const { x, y } = withinReach({ x: block.x, y: block.y, [line]: block[line] + way[line] })
    return { op: 'patch', type: 'block', id: copy, fields: { x, y } }
  })
  return { changes: [...changes, ...places], select }
}
