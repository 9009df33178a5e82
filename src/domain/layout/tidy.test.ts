import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { BOARDS } from '#testing/boards.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { BAND_PADDING } from './bands.ts'
import { stack } from './stack.ts'
import { tidyBoard } from './tidy.ts'

test('a tidy board has no card on another one, whatever it was before, and changes nothing but places', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxBlocks: 30 }), (board) => {
      const tidy = tidyBoard(board)
      expect(overlapsOf(tidy)).toEqual([])
      expect(problemsOf(tidy)).toEqual([])
      const placeless = tidy.blocks.map((block, i) => ({ ...block, x: board.blocks[i]?.x, y: board.blocks[i]?.y }))
      expect({ ...tidy, blocks: placeless }).toEqual(board)
      for (const { x, y } of tidy.blocks) expect(Math.min(x, y)).toBeGreaterThanOrEqual(BAND_PADDING)
    }),
  )
})

test.each(Object.entries(BOARDS))(
  'a tidy %s has its cards on the grid and tidying it again changes nothing',
  (_, notation) => {
    const tidy = tidyBoard(parseNotation(notation))
    for (const { x, y } of tidy.blocks) expect([x % 20, y % 20]).toEqual([0, 0])
    expect(tidyBoard(tidy)).toEqual(tidy)
  },
)

test('a tier of many blocks takes more columns', () => {
  const many = parseNotation(Array.from({ length: 20 }, (_, i) => `S${i}:app`).join(', '))
  expect(new Set(tidyBoard(many).blocks.map(({ x }) => x)).size).toBe(3)
  expect(overlapsOf(tidyBoard(many))).toEqual([])
})

test('a block stands level with what it is connected to', () => {
  const board = tidyBoard(parseNotation('A:app, B:app, C:app, X:sql, Y:sql, Z:sql; A->Z, B->Y, C->X'))
  const order = (ids: string[]) => ids.sort((a, b) => y(a) - y(b)).join('')
  const y = (id: string) => board.blocks.find((block) => block.id === id)?.y ?? 0
  const partner: Record<string, string> = { A: 'Z', B: 'Y', C: 'X' }
  const services = order(['A', 'B', 'C'])
  expect(order(['X', 'Y', 'Z'])).toBe([...services].map((id) => partner[id]).join(''))
})

test('stacked spans keep their order and gap, stay on the grid and start no earlier than they wish', () => {
  const span = fc.record({ start: fc.integer({ min: -500, max: 500 }), size: fc.integer({ min: 1, max: 200 }) })
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const starts = stack(spans, 40, 20)
      let free = Number.NEGATIVE_INFINITY
      for (const [i, { start, size }] of spans.entries()) {
        const at = starts[i] as number
        expect(at % 20).toBeCloseTo(0, 9)
        expect(at).toBeGreaterThanOrEqual(Math.max(start, free))
        expect(at).toBeLessThan(Math.max(start, free) + 20)
        free = at + size + 40
      }
    }),
  )
})
