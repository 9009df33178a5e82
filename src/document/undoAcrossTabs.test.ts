import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type Block, type BlockId, type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import type { Change, Patch } from '#domain/board/change.ts'
import { blockWith, moveTo } from '#testing/openDocument.ts'
import { openTabs } from '#testing/openTabs.ts'
import { mapsOf } from './codec.ts'
import { readBoard } from './readModel.ts'

// Time stands still, so that what may become one step does on any machine.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const A = 'a' as BlockId
const board = (...blocks: Block[]): Board => ({ ...EMPTY_BOARD, blocks })
const put = (id: string, fields?: Partial<Block>): Change => ({
  op: 'put',
  type: 'block',
  record: blockWith(id, fields),
})
const patch = (fields: Patch<Block>): Change => ({ op: 'patch', type: 'block', id: A, fields })
const remove: Change = { op: 'remove', type: 'block', id: A }
const edge: Change = {
  op: 'put',
  type: 'edge',
  record: { id: 'e', from: A, to: 'b', kind: 'request', order: 0 } as never,
}
const step = (title: string) => ({ title })
const merged = { title: 'Type', merge: 'label' }

/** Two tabs that hear of each other at once. */
function tabsOn(start: Board) {
  const { here, there, exchange } = openTabs(start)
  const heard =
    <A extends unknown[]>(act: (...args: A) => unknown) =>
    (...args: A) => {
      act(...args)
      exchange()
    }
  const tab = (document: typeof here) => ({
    apply: heard(document.apply),
    undo: heard(document.undo),
    redo: heard(document.redo),
    state: () => document.state.getState(),
    document,
  })
  return { here: tab(here), there: tab(there), blocks: () => here.board().blocks }
}

describe('what another tab has done since', () => {
  test('to the same field stays, and undo goes on to the last step that still stands', () => {
    const { here, there, blocks } = tabsOn(board(blockWith('a')))
    here.apply([patch({ notes: 'mine' })], step('Note'))
    here.apply([patch({ label: 'Mine', x: 5 })], step('Rename and move'))
    there.apply([patch({ label: 'Theirs' })], step('Rename'))
    here.undo()
    expect(blocks()).toEqual([blockWith('a', { notes: 'mine', label: 'Theirs' })])
    here.redo()
    expect(blocks()).toEqual([blockWith('a', { notes: 'mine', label: 'Theirs', x: 5 })])
    there.apply([moveTo('a', 9)], step('Move'))
    expect(here.state()).toMatchObject({ undoTitle: 'Note', canUndo: true })
    here.undo()
    expect(blocks()).toEqual([blockWith('a', { label: 'Theirs', x: 9 })])
    expect(here.state()).toMatchObject({ canUndo: false, redoTitle: 'Note' })
    there.undo()
    there.undo()
    expect(blocks()).toEqual([blockWith('a', { label: 'Mine', x: 5 })])
  })

  test('to the same field stays when what was taken back is made again', () => {
    const { here, there, blocks } = tabsOn(board(blockWith('a')))
    here.apply([patch({ label: 'Mine', x: 5 })], step('Rename and move'))
    here.undo()
    there.apply([patch({ label: 'Theirs' })], step('Rename'))
    here.redo()
    expect(blocks()).toEqual([blockWith('a', { label: 'Theirs', x: 5 })])
    here.undo()
    expect(blocks()).toEqual([blockWith('a', { label: 'Theirs' })])
  })

  test('between two parts of one step stays', () => {
    const { here, there, blocks } = tabsOn(board(blockWith('a')))
    here.apply([patch({ label: 'O', x: 5 })], merged)
    there.apply([patch({ label: 'Theirs', notes: 'theirs' })], step('Rename'))
    here.apply([patch({ label: 'Theirs, by me' })], merged)
    here.undo()
    expect(blocks()).toEqual([blockWith('a', { label: 'Theirs', notes: 'theirs' })])
    here.redo()
    expect(blocks()).toEqual([blockWith('a', { label: 'Theirs, by me', notes: 'theirs', x: 5 })])
  })

  test('to settings and brief stays', () => {
    const start = { ...EMPTY_BOARD, settings: { ...EMPTY_BOARD.settings, name: 'Old' }, brief: { dau: 1 } }
    const { here, there } = tabsOn(start)
    const settings = (fields: object): Change => ({ op: 'patch', type: 'settings', fields })
    const brief = (fields: object): Change => ({ op: 'patch', type: 'brief', fields })
    here.apply([settings({ name: 'Mine', direction: 'down' }), brief({ dau: 5, pii: true })], step('Set'))
    there.apply([settings({ name: 'Theirs' }), brief({ dau: undefined })], step('Set'))
    here.undo()
    expect(here.state().board).toMatchObject({ settings: { name: 'Theirs', direction: 'right' }, brief: {} })
  })

  test('leaves nothing to undo where all was overtaken', () => {
    const { here, there, blocks } = tabsOn(board(blockWith('a')))
    here.apply([moveTo('a', 5)], step('Move'))
    there.apply([moveTo('a', 9)], step('Move'))
    expect(here.state()).toMatchObject({ canUndo: false, undoTitle: undefined })
    expect(here.document.undo()).toBe(false)
    expect(blocks()).toEqual([blockWith('a', { x: 9 })])
    there.undo()
    here.undo()
    expect(blocks()).toEqual([blockWith('a')])
  })
})

