import { afterEach, expect, test, vi } from 'vitest'
import type { LibraryPort } from '#commands/workspace.ts'
import { createDesk } from '#desk/desk.ts'
import { createTextStorage } from '#document/textStorage.ts'
import type { BlockId, Board, ZoneId } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { zoneRecord } from '#domain/board/records/zone.ts'
import { createBrowser, failWrites } from '#testing/browserStorage.ts'
import { blockWith } from '#testing/openDocument.ts'
import { testClock } from '#testing/ports.ts'
import { createNotices } from './notices.ts'
import { openWorkspace, selectionPort } from './openWorkspace.ts'

const library = {} as LibraryPort
const texts = createTextStorage({ clock: testClock, openCopies: async () => undefined })
const BOARD: Board = { ...EMPTY_BOARD, blocks: [blockWith('a'), blockWith('b', { order: 1 })] }
const [A, B] = ['a' as BlockId, 'b' as BlockId]

afterEach(() => vi.restoreAllMocks())

async function open(board: Board = BOARD) {
  const desk = createDesk({ selection: new Set([A]), editing: A, dialog: 'export', finding: 'x', accepting: 'x' })
  const storage = createBrowser().tab({ selection: selectionPort(desk) })
  const kept = storage.createBoard(board)
  await kept.flush()
  return {
    desk,
    storage,
    kept,
    ...openWorkspace(kept, { desk, notices: createNotices(), library, storage, texts }),
  }
}

test('a board is opened with nothing selected, edited or shown over it, and checked', async () => {
  const { workspace, desk, close } = await open()
  const untouched = {
    selection: new Set(),
    editing: undefined,
    dialog: undefined,
    finding: undefined,
    accepting: undefined,
    started: true,
  }
  expect(desk.getState()).toMatchObject(untouched)
  // The rules are loaded first, which takes its time where they are compiled on the way.
  await vi.waitFor(() => expect(workspace.check.state.getState().settled).toBe(true), { timeout: 60_000 })
  await close()
})

test('changes can be undone and restore the selection', async () => {
  const { workspace, desk, close } = await open()
  const { document } = workspace
  desk.setState({ selection: new Set([A]) })
  document.apply([{ op: 'remove', type: 'block', id: A }], { title: 'Delete', select: [] })
  expect([document.canUndo(), document.canRedo()]).toEqual([true, false])
  document.undo()
  expect(document.board()).toEqual(BOARD)
  expect([...desk.getState().selection]).toEqual([A])
  document.redo()
  expect(document.state.getState()).toMatchObject({ canUndo: true, canRedo: false })
  await close()
})

test('what is no longer on the board is no longer selected', async () => {
  const { workspace, desk, close } = await open()
  desk.setState({ selection: new Set([A, B]) })
  workspace.document.applyQuietly([{ op: 'remove', type: 'block', id: A }])
  expect([...desk.getState().selection]).toEqual([B])
  await close()
})

test('nothing waits for a block that is no longer on the board', async () => {
  const { workspace, desk, close } = await open()
  const openEdge = { from: A, at: { x: 0, y: 0 }, screen: { x: 0, y: 0 } }
  desk.setState({ selection: new Set(), editing: A, connectingFrom: A, openEdge })
  workspace.document.applyQuietly([{ op: 'remove', type: 'block', id: B }])
  expect(desk.getState()).toMatchObject({ editing: A, connectingFrom: A, openEdge })
  workspace.document.applyQuietly([{ op: 'remove', type: 'block', id: A }])
  expect(desk.getState()).toMatchObject({ editing: undefined, connectingFrom: undefined, openEdge: undefined })
  await close()
})

test('what would come of a change is no longer shown once the board has changed', async () => {
  const { workspace, desk, close } = await open()
  desk.setState({ preview: [{ op: 'remove', type: 'block', id: B }] })
  workspace.document.apply([{ op: 'patch', type: 'block', id: A, fields: { x: 400 } }], { title: 'Move' })
  expect(desk.getState().preview).toBeUndefined()
  await close()
})

test('a change that the file of the board could not hold is not made, and says why', async () => {
  const zones = Array.from({ length: zoneRecord.most }, (_, order) => ({
    id: `z${order}` as ZoneId,
    label: 'Z',
    order,
  }))
  const { workspace, close } = await open({ ...BOARD, zones })
  const more = { op: 'put', type: 'zone', record: { id: 'more' as ZoneId, label: 'Z', order: 9 } } as const
  workspace.document.apply([more], { title: 'Group' })
  workspace.document.applyQuietly([more])
  expect(workspace.document.board().zones).toHaveLength(zoneRecord.most)
  expect(workspace.notices.getState()).toMatchObject([{ tone: 'error', message: 'A board holds at most 2,000 zones.' }])
  await close()
})

test('whether the board is saved is said as it is', async () => {
  const { workspace, kept, close } = await open()
  const seen: unknown[] = []
  workspace.saving.subscribe((now) => seen.push(now))
  workspace.document.apply([{ op: 'remove', type: 'block', id: A }], { title: 'Delete' })
  await kept.flush()
  expect(seen.at(-1)).toEqual({ status: 'saved' })
  expect(seen).toContainEqual({ status: 'saving' })
  failWrites('QuotaExceededError')
  workspace.document.undo()
  await kept.flush()
  expect(workspace.saving.getState()).toEqual({ status: 'failed', reason: 'full' })
  await close()
})

test('while something is being typed the board is not saved', async () => {
  const { workspace, close } = await open()
  const end = workspace.drafts.open()
  expect(workspace.saving.getState()).toEqual({ status: 'saving' })
  end()
  expect(workspace.saving.getState()).toEqual({ status: 'saved' })
  await close()
})

test('closing writes what is being typed, and what the board does not take is there on the next visit', async () => {
  const { workspace, desk, kept, storage, close } = await open()
  workspace.drafts.open(() =>
    workspace.document.apply([{ op: 'patch', type: 'settings', fields: { name: 'Typed' } }], { title: 'Rename' }),
  )
  workspace.drafts.kept.keep('notes', { text: 'Too long', over: '' })
  await close()
  const again = await storage.openBoard(kept.id)
  if (!again.ok) throw new Error(again.error)
  expect(again.value.document.state.getState().board.settings.name).toBe('Typed')
  const next = openWorkspace(again.value, { desk, notices: createNotices(), library, storage, texts })
  expect(next.workspace.drafts.kept.read('notes')?.text).toBe('Too long')
  await next.close()
})

test('closing writes what is not saved yet', async () => {
  const { workspace, kept, storage, close } = await open()
  workspace.document.apply([{ op: 'remove', type: 'block', id: A }], { title: 'Delete' })
  await close()
  const again = await storage.openBoard(kept.id)
  if (!again.ok) throw new Error(again.error)
  expect(again.value.document.state.getState().board.blocks.map(({ id }) => id)).toEqual(['b'])
  await again.value.close()
})
