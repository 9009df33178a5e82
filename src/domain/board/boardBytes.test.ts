import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Board, emptyBoard } from '#domain/board/board.ts'
import { blockRecord } from '#domain/board/records/block.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { heavyBoard } from '#testing/heavyBoard.ts'
import { SHAPE_WITH_STROKES } from '#testing/strokeRecord.ts'
import { boardBytes } from './boardBytes.ts'
import { decodeBoardText } from './decodeBoardText.ts'
import { encodeBoard } from './encodeBoard.ts'
import { LIMITS } from './limits.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text).length

test('the bytes of a board are those of its file without white space, and never fewer', () => {
  fc.assert(
    fc.property(arbitraryBoard({ reach: 2000 }), (board) => {
      const file = bytesOf(JSON.stringify(JSON.parse(encodeBoard(board))))
      const { blocks, edges, zones, tradeoffs } = board
      const counted = boardBytes(board)
      const records = blocks.length + edges.length + zones.length + tradeoffs.length
      expect(counted).toBeGreaterThanOrEqual(file)
      expect(counted - file).toBeLessThanOrEqual(3 * records + 200)
    }),
  )
})

test.each([
  'plain text ',
  'größer ',
  '日本語',
  '😀',
  '𐀀 \u{10ffff}',
  '\ud7ff\ue000',
  '\u07ff\u0800',
  '\u007f\u0080',
  '"quotes" \\ and\nlines',
])('notes of %j are counted as they are written', (text) => {
  const board = heavyBoard({ blocks: 3, notes: 1_200, text })
  const more = boardBytes(board) - bytesOf(JSON.stringify(JSON.parse(encodeBoard(board))))
  expect(more).toBeGreaterThanOrEqual(0)
  expect(more).toBeLessThan(100)
})

test('a file is indented for readers, and without white space where that would make it larger than can be opened', () => {
  const small = encodeBoard(heavyBoard({ blocks: 2, notes: 10, text: 'x' }))
  expect(small.split('\n').length).toBeGreaterThan(20)
  const large = encodeBoard(heavyBoard({ blocks: 1_200, notes: 10_000, text: 'x' }))
  expect(large.split('\n')).toHaveLength(2)
})

test('a board as large as can be made is read again from its file', () => {
  const board = heavyBoard({
    blocks: blockRecord.most,
    notes: 4_300,
    text: 'Each of these notes says why. “So” it is. ',
  })
  expect(boardBytes(board)).toBeGreaterThan(0.98 * LIMITS.boardBytes)
  const file = encodeBoard(board)
  expect(bytesOf(file)).toBeLessThanOrEqual(LIMITS.fileBytes)
  const read = decodeBoardText(file)
  expect(read.ok && read.value.blocks.length).toBe(blockRecord.most)
  expect(read.ok && encodeBoard(read.value) === file).toBe(true)
})

test('bytes count as the text they are in a file, whatever number of them', () => {
  const counted = (length: number) => {
    const parts = [{ id: 'p1', order: 0, bytes: new Uint8Array(length) }]
    return boardBytes({ ...emptyBoard(SHAPE_WITH_STROKES), parts } as Board, SHAPE_WITH_STROKES)
  }
  for (const length of [1, 2, 3, 4]) {
    const text = Buffer.from(new Uint8Array(length)).toString('base64').length
    expect([length, counted(length) - counted(0)]).toEqual([length, text])
  }
})
