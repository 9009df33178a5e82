import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { add, boardOf, createBrowser, createLine, holdOpening, ids } from '#testing/browserStorage.ts'
import { arbitraryChanges } from '#testing/changeArbitrary.ts'
import { blockWith } from '#testing/openDocument.ts'

let browser: ReturnType<typeof createBrowser>

beforeEach(() => {
  browser = createBrowser()
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('a board in storage', () => {
  test('is there again after a reload, exactly as it was', async () => {
    const board = await browser.saved({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    add(board, 'b')
    board.document.apply([{ op: 'patch', type: 'settings', fields: { name: 'Chat' } }], { title: 'Rename' })
    board.document.undo()
    await board.flush()
    expect(boardOf(await browser.reopened(board.id))).toEqual(boardOf(board))
  })

  test('is there from the start, even when it is empty', async () => {
    const board = browser.tab().createBoard()
    expect(board.status.getState()).toEqual({ state: 'saving' })
    await board.flush()
    expect(board.status.getState()).toEqual({ state: 'saved' })
    expect(boardOf(await browser.reopened(board.id))).toEqual(EMPTY_BOARD)
  })

  test('is listed with its name and size, the one changed last first; the one opened last is known', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 })
    const storage = browser.tab()
    const first = storage.createBoard({ ...EMPTY_BOARD, settings: { name: 'First', direction: 'down' } })
    await first.flush()
    vi.setSystemTime(2000)
    const second = storage.createBoard()
    await second.flush()
    expect((await storage.listBoards()).map(({ id }) => id)).toEqual([second.id, first.id])
    vi.setSystemTime(3000)
    add(first, 'a', 'b')
    await first.flush()
    const entry = { id: first.id, name: 'First', blockCount: 2, createdAt: 1000, openedAt: 1000, updatedAt: 3000 }
    expect((await storage.listBoards())[0]).toMatchObject(entry)
    expect(await storage.lastBoardId()).toEqual({ ok: true, value: second.id })
    vi.setSystemTime(4000)
    await storage.openBoard(first.id)
    expect(await storage.lastBoardId()).toEqual({ ok: true, value: first.id })
  })

  test('that is not there is not opened', async () => {
    expect(await browser.tab().openBoard('gone')).toEqual({ ok: false, error: 'gone' })
  })

  test('that was deleted is neither opened nor listed, and leaves only that it was', async () => {
    const board = await browser.saved({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    await board.close()
    await browser.tab().deleteBoard(board.id)
    expect(await browser.tab().openBoard(board.id)).toEqual({ ok: false, error: 'deleted' })
    expect(await browser.tab().listBoards()).toEqual([])
    expect(await browser.rows()).toEqual([])
  })

  test('that was deleted is forgotten altogether after a month', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 })
    const [old, young] = [await browser.saved(), await browser.saved()]
    await browser.tab().deleteBoard(old.id)
    vi.setSystemTime(31 * 24 * 60 * 60 * 1000)
    await browser.tab().deleteBoard(young.id)
    const entries = await browser.raw((database) => database.getAll('boards'))
    expect(entries.map(({ id }) => id)).toEqual([young.id])
  })
})

