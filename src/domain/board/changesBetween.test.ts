import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { arbitraryChanges } from '#testing/changeArbitrary.ts'
import { applyChanges } from './change.ts'
import { sameContent } from './changesBetween.ts'
import { decodeBoardText } from './decodeBoardText.ts'
import { encodeBoard } from './encodeBoard.ts'

test('a board and what is read from its file have the same content', () => {
  fc.assert(
    fc.property(arbitraryBoard({ reach: 2000 }), (board) => {
      const read = decodeBoardText(encodeBoard(board))
      expect(read.ok && sameContent(read.value, board)).toBe(true)
    }),
  )
})

test('two boards have the same content when they have the same file', () => {
  fc.assert(
    fc.property(arbitraryBoard({ reach: 2000 }), arbitraryChanges, (board, makeChanges) => {
      const next = applyChanges(board, makeChanges(board))
      expect(sameContent(board, next)).toBe(encodeBoard(board) === encodeBoard(next))
    }),
  )
})
