import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { arbitraryChanges } from '#testing/changeArbitrary.ts'
import { blockWith } from '#testing/openDocument.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { type BlockId, EMPTY_BOARD } from './board.ts'
import { applyChanges, byOrder, type Change, inOrder, patched } from './change.ts'
import { findBlock, findEdge } from './lookup.ts'

const BOARD = { ...EMPTY_BOARD, blocks: [blockWith('a', { notes: 'old' }), blockWith('b', { order: 1 })] }
const [A, B] = ['a' as BlockId, 'b' as BlockId]
const patch = (id: BlockId, fields: object): Change => ({ op: 'patch', type: 'block', id, fields })

describe('applied changes', () => {
  test('that fit a board leave a sound board, sorted, and never touch the old one', () => {
    fc.assert(
      fc.property(arbitraryBoard(), arbitraryChanges, (board, makeChanges) => {
        const before = structuredClone(board)
        const after = applyChanges(board, makeChanges(board))
        expect(board).toEqual(before)
        expect(problemsOf(after)).toEqual([])
        for (const records of [after.blocks, after.edges, after.zones])
          expect([...records].sort(byOrder)).toEqual(records)
      }),
    )
  })

  test('together give what they give one after the other', () => {
    fc.assert(
      fc.property(arbitraryBoard(), arbitraryChanges, (board, makeChanges) => {
        const changes = makeChanges(board)
        const stepwise = changes.reduce((now, change) => applyChanges(now, [change]), board)
        expect(applyChanges(board, changes)).toEqual(stepwise)
      }),
    )
  })

  test('keep the identity of every record they do not touch, and of a list they leave as it was', () => {
    const after = applyChanges(BOARD, [patch(A, { label: 'New' })])
    expect(after.blocks[0]).toEqual({ ...BOARD.blocks[0], label: 'New' })
    expect(after.blocks[1]).toBe(BOARD.blocks[1])
    expect(after.edges).toBe(BOARD.edges)
    expect(applyChanges(BOARD, [patch(A, { label: 'a' })]).blocks).toBe(BOARD.blocks)
  })

  test('leave alone what the shape of a board does not speak of', () => {
    const board = { ...BOARD, strokes: ['kept'] }
    expect(applyChanges(board, [patch(A, { label: 'New' })])).toHaveProperty('strokes', board.strokes)
  })

  test('of equal order leave records sorted by id', () => {
    const ids = ['c', 'a', 'b'].map((id) => ({ op: 'put', type: 'block', record: blockWith(id) }) as Change)
    expect(applyChanges(EMPTY_BOARD, ids).blocks.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(byOrder({ id: 'a', order: 0 }, { id: 'a', order: 0 })).toBe(0)
  })

  test('of a record that is not there do nothing', () => {
    const gone = 'gone' as BlockId
    const after = applyChanges(BOARD, [patch(gone, { label: 'x' }), { op: 'remove', type: 'block', id: gone }])
    expect(after.blocks).toBe(BOARD.blocks)
  })

  test('take a field away when it is set to undefined', () => {
    expect(applyChanges(BOARD, [patch(A, { notes: undefined })]).blocks[0]).not.toHaveProperty('notes')
    const settings = applyChanges(BOARD, [
      { op: 'patch', type: 'settings', fields: { name: 'N', edgeSize: undefined } },
    ])
    expect(settings.settings).toEqual({ name: 'N', direction: 'right' })
  })

  test('put, remove and reorder', () => {
    const record = blockWith('c', { order: -1 })
    const after = applyChanges(BOARD, [
      { op: 'put', type: 'block', record },
      { op: 'remove', type: 'block', id: A },
      { op: 'patch', type: 'brief', fields: { publicApi: true } },
    ])
    expect(after.blocks.map(({ id }) => id)).toEqual(['c', B])
    expect(after.brief).toEqual({ publicApi: true })
  })
})

test('records of equal order are sorted by id', () => {
  const ids = [blockWith('b'), blockWith('a'), blockWith('c', { order: -1 })].sort(byOrder).map(({ id }) => id)
  expect(ids).toEqual(['c', 'a', 'b'])
})

test('records that stand in order are the same list, and two that changed places are sorted', () => {
  const [first, second] = [
    { id: 'b', order: 0 },
    { id: 'a', order: 1 },
  ]
  const sorted = [first, second]
  expect(inOrder(sorted)).toBe(sorted)
  expect(inOrder([second, first])).toEqual(sorted)
})

test('a patch without effect gives the same object', () => {
  const record = blockWith('a', { notes: 'x' })
  expect(patched(record, { notes: 'x', owner: undefined })).toBe(record)
})

test('blocks and edges are found by their ids, also by ones that every object knows', () => {
  fc.assert(
    fc.property(arbitraryBoard(), (board) => {
      for (const block of board.blocks) expect(findBlock(board, block.id)).toBe(block)
      for (const edge of board.edges) expect(findEdge(board, edge.id)).toBe(edge)
      expect(findBlock(board, 'constructor')).toBeUndefined()
      expect(findEdge(board, '__proto__')).toBeUndefined()
    }),
  )
})
