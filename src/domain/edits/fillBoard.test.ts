import { expect, test } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { TEMPLATES } from '#domain/templates/catalogue.ts'
import { fillBoard } from './fillBoard.ts'

const DESIGNS = await Promise.all(TEMPLATES.map(async ({ title, load }) => [title, await load()] as const))

test.each(DESIGNS.map(([title, board]) => [title, board()] as const))(
  'an empty board filled with %s is equal to it',
  (_, board) => {
    expect(applyChanges(EMPTY_BOARD, fillBoard(board))).toEqual(board)
  },
)

test('what an empty board had set and the other has not is taken away', () => {
  const before = {
    ...EMPTY_BOARD,
    settings: { ...EMPTY_BOARD.settings, edgeSize: 900 },
    brief: { publicApi: true, peakReadQps: 5 },
  }
  expect(applyChanges(before, fillBoard(EMPTY_BOARD))).toEqual(EMPTY_BOARD)
})