describe('the journal', () => {
  /** A tab that ends without another word, its changes in the journal and nowhere else. */
  const killed = async (change: (board: Awaited<ReturnType<typeof browser.saved>>) => void, content?: Board) => {
    const board = await browser.saved(content)
    change(board)
    const notes = new Map(browser.store.values)
    await board.close()
    const rows = await browser.rows()
    // What was written after that moment never was.
    for (const { key } of rows.slice(1)) await browser.raw((database) => database.delete('updates', key))
    await browser.raw(async (database) =>
      database.put('boards', { ...(await database.get('boards', board.id)), tail: 0 }),
    )
    for (const [key, value] of notes) browser.store.values.set(key, value)
    return board
  }
  const keys = () => [...browser.store.values.keys()]

  test('holds each change as soon as it is made, and lets go of it once it is in storage', async () => {
    const board = await browser.saved()
    expect(keys()).toEqual([])
    add(board, 'a')
    add(board, 'b')
    expect(keys()).toHaveLength(2)
    await board.flush()
    expect(keys()).toEqual([])
  })

  test('is replayed when the board is opened again, and emptied once that is in storage', async () => {
    const board = await killed((open) => add(open, 'a', 'b'))
    const again = await browser.reopened(board.id)
    expect(ids(again)).toEqual(['a', 'b'])
    expect(again.status.getState()).toEqual({ state: 'saving' })
    await again.flush()
    expect(keys()).toEqual([])
    expect(ids(await browser.reopened(board.id))).toEqual(['a', 'b'])
  })

  test('holds a board that storage has never heard of', async () => {
    holdOpening(browser.factory)
    const board = browser.tab().createBoard({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    add(board, 'b')
    vi.restoreAllMocks()
    expect(ids(await browser.reopened(board.id))).toEqual(['a', 'b'])
  })

  test('shows a board of a browser that refuses its database', async () => {
    vi.spyOn(browser.factory, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError')
    })
    const board = browser.tab().createBoard({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    const again = await browser.reopened(board.id)
    expect(ids(again)).toEqual(['a'])
    await again.flush()
    expect(again.status.getState()).toEqual({ state: 'failed', reason: 'refused' })
  })

  test('of boards that are not opened is put into storage as well', async () => {
    const board = await killed((open) => add(open, 'a'))
    await browser.tab().recover()
    expect(keys()).toEqual([])
    expect((await browser.tab().listBoards()).map(({ blockCount }) => blockCount)).toEqual([1])
    expect(ids(await browser.reopened(board.id))).toEqual(['a'])
  })

  test('of a deleted board is dropped', async () => {
    const board = await killed((open) => add(open, 'a'))
    const notes = new Map(browser.store.values)
    await browser.tab().deleteBoard(board.id)
    expect(keys()).toEqual([])
    for (const [key, value] of notes) browser.store.values.set(key, value)
    await browser.tab().recover()
    expect(keys()).toEqual([])
    expect(await browser.tab().openBoard(board.id)).toEqual({ ok: false, error: 'deleted' })
  })

  test('of two tabs is replayed whole', async () => {
    const board = await browser.saved()
    const other = await browser.reopened(board.id)
    add(board, 'a')
    add(other, 'b')
    const notes = new Map(browser.store.values)
    await Promise.all([board.flush(), other.flush()])
    const [first] = await browser.rows()
    await browser.raw(async (database) => {
      await database.clear('updates')
      await database.add('updates', first)
      await database.put('boards', { ...(await database.get('boards', board.id)), tail: 0 })
    })
    for (const [key, value] of notes) browser.store.values.set(key, value)
    expect(ids(await browser.reopened(board.id))).toEqual(['a', 'b'])
  })

  test('with an entry that is not what was written is read without it', async () => {
    const board = await killed((open) => {
      add(open, 'a')
      add(open, 'b')
    })
    const [first = ''] = keys()
    browser.store.values.set(first, `${browser.store.values.get(first)?.slice(0, -8)}AAAAAAA=`)
    browser.store.values.set('tierboard.journal.1.x', 'nonsense')
    const again = await browser.reopened(board.id)
    expect(ids(again)).toEqual(['b'])
  })

  test('notes what another tab has not saved yet when the page may end', async () => {
    const { openChannel } = createLine()
    const board = await browser.saved(undefined, { openChannel })
    const other = await browser.reopened(board.id, { openChannel })
    add(other, 'a')
    expect(keys()).toHaveLength(1)
    browser.hidePage()
    expect(keys().length).toBeGreaterThan(1)
    await Promise.all([board.flush(), other.flush()])
    expect(keys()).toEqual([])
  })

  test('that is refused is no fault', async () => {
    const openJournal = () => {
      throw new DOMException('', 'SecurityError')
    }
    const board = await browser.saved(undefined, { openJournal })
    add(board, 'a')
    expect(board.isSafeToLeave()).toBe(false)
    await board.flush()
    expect(board.isSafeToLeave()).toBe(true)
    expect(ids(await browser.reopened(board.id, { openJournal }))).toEqual(['a'])
  })

  test('has its bounds', async () => {
    const board = await browser.saved()
    const notes = 'x'.repeat(4000)
    const blocks = Array.from({ length: 600 }, (_, i) => blockWith(`b${i}`, { notes }))
    board.document.apply(
      blocks.map((record) => ({ op: 'put', type: 'block', record })),
      { title: 'Add' },
    )
    expect(keys()).toEqual([])
    expect(board.isSafeToLeave()).toBe(false)
    await board.flush()
    add(board, 'small')
    expect(keys()).toHaveLength(1)
  })
})

test('storage is asked to be kept once there is something to keep, and it is known when that is refused', async () => {
  const askToKeep = vi.fn(async () => false)
  const storage = browser.tab({ askToKeep })
  const board = storage.createBoard()
  await board.flush()
  expect(askToKeep).not.toHaveBeenCalled()
  add(board, 'a')
  await board.flush()
  add(board, 'b')
  await board.flush()
  expect(askToKeep).toHaveBeenCalledTimes(1)
  await vi.waitFor(() => expect(storage.isKept.getState()).toBe(false))
})

test('replaying snapshot, tail and journal gives what telling every change again gives', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryBoard({ maxBlocks: 5 }),
      fc.array(fc.record({ make: arbitraryChanges, flush: fc.boolean() }), { maxLength: 12 }),
      async (start, steps) => {
        browser = createBrowser()
        const board = await browser.saved(start)
        let expected = start
        for (const { make, flush } of steps) {
          const changes = make(expected)
          expected = applyChanges(expected, changes)
          board.document.apply(changes, { title: 'Change' })
          if (flush) await board.flush()
        }
        // The tab is left as it is; what it has not written is in its journal alone.
        const again = await browser.reopened(board.id)
        expect(boardOf(again)).toEqual(expected)
        expect(again.health).toEqual({ damage: undefined, unknownParts: 0, isNewer: false })
        await again.close()
        expect(boardOf(await browser.reopened(board.id))).toEqual(expected)
      },
    ),
    { numRuns: 60 },
  )
})
