import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { type Block, type BlockId, type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { arbitraryChanges } from '#testing/changeArbitrary.ts'
import { blockWith, moveTo, openDocument } from '#testing/openDocument.ts'
import { createBoardDocument } from './boardDocument.ts'
import { MOST_STEPS } from './history.ts'

// Time stands still where a test does not move it, so that what may become one step does on any machine.
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const put = (record: Block): Change => ({ op: 'put', type: 'block', record })

type Made<A> = A extends fc.Arbitrary<infer T> ? T : never

const arbitrarySteps = fc.array(fc.record({ make: arbitraryChanges, merge: fc.constantFrom(undefined, 'a', 'b') }), {
  minLength: 1,
  maxLength: 6,
})

/** Applies the steps; gives the board before the first and after each that the history counts. */
function boardsOf(document: ReturnType<typeof openDocument>, steps: Made<typeof arbitrarySteps>): Board[] {
  const counted = [{ title: undefined as string | undefined, board: document.board() }]
  for (const [index, { make, merge }] of steps.entries()) {
    const before = document.board()
    document.apply(make(before), { title: String(index), ...(merge ? { merge } : {}) })
    const { undoTitle: title, board } = document.state.getState()
    if (!merge && title !== String(index)) expect(board).toBe(before)
    // A step merged into the one before takes its place; where the two come to nothing, neither counts.
    if (title !== String(index) && merge && counted.length > 1) counted.pop()
    if (title !== counted.at(-1)?.title) counted.push({ title, board })
  }
  return counted.map(({ board }) => board)
}

test('undoing every step, merged or not, gives every board before it exactly, redoing every board after it', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxBlocks: 6 }), arbitrarySteps, (start, steps) => {
      const document = openDocument(start)
      const boards = boardsOf(document, steps)
      for (let round = 0; round < 2; round++) {
        for (const board of boards.slice(0, -1).reverse()) {
          document.undo()
          expect(document.board()).toEqual(board)
        }
        expect(document.undo()).toBe(false)
        for (const board of boards.slice(1)) {
          document.redo()
          expect(document.board()).toEqual(board)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('each apply is a step of its own, named by its title', () => {
  const document = openDocument({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  document.apply([moveTo('a', 1)], { title: 'First' })
  document.apply([moveTo('a', 2)], { title: 'Second' })
  expect(document.state.getState()).toMatchObject({ canUndo: true, canRedo: false, undoTitle: 'Second' })
  document.undo()
  expect(document.board().blocks[0]?.x).toBe(1)
  expect(document.state.getState()).toMatchObject({ undoTitle: 'First', redoTitle: 'Second', canRedo: true })
  document.apply([moveTo('a', 9)], { title: 'Third' })
  expect(document.state.getState()).toMatchObject({ undoTitle: 'Third', canRedo: false, redoTitle: undefined })
})

test('steps of one merge key within a second are one step; another key, a pause or an undo starts a new one', () => {
  const document = openDocument({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  const step = (x: number, merge: string) => document.apply([moveTo('a', x)], { title: 'Move', merge })
  const xAfterUndo = () => {
    document.undo()
    return document.board().blocks[0]?.x
  }
  step(1, 'keys')
  vi.advanceTimersByTime(900)
  step(2, 'keys')
  vi.advanceTimersByTime(900)
  step(3, 'keys')
  step(4, 'other')
  vi.advanceTimersByTime(1000)
  step(5, 'other')
  expect([xAfterUndo(), xAfterUndo()]).toEqual([4, 3])
  step(6, 'other')
  expect([xAfterUndo(), xAfterUndo()]).toEqual([3, 0])
})

test('steps may say how far apart they still are one', () => {
  vi.useFakeTimers()
  const document = openDocument({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  const step = (x: number, mergeWithin: number) =>
    document.apply([moveTo('a', x)], { title: 'Move', merge: 'keys', mergeWithin })
  step(1, 3000)
  vi.advanceTimersByTime(2999)
  step(2, 3000)
  vi.advanceTimersByTime(3000)
  step(3, 3000)
  vi.advanceTimersByTime(3_600_000)
  step(4, Number.POSITIVE_INFINITY)
  document.undo()
  expect(document.board().blocks[0]?.x).toBe(2)
  document.undo()
  expect(document.board().blocks[0]?.x).toBe(0)
})

test('a merged step that comes to nothing is none', () => {
  const document = openDocument({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  const note = (notes: string | undefined): Change => ({
    op: 'patch',
    type: 'block',
    id: 'a' as BlockId,
    fields: { notes },
  })
  document.apply([moveTo('a', 5)], { title: 'Move' })
  document.apply([note('x')], { title: 'Write', merge: 'notes' })
  document.apply([note(undefined)], { title: 'Write', merge: 'notes' })
  expect(document.state.getState().undoTitle).toBe('Move')
  document.apply([note('y')], { title: 'Write', merge: 'notes' })
  document.undo()
  expect(document.board().blocks[0]).toEqual(blockWith('a', { x: 5 }))
})

test('a merged step that changes fields there and back is undone to what was there before', () => {
  const settings = { ...EMPTY_BOARD.settings, dataSize: 100 }
  const document = openDocument({ ...EMPTY_BOARD, settings })
  const set = (fields: { name: string; dataSize?: number | undefined }, merge?: string) =>
    document.apply([{ op: 'patch', type: 'settings', fields }], { title: 'Set', ...(merge ? { merge } : {}) })
  set({ name: 'One' })
  set({ name: 'Two', dataSize: 300 }, 'key')
  set({ name: 'One', dataSize: undefined }, 'key')
  document.undo()
  expect(document.board().settings).toEqual({ ...settings, name: 'One' })
  document.redo()
  expect(document.board().settings).toEqual({ ...EMPTY_BOARD.settings, name: 'One' })
})

test('a merged step that sets a field and takes it away again is undone to what was there before', () => {
  const document = openDocument({ ...EMPTY_BOARD, settings: { ...EMPTY_BOARD.settings, dataSize: 100 } })
  const resize = (dataSize: number | undefined, title: string, merge?: string) =>
    document.apply([{ op: 'patch', type: 'settings', fields: { dataSize } }], { title, ...(merge ? { merge } : {}) })
  resize(300, 'Resize', 'size')
  resize(undefined, 'Resize', 'size')
  for (let round = 0; round < 3; round++) {
    document.undo()
    expect(document.board().settings.dataSize).toBe(100)
    document.redo()
    expect(document.board().settings.dataSize).toBeUndefined()
  }
})

test('what belongs together is told by the clock that is given', () => {
  let now = 0
  const clock = { now: () => now, elapsed: () => 0 }
  const document = createBoardDocument({ clock })
  document.load({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  const x = () => document.state.getState().board.blocks[0]?.x
  for (const [at, to] of [
    [0, 1],
    [999, 2],
    [1_999, 3],
  ] as const) {
    now = at
    document.apply([moveTo('a', to)], { title: 'Move', merge: 'move' })
  }
  document.undo()
  expect(x()).toBe(2)
  document.undo()
  expect(x()).toBe(0)
})

test('of a thousand steps and more the last thousand are taken back exactly, and what the others did stays', () => {
  const document = openDocument({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  const more = 3
  for (let x = 1; x <= MOST_STEPS + more; x++) document.apply([moveTo('a', x)], { title: `Move to ${x}` })
  const xNow = () => document.board().blocks[0]?.x
  for (let x = MOST_STEPS + more; x > more; x--) {
    expect(document.state.getState().undoTitle).toBe(`Move to ${x}`)
    expect(document.undo()).toBe(true)
    expect(xNow()).toBe(x - 1)
  }
  expect(document.undo()).toBe(false)
  expect(xNow()).toBe(more)
  while (document.redo());
  expect(xNow()).toBe(MOST_STEPS + more)
})

/** How many pieces the document is kept in, those of what is gone included. */
const piecesOf = (doc: Y.Doc) => [...doc.store.clients.values()].reduce((sum, pieces) => sum + pieces.length, 0)

test('naming a block and taking it back again and again leaves nothing behind, moving it little', () => {
  const document = openDocument({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  const growth = (fields: Partial<Block>) => {
    const change: Change = { op: 'patch', type: 'block', id: 'a' as BlockId, fields }
    const round = () => {
      document.apply([change], { title: 'Change' })
      document.undo()
    }
    round()
    const before = piecesOf(document.doc)
    for (let i = 0; i < 50; i++) round()
    return piecesOf(document.doc) - before
  }
  expect(growth({ label: 'Orders' })).toBe(0)
  expect(growth({ x: 20, y: 40 })).toBe(100)
})

test('undo and redo restore the selection before and after the step', () => {
  const document = openDocument({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  document.selection.set(new Set(['a']))
  document.apply([put(blockWith('b'))], { title: 'Add block', select: ['b'] })
  expect([...document.selection.get()]).toEqual(['b'])
  document.selection.set(new Set())
  document.undo()
  expect([...document.selection.get()]).toEqual(['a'])
  document.redo()
  expect([...document.selection.get()]).toEqual(['b'])
  document.undo()
  expect([...document.selection.get()]).toEqual(['a'])
})

test('quiet changes are no step and survive the undoing of the step before', () => {
  const document = openDocument({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  document.apply([moveTo('a', 1)], { title: 'Move' })
  document.applyQuietly([{ op: 'patch', type: 'block', id: 'a' as BlockId, fields: { mermaidId: 'S' } }])
  document.undo()
  expect(document.board().blocks[0]).toEqual(blockWith('a', { mermaidId: 'S' }))
  expect(document.state.getState().canUndo).toBe(false)
})

test('replacing the board is one step; loading one forgets the history', () => {
  fc.assert(
    fc.property(arbitraryBoard(), arbitraryBoard(), (old, next) => {
      const document = openDocument(old)
      document.replaceBoard(next, { title: 'Open' })
      expect(document.board()).toEqual(next)
      document.undo()
      expect(document.board()).toEqual(old)
      document.load(next)
      expect(document.board()).toEqual(next)
      expect(document.state.getState()).toMatchObject({ canUndo: false, canRedo: false })
    }),
    { numRuns: 50 },
  )
})

test('steps that belong together are one however far apart they come, as long as no other comes between', () => {
  vi.useFakeTimers()
  const document = openDocument(EMPTY_BOARD)
  const set = (name: string, merge: string) =>
    document.apply([{ op: 'patch', type: 'settings', fields: { name } }], {
      title: 'Set',
      merge,
      mergeWithin: Number.POSITIVE_INFINITY,
    })
  for (const name of ['a', 'b', 'c']) {
    set(name, 'one')
    vi.advanceTimersByTime(60_000)
  }
  set('d', 'two')
  document.undo()
  expect(document.board().settings.name).toBe('c')
  document.undo()
  expect(document.state.getState().canUndo).toBe(false)
})