describe('a value that is there again', () => {
  test('because the other tab took its change back can be taken back, whatever else the step did and undid', () => {
    const { here, there, blocks } = tabsOn(board(blockWith('a')))
    here.apply([patch({ notes: 'mine', x: 5 })], merged)
    there.apply([patch({ notes: undefined })], step('Clear the note'))
    here.apply([patch({ x: 0 })], merged)
    expect(here.state()).toMatchObject({ canUndo: false })
    there.undo()
    expect(here.state()).toMatchObject({ canUndo: true, undoTitle: 'Type' })
    here.undo()
    expect(blocks()).toEqual([blockWith('a')])
  })

  test('because the other tab wrote the same can be taken back', () => {
    const { here, there, blocks } = tabsOn(board(blockWith('a')))
    here.apply([patch({ label: 'Orders' })], step('Rename'))
    there.apply([patch({ label: 'Shop' })], step('Rename'))
    expect(here.state()).toMatchObject({ canUndo: false })
    there.apply([patch({ label: 'Orders' })], step('Rename'))
    here.undo()
    expect(blocks()).toEqual([blockWith('a')])
    here.redo()
    expect(blocks()).toEqual([blockWith('a', { label: 'Orders' })])
  })
})

test('what others do out of sight counts as well: an edge that is not shown is no longer there to be undone', () => {
  const { here, there } = tabsOn(EMPTY_BOARD)
  here.apply([edge], step('Connect'))
  expect(here.state().canUndo).toBe(true)
  const told = vi.fn()
  here.document.state.subscribe(told)
  there.document.doc.transact(() => mapsOf(there.document.doc).edge.delete('e'))
  there.apply([], step('Nothing'))
  expect(here.state().canUndo).toBe(false)
  expect(told).toHaveBeenCalledTimes(1)
})

