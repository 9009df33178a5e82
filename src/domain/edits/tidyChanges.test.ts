import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { TIERS } from '#domain/board/tier.ts'
import { tierSizeSetting } from '#domain/layout/bands.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { tidyChanges } from './tidyChanges.ts'

const places = ({ blocks }: Board) => blocks.map(({ id, x, y }) => ({ id, x, y }))
const sizes = ({ settings }: Board) => TIERS.flatMap((tier) => settings[tierSizeSetting(tier)] ?? [])

test('tidying puts every block where tidying wants it, lets the tiers fit, and then has nothing left to do', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxBlocks: 8, reach: 3000 }), (board) => {
      const tidied = applyChanges(board, tidyChanges(board))
      expect(places(tidied)).toEqual(places(tidyBoard(board)))
      expect(sizes(tidied)).toEqual([])
      expect(tidyChanges(tidied)).toEqual([])
    }),
  )
})

test('tidying moves a block that is off on one axis only, and touches no other', () => {
  fc.assert(
    fc.property(arbitraryBoard({ minBlocks: 1, maxBlocks: 8, reach: 3000 }), fc.nat(), (board, pick) => {
      const tidied = applyChanges(board, tidyChanges(board))
      const index = pick % tidied.blocks.length
      const blocks = tidied.blocks.map((block, i) => (i === index ? { ...block, x: block.x + 1 } : block))
      const changes = tidyChanges({ ...tidied, blocks })
      fc.pre(changes.length > 0)
      expect(places(applyChanges({ ...tidied, blocks }, changes))).toEqual(places(tidyBoard({ ...tidied, blocks })))
    }),
  )
})
