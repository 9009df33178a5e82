import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { BOARDS } from '#testing/boards.ts'
import { openingView } from './useViewPort.ts'

/** What palette, panel and top bar leave of a window of 1920 × 1080 pixels, and of 1024 × 768. */
const [LARGE, SMALL] = [
  { width: 1384, height: 1028 },
  { width: 832, height: 716 },
]
const zoomOf = (board: Board, area = LARGE) => openingView(board, area).zoom
const blocksAlone = (count: number) => parseNotation(Array.from({ length: count }, (_, i) => `A${i}:app`).join(', '))

test('an ordinary board fills a large window beyond 100 %, and can be read in a small one', () => {
  const board = tidyBoard(parseNotation(BOARDS.R0))
  expect(zoomOf(board)).toBeGreaterThan(1.1)
  expect(zoomOf(board, SMALL)).toBeGreaterThan(0.7)
})

test('one block or two are never shown larger than they are, and no board larger than half as large again', () => {
  const wide = { width: 8000, height: 8000 }
  expect(zoomOf(blocksAlone(1), wide)).toBe(1)
  expect(zoomOf(blocksAlone(2), wide)).toBe(1)
  expect(zoomOf(blocksAlone(8), wide)).toBeGreaterThan(1)
  expect(zoomOf(blocksAlone(40), wide)).toBe(1.5)
})