describe('records', () => {
  test('removed elsewhere do not come back by halves', () => {
    const { here, there } = tabsOn(board(blockWith('a')))
    here.apply([moveTo('a', 5)], step('Move'))
    there.apply([remove], step('Delete'))
    here.undo()
    expect(mapsOf(here.document.doc).block.size).toBe(0)
    there.undo()
    expect(here.state().board.blocks).toEqual([blockWith('a', { x: 5 })])
  })

  test('added here go with what was written on them elsewhere, and redo brings back all of it', () => {
    const { here, there, blocks } = tabsOn(board(blockWith('b', { order: 1 })))
    here.apply([put('a')], step('Add'))
    there.apply([patch({ notes: 'theirs' }), edge], step('Note and connect'))
    here.undo()
    expect(here.state().board).toEqual(board(blockWith('b', { order: 1 })))
    here.redo()
    expect(blocks()[0]).toEqual(blockWith('a', { notes: 'theirs' }))
    expect(here.state().board.edges).toHaveLength(1)
  })

  test('removed here come back as they were, with what a newer version wrote, but not over one put back elsewhere', () => {
    const { here, there, blocks } = tabsOn(board(blockWith('a', { notes: 'old' })))
    mapsOf(here.document.doc).block.get('a')?.set('colour', 'red')
    here.apply([remove], step('Delete'))
    here.undo()
    expect(blocks()).toEqual([blockWith('a', { notes: 'old' })])
    expect(mapsOf(here.document.doc).block.get('a')?.get('colour')).toBe('red')
    here.redo()
    there.apply([put('a', { notes: 'theirs' })], step('Add'))
    here.undo()
    expect(blocks()).toEqual([blockWith('a', { notes: 'theirs' })])
  })

  test('removed here and put back by the same step are no removal for others', () => {
    const { here, there, blocks } = tabsOn(board(blockWith('a', { notes: 'old', x: 1 })))
    here.apply([remove], merged)
    here.apply([put('a', { x: 2 })], merged)
    there.apply([patch({ notes: 'theirs' })], step('Note'))
    here.undo()
    expect(blocks()).toEqual([blockWith('a', { notes: 'theirs', x: 1 })])
  })

  test('changed here, changed elsewhere and then removed here come back as they were elsewhere', () => {
    const { here, there, blocks } = tabsOn(board(blockWith('a', { notes: 'old' })))
    here.apply([patch({ label: 'Mine', notes: 'mine', owner: 'mine' })], merged)
    there.apply([patch({ notes: undefined, x: 7 })], step('Note'))
    here.apply([remove], merged)
    here.undo()
    expect(blocks()).toEqual([blockWith('a', { x: 7 })])
  })

  test('removed here and put back elsewhere stay, whatever else is taken back', () => {
    const { here, there, blocks } = tabsOn(board(blockWith('a'), blockWith('b', { order: 1 })))
    here.apply([remove, moveTo('b', 5)], step('Delete and move'))
    there.apply([put('a', { notes: 'theirs' })], step('Add'))
    here.undo()
    expect(blocks()).toEqual([blockWith('a', { notes: 'theirs' }), blockWith('b', { order: 1 })])
  })

  test('that others put back or removed between two parts of a step are theirs', () => {
    const { here, there, blocks } = tabsOn(board(blockWith('a', { notes: 'old' })))
    here.apply([remove], merged)
    there.apply([put('a', { notes: 'theirs', x: 3 })], step('Add'))
    here.apply([moveTo('a', 5)], merged)
    here.undo()
    expect(blocks()).toEqual([blockWith('a', { notes: 'theirs', x: 3 })])
    here.apply([moveTo('a', 6)], merged)
    there.apply([remove], step('Delete'))
    here.apply([put('a', { x: 7 })], merged)
    here.undo()
    expect(mapsOf(here.document.doc).block.size).toBe(0)
  })

  test('never dangle after an undo', () => {
    const { here, there } = tabsOn(board(blockWith('a'), blockWith('b', { order: 1 })))
    here.apply([edge], step('Connect'))
    here.apply([{ op: 'remove', type: 'edge', id: 'e' as never }], step('Disconnect'))
    there.apply([remove], step('Delete'))
    here.undo()
    expect(here.state().board.edges).toEqual([])
    expect(readBoard(here.document.doc)).toEqual(here.state().board)
    there.undo()
    expect(here.state().board.edges).toHaveLength(1)
  })
})

test('taking back a step reads and writes only what it changed, on a board of five thousand blocks', () => {
  const { here, blocks } = tabsOn(board(...Array.from({ length: 5000 }, (_, i) => blockWith(`b${i}`, { order: i }))))
  here.apply([{ op: 'patch', type: 'block', id: 'b7' as BlockId, fields: { x: 5, notes: 'x' } }], step('Move'))
  let written = 0
  here.document.doc.on('update', (update) => {
    written += update.length
  })
  const reads = vi.spyOn(Y.Map.prototype, 'get')
  here.document.undo()
  expect(reads.mock.calls.length).toBeLessThan(200)
  reads.mockRestore()
  expect(blocks()[7]).toEqual(blockWith('b7', { order: 7 }))
  expect(written).toBeLessThan(200)
})
