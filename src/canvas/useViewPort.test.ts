import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { TEMPLATES } from '#domain/templates/catalogue.ts'
import { sizedBoardText } from '#scripts/bench/boards.mjs'
import { openingView } from './useViewPort.ts'

/** What palette, panel and top bar leave of windows of 1920 × 1080, 1440 × 900 and 1024 × 768 pixels. */
const [LARGE, USUAL, SMALL] = [
  { width: 1384, height: 1028 },
  { width: 904, height: 848 },
  { width: 832, height: 716 },
]
const zoomOf = (board: Board, area = LARGE) => openingView(board, area).zoom
const blocksAlone = (count: number) => parseNotation(Array.from({ length: count }, (_, i) => `A${i}:app`).join(', '))

test('an ordinary board fills a large window beyond 100 %, and can be read in a small one', async () => {
  const [reference] = TEMPLATES
  const board = (await reference.load())()
  expect(zoomOf(board)).toBeGreaterThan(1.15)
  expect(zoomOf(board, SMALL)).toBeGreaterThan(0.7)
})

test('one block or two are never shown larger than they are, and no board larger than half as large again', () => {
  const wide = { width: 8000, height: 8000 }
  expect(zoomOf(blocksAlone(1), wide)).toBe(1)
  expect(zoomOf(blocksAlone(2), wide)).toBe(1)
  expect(zoomOf(blocksAlone(8), wide)).toBeGreaterThan(1)
  expect(zoomOf(blocksAlone(40), wide)).toBe(1.5)
})

test('a board of many blocks is laid out in columns as long as the window, also where they lie in groups', () => {
  const read = decodeBoardText(sizedBoardText(148, 1))
  if (!read.ok) throw new Error('No board')
  const grouped = read.value
  const blocks = grouped.blocks.map(({ zone, ...block }) => block)
  expect(zoomOf(tidyBoard({ ...grouped, blocks, zones: [] }), USUAL)).toBeGreaterThan(0.31)
  expect(zoomOf(tidyBoard(grouped), USUAL)).toBeGreaterThan(0.27)
})
