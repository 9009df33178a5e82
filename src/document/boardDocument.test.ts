import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type Block, type BlockId, type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { arbitraryChanges } from '#testing/changeArbitrary.ts'
import { blockWith, moveTo, openDocument } from '#testing/openDocument.ts'
import { mapsOf } from './codec.ts'
import { readBoard } from './readModel.ts'

const put = (record: Block): Change => ({ op: 'put', type: 'block', record })
const edge = (id: string, from: string, to: string): Change => ({
  op: 'put',
  type: 'edge',
  record: { id, from, to, kind: 'request', order: 0 } as never,
})

test('changes through the document give the board that applying them purely gives', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxBlocks: 6 }), fc.array(arbitraryChanges, { maxLength: 4 }), (start, makers) => {
      const document = openDocument(start)
      let expected = start
      for (const make of makers) {
        const changes = make(expected)
        expected = applyChanges(expected, changes)
        document.apply(changes, { title: 'Change' })
        expect(document.board()).toEqual(expected)
      }
      expect(readBoard(document.doc)).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

test('records that a change does not touch keep their identity, and so do lists', () => {
  const document = openDocument({ ...EMPTY_BOARD, blocks: [blockWith('a'), blockWith('b', { order: 1 })] })
  const before = document.board()
  document.apply([moveTo('a', 5)], { title: 'Move' })
  const after = document.board()
  expect(after.blocks[0]).not.toBe(before.blocks[0])
  expect(after.blocks[1]).toBe(before.blocks[1])
  expect(after.edges).toBe(before.edges)
  expect(after.settings).toBe(before.settings)
})

test('a change that changes nothing tells nobody and is no step', () => {
  const document = openDocument({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  const before = document.board()
  document.apply([moveTo('a', 0), { op: 'remove', type: 'block', id: 'a' as BlockId }, put(blockWith('a'))], {
    title: 'Nothing',
  })
  expect(document.board()).toBe(before)
  expect(document.state.getState().canUndo).toBe(false)
})

test('a step, its undoing and its redoing are each told once, with the board and the history that belong together', () => {
  const document = openDocument({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  const told: unknown[] = []
  document.state.subscribe(({ board, undoTitle, redoTitle }) => told.push([board.blocks[0]?.x, undoTitle, redoTitle]))
  document.apply([moveTo('a', 5)], { title: 'Move' })
  document.undo()
  document.redo()
  expect(told).toEqual([
    [5, 'Move', undefined],
    [0, undefined, 'Move'],
    [5, 'Move', undefined],
  ])
})

function twins(board: Board) {
  const left = openDocument(board)
  const right = openDocument()
  const sync = () => {
    Y.applyUpdate(right.doc, Y.encodeStateAsUpdate(left.doc), 'remote')
    Y.applyUpdate(left.doc, Y.encodeStateAsUpdate(right.doc), 'remote')
    expect(right.board()).toEqual(left.board())
  }
  sync()
  return { left, right, sync }
}

test('a move here and a rename there of one block both hold, and undo takes back only what was done here', () => {
  const { left, right, sync } = twins({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  left.apply([moveTo('a', 7)], { title: 'Move' })
  right.apply([{ op: 'patch', type: 'block', id: 'a' as BlockId, fields: { label: 'New' } }], { title: 'Rename' })
  sync()
  expect(left.board().blocks).toEqual([blockWith('a', { x: 7, label: 'New' })])
  left.undo()
  sync()
  expect(right.board().blocks).toEqual([blockWith('a', { label: 'New' })])
})

test('an edge to a block deleted elsewhere at the same time is not shown, and comes back with the block', () => {
  const { left, right, sync } = twins({ ...EMPTY_BOARD, blocks: [blockWith('a'), blockWith('b', { order: 1 })] })
  left.apply([{ op: 'remove', type: 'block', id: 'b' as BlockId }], { title: 'Delete' })
  right.apply([edge('e', 'a', 'b')], { title: 'Connect' })
  sync()
  expect(left.board().edges).toEqual([])
  left.undo()
  sync()
  expect(right.board().edges).toHaveLength(1)
  expect(right.board().blocks).toHaveLength(2)
})

test('two zones put into each other at the same time are shown, one of them on top', () => {
  const zone = (id: string, parent?: string) =>
    ({ op: 'put', type: 'zone', record: { id, label: id, order: 0, ...(parent ? { parent } : {}) } }) as Change
  const { left, right, sync } = twins(applyChanges(EMPTY_BOARD, [zone('p'), zone('q')]))
  left.apply([zone('p', 'q')], { title: 'Move' })
  right.apply([zone('q', 'p')], { title: 'Move' })
  sync()
  expect(left.board().zones.map(({ id, parent }) => [id, parent])).toEqual([
    ['p', undefined],
    ['q', 'p'],
  ])
  expect(readBoard(left.doc)).toEqual(left.board())
})

test('a damaged stored record is left out, a damaged field dropped, and nothing is deleted', () => {
  const document = openDocument({
    ...EMPTY_BOARD,
    blocks: [blockWith('a'), blockWith('b', { order: 1 }), blockWith('c', { order: 2 })],
  })
  document.apply([edge('e', 'a', 'b')], { title: 'Connect' })
  const maps = mapsOf(document.doc)
  document.doc.transact(() => {
    maps.block.get('a')?.set('kind', 'unheard-of')
    maps.block.get('b')?.set('replicas', 1e308)
    maps.block.get('b')?.set('role', 'primary')
    maps.block.get('b')?.set('x', 1e9)
    maps.block.get('c')?.set('y', Number.NaN)
    maps.block.set('__proto__', new Y.Map([['label', 'x']]) as never)
    maps.block.set('d', 'not a record' as never)
    maps.settings.set('direction', 'sideways')
    maps.brief.set('dau', 'many')
  })
  const shown: Board = { ...EMPTY_BOARD, blocks: [blockWith('b', { order: 1, x: 1_000_000 })] }
  expect(document.board()).toEqual(shown)
  expect(readBoard(document.doc)).toEqual(shown)
  expect([...maps.block.keys()].sort()).toEqual(['__proto__', 'a', 'b', 'c', 'd'])
  document.doc.transact(() => maps.block.get('a')?.set('kind', 'app'))
  expect(document.board().blocks.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(document.board().edges).toHaveLength(1)
})

test('moving one block of five thousand reads only that block', () => {
  const blocks = Array.from({ length: 5000 }, (_, i) => blockWith(`b${i}`, { order: i }))
  const document = openDocument({ ...EMPTY_BOARD, blocks })
  const reads = vi.spyOn(Y.Map.prototype, 'get')
  document.apply([moveTo('b2500', 5)], { title: 'Move' })
  expect(reads.mock.calls.length).toBeLessThan(200)
  reads.mockRestore()
  expect(document.board().blocks[2500]?.x).toBe(5)
})

test('a document that is disposed tells nothing more', () => {
  const document = openDocument()
  const before = document.board()
  document.dispose()
  mapsOf(document.doc).settings.set('name', 'late')
  expect(document.board()).toBe(before)
})
