import { expect, test } from 'vitest'
import type { Block, BlockId } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { flowNodeSource } from './flowNodes.ts'

const BOARD = parseNotation('A:app(Feed), B:sql(Posts), C:client(Phone)')
const NONE: ReadonlySet<string> = new Set()
const patchB = (fields: Partial<Block>) =>
  applyChanges(BOARD, [{ op: 'patch', type: 'block', id: 'B' as BlockId, fields }])

test('the list is the same while no node says anything else', () => {
  const nodesOf = flowNodeSource()
  const before = nodesOf(BOARD, NONE, {})
  expect(nodesOf(patchB({ replicas: 3, notes: 'large' }), NONE, {})).toBe(before)
  expect(nodesOf(patchB({ label: 'Sets' }), NONE, {})[1]?.ariaLabel).toMatch(/^Sets, /)
})

test('only the nodes of what changed are others, also where blocks come and go before them', () => {
  const nodesOf = flowNodeSource()
  const before = nodesOf(BOARD, NONE, {})
  const moved = nodesOf(patchB({ y: 400 }), NONE, {})
  expect(moved.map((node, i) => node === before[i])).toEqual([true, false, true])
  const chosen = nodesOf(patchB({ y: 400 }), new Set(['C']), {})
  expect(chosen.map((node, i) => node === moved[i])).toEqual([true, true, false])
  const left = nodesOf(applyChanges(BOARD, [{ op: 'remove', type: 'block', id: 'A' as BlockId }]), NONE, {})
  expect(left.map(({ id }) => id)).toEqual(['B', 'C'])
  expect(
    nodesOf(BOARD, NONE, {})
      .slice(1)
      .map((node, i) => node === left[i]),
  ).toEqual([true, true])
})

test('a card that is dragged is where the drag began to hold it', () => {
  const nodesOf = flowNodeSource()
  const [at] = nodesOf(BOARD, NONE, {})
  const [dragged] = nodesOf(BOARD, NONE, { base: { ids: new Set(['A' as BlockId]), dx: 20, dy: -10, guides: [] } })
  expect(dragged?.position).toEqual({ x: (at?.position.x ?? 0) + 20, y: (at?.position.y ?? 0) - 10 })
})
