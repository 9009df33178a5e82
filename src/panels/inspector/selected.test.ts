import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { selectedOf } from './selected.ts'

const board = parseNotation('A:app, B:app, D:sql; A->B, A->D')

test('what is selected is sorted out by type; ids that are gone are passed over', () => {
  const [first, edge] = [board.blocks[0]?.id ?? '', board.edges[0]?.id ?? '']
  const selected = selectedOf(board, [edge, 'gone', first])
  expect(selected.blocks.map((block) => block.id)).toEqual([first])
  expect(selected.edges.map((each) => each.id)).toEqual([edge])
})
