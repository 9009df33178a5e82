import { expect, test } from 'vitest'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { keepBands } from './keepBands.ts'

const { blocks, ...REST } = parseNotation('C:client, A:app, B:app, D:sql')
/** The second service lies so far to the right that it widens its band. */
const BOARD = { ...REST, blocks: blocks.map((block) => (block.id === 'B' ? { ...block, x: 900 } : block)) }
const sizes = (board: typeof BOARD) => layoutOf(board).bands.map(({ tier, size }) => [tier, size])
const removal = (id: string): Change => ({ op: 'remove', type: 'block', id: id as never })

test('a block that goes leaves its band as wide as it made it, so that nothing behind it moves', () => {
  const changes = keepBands(BOARD, [removal('B')])
  expect(sizes(applyChanges(BOARD, [removal('B')]) as typeof BOARD)).not.toEqual(sizes(BOARD))
  expect(sizes(applyChanges(BOARD, changes) as typeof BOARD)).toEqual(sizes(BOARD))
})

test('changes that narrow no band stay as they are', () => {
  const changes = [removal('D')]
  expect(keepBands(BOARD, changes)).toBe(changes)
})
