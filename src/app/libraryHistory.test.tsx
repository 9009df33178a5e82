import { describe, expect, test, vi } from 'vitest'
import { named, visitsOf } from '#testing/visits.ts'
import { createLibrary } from './library.ts'
import { createNotices } from './notices.ts'
import { selectionPort } from './openWorkspace.ts'

const { visit } = visitsOf(({ browser, desk, texts }) => {
  const notices = createNotices()
  const storage = browser.tab({ selection: selectionPort(desk) })
  return { storage, notices: notices.state, ...createLibrary({ storage, desk, notices, texts }) }
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

  test('leads to the board before also after one was opened from the list', async () => {
    const { name, workspace, first, second } = await visitTwo()
    await workspace().library.open(first)
    expect([name(), location.hash]).toEqual(['First', `#board=${first}`])
    history.back()
    await shows(name, 'Second')
    expect(location.hash).toBe(`#board=${second}`)
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
    const { name, current, desk, storage, openNew } = await visit()
    await openNew(named('First'))
    const { createBoard } = storage
    vi.spyOn(storage, 'createBoard').mockImplementation((board) => ({
      ...createBoard(board),
      isSafeToLeave: () => false,
    }))
    await openNew(named('Second', 'a'))
    const second = current().id
    const asked = () => vi.waitFor(() => expect(desk.getState().leaving).toBeDefined())
    history.back()
    await asked()
    desk.getState().leaving?.stay()
    await vi.waitFor(() => expect(location.hash).toBe(`#board=${second}`))
    expect(name()).toBe('Second')
    history.back()
    await asked()
    desk.getState().leaving?.go()
    await shows(name, 'First')
  })

  test('asks before a board is left that holds nothing but an estimate and is not saved', async () => {
    const { desk, storage, openNew } = await visit()
    await openNew(named('First'))
    const { createBoard } = storage
    vi.spyOn(storage, 'createBoard').mockImplementation((board) => ({
      ...createBoard(board),
      isSafeToLeave: () => false,
    }))
    await openNew({ ...named('Second'), estimate: { writesPerUser: 2 } })
    history.back()
    await vi.waitFor(() => expect(desk.getState().leaving).toBeDefined())
    desk.getState().leaving?.stay()
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

  test('a new board wins over one that is still being opened', async () => {
    const { workspace, storage, name, current, first } = await visitThree()
    const { letGo } = slow(storage, first)
    const { library } = workspace()
    const one = library.open(first)
    await library.openNew(named('New'))
    const { id } = current()
    letGo()
    expect([await one, name(), location.hash]).toEqual([false, 'New', `#board=${id}`])
  })

  test('going back to the one that is open calls the other off', async () => {
    const { workspace, storage, current, name, first } = await visitThree()
    const { letGo } = slow(storage, first)
    const { library } = workspace()
    const one = library.open(first)
    await library.open(current().id)
    letGo()
    expect([await one, name()]).toEqual([false, 'Third'])
  })

  test('one that is not to be had is not told once another is open', async () => {
    const { workspace, messages, name, second } = await visitThree()
    const { library } = workspace()
    await Promise.all([library.open('board_gone'), library.open(second)])
    expect([messages(), name()]).toEqual([[], 'Second'])
  })
})
