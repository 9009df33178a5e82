import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { arbitraryFileText } from '#testing/fileArbitrary.ts'
import { naiveDecode } from '#testing/naiveDecode.ts'
import { runs } from '#testing/runs.ts'
import { decodeBoardText } from './decodeBoardText.ts'
import { encodeBoard } from './encodeBoard.ts'

/** True when both decoders read the same board; false when both refuse. */
function bothRead(text: string): boolean {
  const decoded = decodeBoardText(text)
  expect(decoded.ok ? decoded.value : undefined).toEqual(naiveDecode(text))
  return decoded.ok
}

test('what is written is read alike by the decoder and by a naive second one', () => {
  fc.assert(
    fc.property(arbitraryBoard(), (board) => bothRead(encodeBoard(board))),
    runs(300),
  )
})

test('files with some things changed are read alike, or refused alike, by the decoder and by a naive second one', () => {
  const { numRuns } = runs(2000)
  let [tried, read] = [0, 0]
  fc.assert(
    fc.property(arbitraryFileText, (text) => {
      tried++
      if (bothRead(text)) read++
    }),
    { numRuns },
  )
  // A fuzz run may end before there were enough to say what part of them is read.
  if (tried < numRuns) return
  expect(read).toBeGreaterThan(numRuns / 5)
  expect(read).toBeLessThan((numRuns * 4) / 5)
})
