import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { frameFaults } from '#testing/zoneProbes.ts'
import { tidyBoard } from './tidy.ts'

test('on a tidy board no frame holds, cuts or touches what is not in its zone, and frames meet only where they nest', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxBlocks: 40, maxZones: 9 }), (board) => {
      const tidy = tidyBoard(board)
      expect(frameFaults(tidy)).toEqual([])
      expect(overlapsOf(tidy)).toEqual([])
    }),
    { numRuns: 200 },
  )
})
