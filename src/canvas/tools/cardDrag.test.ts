import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveBlocks } from '#commands/arrange/placeEdits.ts'
import { applyChanges } from '#domain/board/change.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { idsFrom } from '#shared/newId.ts'
import { arbitrarySelection } from '#testing/selectionArbitrary.ts'
import { dragGround, draggedPlaces, dragTo } from './cardDrag.ts'

const distance = fc.double({ min: -900, max: 900, noNaN: true })
const drags = fc.record({
  selected: arbitrarySelection({ minBlocks: 1, maxBlocks: 8, reach: 3000 }),
  all: fc.boolean(),
  by: fc.record({ x: distance, y: distance }),
  options: fc.record({ reach: fc.constantFrom(3, 6, 24), free: fc.boolean() }),
})

test('what is dropped lies where the drag shows it: on a line of a card, on the grid, or free', () => {
  fc.assert(
    fc.property(drags, ({ selected: { board, ids }, all, by, options }) => {
      const moved = new Set(board.blocks.flatMap(({ id }) => (all || ids.has(id) ? [id] : [])))
      const ground = dragGround(board, moved)
      if (!ground) return
      const drag = dragTo(ground, by, options)
      const edit = moveBlocks.edit(
        board,
        { places: draggedPlaces(ground, drag) },
        idsFrom(() => 0),
      )
      const after = layoutOf(applyChanges(board, edit?.changes ?? [])).cards
      for (const [id, { x, y, ...size }] of layoutOf(board).cards) {
        if (!moved.has(id)) continue
        const { x: left, y: top, ...now } = after.get(id) ?? { x: Number.NaN, y: Number.NaN }
        expect(now).toEqual(size)
        expect(Math.max(Math.abs(left - x - drag.dx), Math.abs(top - y - drag.dy))).toBeLessThan(1e-6)
      }
    }),
  )
})
