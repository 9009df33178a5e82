import { expect, test } from 'vitest'
import type { Block, BlockId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { openDraft } from './openDraft.ts'

const BOARD = parseNotation('A:app, D:sql; A->D')

/** The ids of two blocks that a draft adds and of the edge between them. */
const drawn = (board = BOARD, seed = 'seed'): readonly string[] => {
  const draft = openDraft(board, seed)
  const [first, second] = [draft.add('cache'), draft.add('queue')]
  draft.connect(first, second)
  const edge = draft.board().edges.at(-1)
  return [first.id, second.id, edge?.id ?? '']
}

test('new records have ids of their own, the same for the same seed and others for another one', () => {
  const ids = drawn()
  expect(new Set(ids).size).toBe(3)
  expect(ids.map((id) => id.slice(0, 2))).toEqual(['b_', 'b_', 'e_'])
  expect(drawn()).toEqual(ids)
  for (const id of drawn(BOARD, 'another seed')) expect(ids).not.toContain(id)
})

test('what is added is called apart from what is there', () => {
  const draft = openDraft(BOARD, 'seed')
  expect([draft.add('app'), draft.add('app'), draft.add('app', { label: 'Orders' })].map(({ label }) => label)).toEqual(
    ['Application server 2', 'Application server 3', 'Orders'],
  )
})

test('an id that a block, an edge or a zone of the board has already is passed over', () => {
  const [first, second] = drawn() as [BlockId, BlockId]
  const [block] = BOARD.blocks as unknown as [(typeof BOARD.blocks)[number]]
  const taken = { ...BOARD, blocks: [...BOARD.blocks, { ...block, id: first }] }
  expect(drawn(taken)[0]).toBe(second)
  const zoned = {
    ...BOARD,
    zones: [{ id: first as never, label: '', order: 0 }],
  }
  expect(drawn(zoned)[0]).toBe(second)
  const [edge] = BOARD.edges as unknown as [(typeof BOARD.edges)[number]]
  expect(drawn({ ...BOARD, edges: [{ ...edge, id: first as never }] })[0]).toBe(second)
})

test('a block is joined neither with itself nor with one that is not there', () => {
  const draft = openDraft(BOARD, 'seed')
  const [app] = BOARD.blocks as unknown as [Block]
  const gone = { ...app, id: 'gone' as BlockId }
  for (const [from, to] of [
    [app, app],
    [app, gone],
    [gone, app],
  ] as const)
    draft.connect(from, to)
  expect(draft.board().edges).toEqual(BOARD.edges)
})
