import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossAxis } from '#domain/board/axes.ts'
import type { BlockId, Board, Edge, EdgeId } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { centre, overlaps, type Point, type Rect } from '#shared/geometry.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { blockAt, cardAtPoint, freshBlock, type NewBlock } from './addBlock.ts'
import { canGoBetween } from './insertBetween.ts'
import { prepareRoom } from './roomWhileHeld.ts'
import { withRoom } from './withRoom.ts'

const NEW = 'new' as BlockId

const coveredIn = (board: Board) => (rect: Rect) =>
  [...layoutOf(board).cards.values()].some((card) => overlaps(card, rect))

/** A place on the way between the ends of an edge; `share` is the part of the way in per cent. */
function onTheWay(board: Board, { from, to }: Edge, share: number): Point {
  const { cards } = layoutOf(board)
  const [start, end] = [from, to].map((id) => centre(cards.get(id) as Rect)) as [Point, Point]
  return { x: start.x + ((end.x - start.x) * share) / 100, y: start.y + ((end.y - start.y) * share) / 100 }
}

/** Where the blocks of the flow stand across it while a new one is held on an edge, and once it was dropped there. */
function shownAndDone(board: Board, edge: Edge, { wanted, at }: { wanted: NewBlock; at: Point }) {
  const { cards, direction } = layoutOf(board)
  const card = cardAtPoint(layoutOf(board), { block: freshBlock(board, wanted), at }, coveredIn(board))
  const shown = prepareRoom(board, new Set())([card], edge)
  const record = blockAt(board, wanted, at)
  const wish = { around: [NEW], into: { edge: edge.id, more: 'more' as EdgeId } }
  const done = layoutOf(applyChanges(board, withRoom(board, [{ op: 'put', type: 'block', record }], wish))).cards
  const axis = crossAxis(direction)
  const inFlow = board.blocks.filter(({ tier }) => tier !== 'observability').map(({ id }) => id)
  return {
    shown: inFlow.map((id) => [id, (shown.get(id) ?? cards.get(id))?.[axis]]),
    done: inFlow.map((id) => [id, done.get(id)?.[axis]]),
  }
}

test('the room that is told of is the same object as long as it is the same', () => {
  const board = parseNotation('A:app, D:sql; A->D')
  const roomAt = prepareRoom(board, new Set())
  const held = (y: number) => {
    const block = freshBlock(board, { id: NEW, kind: 'sql' })
    return [
      cardAtPoint(
        layoutOf(board),
        { block, at: { ...centre(layoutOf(board).cards.get('D' as BlockId) as Rect), y } },
        coveredIn(board),
      ),
    ]
  }
  const before = roomAt(held(30), undefined)
  expect(before.size).toBeGreaterThan(0)
  expect(roomAt(held(30), undefined)).toBe(before)
  expect(roomAt(held(9000), undefined)).not.toBe(before)
})

test('the room that is shown while a block is held on an edge is the room that its drop makes', () => {
  let tried = 0
  fc.assert(
    fc.property(
      arbitraryBoard({ maxBlocks: 12, maxZones: 0 }),
      fc.nat({ max: 100 }),
      fc.constantFrom('cache' as const, 'app' as const, 'sql' as const),
      (board, share, kind) => {
        for (const edge of board.edges.filter((each) => canGoBetween(board, each, { first: NEW, last: NEW }))) {
          const at = onTheWay(board, edge, share)
          if (coveredIn(board)({ ...at, width: 1, height: 1 })) continue
          const { shown, done } = shownAndDone(board, edge, { wanted: { id: NEW, kind }, at })
          expect(shown).toEqual(done)
          tried++
        }
      },
    ),
  )
  expect(tried).toBeGreaterThan(100)
})
