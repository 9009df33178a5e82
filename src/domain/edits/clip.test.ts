import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { testIds } from '#testing/ports.ts'
import { arbitrarySelection } from '#testing/selectionArbitrary.ts'
import { clipOf } from './clip.ts'
import { pasteClip } from './pasteClip.ts'

const near = arbitrarySelection({ maxBlocks: 8, maxEdges: 16, reach: 3000 })

test('copies have fresh ids and the same shape, beside the originals, and are selected', () => {
  fc.assert(
    fc.property(near, fc.integer({ min: 1, max: 5 }), ({ board, ids }, times) => {
      const clip = clipOf(board, ids)
      const { changes, select } = pasteClip(board, clip, { times, newId: testIds })
      const after = applyChanges(board, changes)
      const copies = after.blocks.slice(board.blocks.length)
      expect(copies.map(({ id }) => id)).toEqual(select)
      expect(new Set([...after.blocks, ...after.edges].map(({ id }) => id)).size).toBe(
        after.blocks.length + after.edges.length,
      )
      const bare = ({ id: _, order: __, mermaidId: ___, ...block }: Block) => block
      const moved = clip.blocks.map((block) => ({ ...bare(block), x: block.x + 40 * times, y: block.y + 40 * times }))
      expect(copies.map(bare)).toEqual(moved)
    }),
  )
})

test('edges come along only when both ends do, and join the copies', () => {
  fc.assert(
    fc.property(near, ({ board, ids }) => {
      const clip = clipOf(board, ids)
      const { changes, select = [] } = pasteClip(board, clip, { times: 1, newId: testIds })
      const after = applyChanges(board, changes)
      expect(after.edges.slice(0, board.edges.length)).toEqual(board.edges)
      const original = new Map(clip.blocks.map(({ id }, i) => [select[i] as string, id]))
      const copies = after.edges.slice(board.edges.length)
      const inner = board.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to))
      expect(clip.edges).toEqual(inner)
      expect(copies.map((edge) => [original.get(edge.from), original.get(edge.to), edge.kind])).toEqual(
        inner.map((edge) => [edge.from, edge.to, edge.kind]),
      )
    }),
  )
})

test('a copy stays in its zone on the same board and leaves it on another one', () => {
  const { blocks } = parseNotation('A:app')
  const zone = { id: 'z', label: 'Zone', order: 0 } as never
  const board = { ...EMPTY_BOARD, zones: [zone], blocks: blocks.map((block) => ({ ...block, zone: 'z' as never })) }
  const clip = clipOf(board, new Set(['A']))
  expect(applyChanges(board, pasteClip(board, clip, { times: 1, newId: testIds }).changes).blocks[1]?.zone).toBe('z')
  expect(
    applyChanges(EMPTY_BOARD, pasteClip(EMPTY_BOARD, clip, { times: 1, newId: testIds }).changes).blocks[0],
  ).not.toHaveProperty('zone')
})

test('a copy has no node id of an earlier export', () => {
  const { blocks } = parseNotation('A:app')
  const board = { ...EMPTY_BOARD, blocks: blocks.map((block) => ({ ...block, mermaidId: 'S1' })) }
  const after = applyChanges(
    board,
    pasteClip(board, clipOf(board, new Set(['A'])), { times: 1, newId: testIds }).changes,
  )
  expect(after.blocks[1]).not.toHaveProperty('mermaidId')
})

test('a clip is a whole board, also where nothing of a kind was copied', () => {
  const board = parseNotation('A:app, B:sql; A->B; brief peakReadQps=5')
  expect(clipOf(board, new Set(['A']))).toEqual({
    ...EMPTY_BOARD,
    settings: board.settings,
    blocks: [board.blocks[0]],
  })
})
