import { expect, test } from 'vitest'
import { applyChanges } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { changeKinds, patchBlocks, patchEdges } from './patches.ts'
import { selectedOf, selectionSummary } from './selected.ts'

const board = parseNotation('A:app, B:app, D:sql; A->B, A->D')

test('a field is set on all the given blocks and on no other', () => {
  const blocks = board.blocks.filter((block) => block.kind === 'app')
  const after = applyChanges(board, patchBlocks(blocks, { owner: 'Team A' }))
  expect(after.blocks.map((block) => block.owner)).toEqual(['Team A', 'Team A', undefined])
})

test('a field set to undefined is taken away from all the given edges', () => {
  const stated = applyChanges(board, patchEdges(board.edges, { retries: 2 }))
  const after = applyChanges(stated, patchEdges(stated.edges, { retries: undefined }))
  expect(after.edges.some((edge) => 'retries' in edge)).toBe(false)
})

test('an edge between two blocks that both change kind ends with the kind inferred from the new ones', () => {
  const blocks = board.blocks.filter((block) => block.kind === 'app')
  const after = applyChanges(board, changeKinds(board, blocks, 'sql'))
  expect(after.blocks.map((block) => block.kind)).toEqual(['sql', 'sql', 'sql'])
  expect(after.edges.map((edge) => edge.kind)).toEqual(['replication', 'replication'])
})

test('what is selected is sorted out by type; ids that are gone are passed over', () => {
  const [first, edge] = [board.blocks[0]?.id ?? '', board.edges[0]?.id ?? '']
  const selected = selectedOf(board, [edge, 'gone', first])
  expect(selected.blocks.map((block) => block.id)).toEqual([first])
  expect(selected.edges.map((each) => each.id)).toEqual([edge])
  expect(selectionSummary(selected)).toBe('1 block and 1 edge')
  expect(
    selectionSummary(
      selectedOf(
        board,
        board.blocks.map((block) => block.id),
      ),
    ),
  ).toBe('3 blocks')
})
