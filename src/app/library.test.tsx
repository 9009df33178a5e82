import { describe, expect, test, vi } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { blockWith } from '#testing/openDocument.ts'
import { named, visitsOf } from '#testing/visits.ts'
import { createLibrary } from './library.ts'
import { createNotices } from './notices.ts'
import { selectionPort } from './openWorkspace.ts'

const { visit } = visitsOf(({ browser, session, texts }) => {
  const notices = createNotices()
  const storage = browser.tab({ selection: selectionPort(session) })
  return { storage, notices: notices.store, ...createLibrary({ storage, session, notices, texts }) }
})

describe('a visit', () => {
  test('starts with a new board and puts it into the address', async () => {
    const { current, workspace, session } = await visit()
    expect(workspace().document.board()).toEqual(EMPTY_BOARD)
    expect(location.hash).toBe(`#board=${current().id}`)
    expect(workspace().library.current()).toBe(current().id)
    expect(session.getState().started).toBe(false)
  })

  test('goes on with the board opened last', async () => {
    const first = await visit()
    await first.openNew(named('Chat', 'a'))
    history.replaceState(null, '', '#')
    const second = await visit()
    expect(second.name()).toBe('Chat')
    expect(second.session.getState().started).toBe(true)
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
    const { workspace, current, openNew, saved, session, storage } = await visit()
    const before = { id: current().id, ...workspace() }
    before.document.apply([{ op: 'put', type: 'block', record: blockWith('a') }], {
      title: 'Add',
      select: ['a' as BlockId],
    })
    session.setState({ editing: 'a' as BlockId, dialog: 'boards' })
    await openNew()
    expect(session.getState()).toMatchObject({ selection: [], editing: undefined, dialog: undefined, started: false })
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

describe('the way back', () => {
  /** A visit with two boards that were opened one after the other, the second one on the screen. */
  async function visitTwo() {
    const visiting = await visit()
    await visiting.openNew(named('First'))
    const first = visiting.current().id
    await visiting.openNew(named('Second'))
    return { ...visiting, first, second: visiting.current().id }
  }
  const shows = (name: () => string, wanted: string) => vi.waitFor(() => expect(name()).toBe(wanted))

  test('leads to the board before, and forward to the one after', async () => {
    const { name, current, first, second } = await visitTwo()
    history.back()
    await shows(name, 'First')
    expect([current().id, location.hash]).toEqual([first, `#board=${first}`])
    history.forward()
    await shows(name, 'Second')
    expect([current().id, location.hash]).toEqual([second, `#board=${second}`])
  })

  test('does not lead to a board that was deleted while it was open', async () => {
    const { name, workspace, current, first, second } = await visitTwo()
    await workspace().library.remove(second)
    expect(location.hash).toBe(`#board=${current().id}`)
    history.back()
    await shows(name, 'First')
    expect(location.hash).toBe(`#board=${first}`)
  })

  test('still leads there after somebody stayed on a board that is not saved', async () => {
    const { name, current, session, storage, openNew } = await visit()
    await openNew(named('First'))
    const { createBoard } = storage
    vi.spyOn(storage, 'createBoard').mockImplementation((board) => ({
      ...createBoard(board),
      isSafeToLeave: () => false,
    }))
    await openNew(named('Second', 'a'))
    const second = current().id
    const asked = () => vi.waitFor(() => expect(session.getState().leaving).toBeDefined())
    history.back()
    await asked()
    session.getState().leaving?.stay()
    await vi.waitFor(() => expect(location.hash).toBe(`#board=${second}`))
    expect(name()).toBe('Second')
    history.back()
    await asked()
    session.getState().leaving?.go()
    await shows(name, 'First')
  })
})

describe('of two openings', () => {
  /** Holds back what storage gives for a board until it is let go. */
  function slow(storage: Awaited<ReturnType<typeof visit>>['storage'], id: string) {
    const { openBoard } = storage
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const closed = vi.fn()
    vi.spyOn(storage, 'openBoard').mockImplementation(async (wanted) => {
      const opened = await openBoard(wanted)
      if (wanted !== id) return opened
      await held
      if (!opened.ok) return opened
      const { close } = opened.value
      return { ok: true, value: { ...opened.value, close: () => close().finally(closed) } }
    })
    return { letGo, closed }
  }

  async function visitThree() {
    const visiting = await visit()
    const ids: string[] = []
    for (const name of ['First', 'Second', 'Third']) {
      await visiting.openNew(named(name))
      ids.push(visiting.current().id)
    }
    const [first, second] = ids as [string, string]
    return { ...visiting, first, second }
  }

  test('the one asked for last wins, and the other is put away when it comes', async () => {
    const { workspace, storage, name, first, second } = await visitThree()
    const { letGo, closed } = slow(storage, first)
    const { library } = workspace()
    const [one, two] = [library.open(first), library.open(second)]
    expect([await two, name()]).toEqual([true, 'Second'])
    letGo()
    expect([await one, name(), location.hash]).toEqual([false, 'Second', `#board=${second}`])
    expect(closed).toHaveBeenCalledOnce()
  })

  test.each(['a new one', 'the open one'])('%s wins over one that is still being opened', async (which) => {
    const { workspace, storage, name, current, first } = await visitThree()
    const { letGo } = slow(storage, first)
    const { library } = workspace()
    const one = library.open(first)
    if (which === 'a new one') await library.openNew(named('Third'))
    else await library.open(current().id)
    const { id } = current()
    letGo()
    expect([await one, name(), location.hash]).toEqual([false, 'Third', `#board=${id}`])
  })

  test('one that is not to be had is not told once another is open', async () => {
    const { workspace, messages, name, second } = await visitThree()
    const { library } = workspace()
    await Promise.all([library.open('board_gone'), library.open(second)])
    expect([messages(), name()]).toEqual([[], 'Second'])
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
