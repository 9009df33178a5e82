import { describe, expect, test, vi } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { blockWith } from '#testing/openDocument.ts'
import { named, visitsOf } from '#testing/visits.ts'
import { createLibrary } from './library.ts'
import { createNotices } from './notices.ts'
import { selectionPort } from './openWorkspace.ts'

/** What came first: a board on the screen, or what draws its edges. */
const happened = vi.hoisted((): string[] => [])
vi.mock('#canvas/layers/loadLater.ts', () => ({
  laterLayersNow: () => undefined,
  loadLaterLayers: async () => {
    await new Promise((resolve) => setTimeout(resolve))
    happened.push('loaded')
  },
}))

const { visit } = visitsOf(({ browser, desk, texts }) => {
  const notices = createNotices()
  const storage = browser.tab({ selection: selectionPort(desk) })
  const library = createLibrary({ storage, desk, notices, texts })
  happened.length = 0
  library.shown.subscribe(({ current }, old) => void (current !== old.current && happened.push('shown')))
  return { storage, notices: notices.state, ...library }
})

describe('a visit', () => {
  test('starts with a new board and puts it into the address', async () => {
    const { current, workspace, desk } = await visit()
    expect(workspace().document.board()).toEqual(EMPTY_BOARD)
    expect(location.hash).toBe(`#board=${current().id}`)
    expect(workspace().library.current()).toBe(current().id)
    expect(desk.getState().started).toBe(false)
  })

  test('shows a board with blocks once what draws its edges is there, an empty one at once', async () => {
    const first = await visit()
    expect(happened).toEqual(['shown'])
    await first.openNew(named('Chat', 'a'))
    expect(happened).toEqual(['shown', 'loaded', 'shown'])
    history.replaceState(null, '', '#')
    happened.length = 0
    await visit()
    expect(happened).toEqual(['loaded', 'shown'])
  })

  test('shows the board that was asked for last, also where an earlier one still waits for what draws it', async () => {
    const { workspace, name } = await visit()
    const { openNew } = workspace().library
    const [early, late] = [openNew(named('Early', 'a')), openNew(named('Late'))]
    expect(await Promise.all([early, late])).toEqual([false, true])
    expect(name()).toBe('Late')
    expect(happened).toEqual(['shown', 'shown', 'loaded'])
  })

  test('goes on with the board opened last', async () => {
    const first = await visit()
    await first.openNew(named('Chat', 'a'))
    history.replaceState(null, '', '#')
    const second = await visit()
    expect(second.name()).toBe('Chat')
    expect(second.desk.getState().started).toBe(true)
  })

  test('opens the board that the address names', async () => {
    const first = await visit()
    await first.openNew(named('Named'))
    const { id } = first.current()
    await first.openNew(named('Latest'))
    history.replaceState(null, '', `#board=${id}`)
    expect((await visit()).name()).toBe('Named')
  })

  test('says so when the address names a board that is not here, and shows the last one', async () => {
    await (await visit()).openNew(named('Chat'))
    history.replaceState(null, '', '#board=board_gone')
    const second = await visit()
    expect(second.name()).toBe('Chat')
    expect(second.messages()).toEqual(['This board is not in this browser.'])
    expect(location.hash).toBe(`#board=${second.current().id}`)
  })
})

describe('a text that the board does not take', () => {
  const typed = { text: 'Too long', over: '' }
  const [key, entry] = ['tierboard.typed', (id: string) => JSON.stringify([[id, 'notes', typed.text, typed.over]])]

  test('counts as saved once a killed browser would have it, and is there after that', async () => {
    const first = await visit()
    first.workspace().drafts.kept.keep('notes', typed)
    expect(first.workspace().saving.getState()).toEqual({ status: 'saving' })
    await first.saved()
    localStorage.clear()
    const second = await visit()
    expect(second.workspace().drafts.kept.read('notes')).toEqual(typed)
    expect(JSON.stringify(localStorage)).toContain('Too long')
  })

  test('does not hold up its board when it is long in coming, and goes with it all the same', async () => {
    const first = await visit()
    const { id } = first.current()
    let answer = () => {}
    const asked = new Promise<void>((resolve) => {
      answer = resolve
    })
    const write = vi.fn(async () => {})
    const late = async () => {
      await asked
      return { read: async () => [{ key, at: 1, text: entry(id) }], write }
    }
    localStorage.clear()
    const second = await visit(late)
    expect(second.workspace().drafts.kept.read('notes')).toBeUndefined()
    await second.workspace().library.remove(id)
    answer()
    await vi.waitFor(() => expect(write).toHaveBeenCalledWith([{ key, at: expect.any(Number), text: undefined }]))
    expect(localStorage.getItem(key)).toBeNull()
  })
})

describe('opening another board', () => {
  test('keeps the one before, saves what was not saved yet and forgets what was selected', async () => {
    const { workspace, current, openNew, saved, desk, storage } = await visit()
    const before = { id: current().id, ...workspace() }
    before.document.apply([{ op: 'put', type: 'block', record: blockWith('a') }], {
      title: 'Add',
      select: ['a' as BlockId],
    })
    desk.setState({ editing: 'a' as BlockId, dialog: 'boards' })
    await openNew()
    expect(desk.getState()).toMatchObject({
      selection: new Set(),
      editing: undefined,
      dialog: undefined,
      started: false,
    })
    await workspace().library.open(before.id)
    expect(
      workspace()
        .document.board()
        .blocks.map(({ id }) => id),
    ).toEqual(['a'])
    await saved()
    expect((await storage.listBoards()).map(({ blockCount }) => blockCount).sort()).toEqual([0, 1])
  })

  test('that is open already changes nothing', async () => {
    const { workspace, current } = await visit()
    const before = current()
    await workspace().library.open(before.id)
    expect(current()).toBe(before)
  })

  test('that is gone says so and stays', async () => {
    const { workspace, current, messages } = await visit()
    const before = current()
    await workspace().library.open('board_gone')
    expect(current()).toBe(before)
    expect(messages()).toHaveLength(1)
  })

  test('follows the address', async () => {
    const { current, openNew, name } = await visit()
    await openNew(named('Chat'))
    const { id } = current()
    await openNew(named('Other'))
    location.hash = `#board=${id}`
    await vi.waitFor(() => expect(name()).toBe('Chat'))
    location.hash = '#board=board_gone'
    await vi.waitFor(() => expect(location.hash).toBe(`#board=${id}`))
  })
})

describe('removing a board', () => {
  test('that is open shows a fresh one', async () => {
    const { workspace, current, openNew, storage, name } = await visit()
    await openNew(named('Chat', 'a'))
    const { id } = current()
    await workspace().library.remove(id)
    expect(name()).toBe('Untitled board')
    expect((await storage.listBoards()).map((board) => board.id)).not.toContain(id)
  })

  test('that is not open leaves the open one', async () => {
    const { workspace, current, openNew, storage } = await visit()
    const { id } = current()
    workspace().drafts.kept.keep('notes', { text: 'Too long', over: '' })
    await openNew(named('Chat'))
    const before = current()
    expect(localStorage.getItem('tierboard.typed')).toContain('Too long')
    await workspace().library.remove(id)
    expect(workspace().texts.getItem('tierboard.typed')).toBeNull()
    await vi.waitFor(() => expect(localStorage.getItem('tierboard.typed')).toBeNull())
    expect(current()).toBe(before)
    expect((await workspace().library.list()).map((board) => board.id)).toEqual([before.id])
    expect((await storage.listBoards()).length).toBe(1)
  })
})
