import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { add, browserForEachTest, createLine, holdOpening, ids } from '#testing/browserStorage.ts'
import { blockWith } from '#testing/openDocument.ts'
import { createJournal } from './journal.ts'

const browser = browserForEachTest()

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
    void board.flush()
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
    expect(again.health.damage?.lost).toBe(true)
    await again.close()
    expect((await browser.reopened(board.id)).health.damage).toBeUndefined()
    expect(keys()).toEqual(['tierboard.journal.1.x'])
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

  test('notes a new board whole again when there is room later', async () => {
    holdOpening(browser.factory)
    const set = vi.spyOn(browser.store, 'setItem').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    const board = browser.tab().createBoard({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    void board.flush()
    expect(set).toHaveBeenCalled()
    expect(board.isSafeToLeave()).toBe(true)
    vi.restoreAllMocks()
    await browser.tab().recover()
    expect(ids(await browser.reopened(board.id))).toEqual(['a'])
  })

  test('does not grow with the visits of a browser that refuses its database', async () => {
    vi.spyOn(browser.factory, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError')
    })
    const board = browser.tab().createBoard({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    const before = keys().length
    for (let visit = 0; visit < 3; visit++) expect(ids(await browser.reopened(board.id))).toEqual(['a'])
    expect(keys()).toHaveLength(before)
  })

  test('that cannot be read is told, though the log is whole', async () => {
    const board = await killed((open) => add(open, 'a'))
    const [key = ''] = keys()
    browser.store.values.set(key, 'nonsense')
    const rows = await browser.rows()
    const again = await browser.reopened(board.id)
    expect(again.health.damage).toEqual({ damaged: 1, pieces: rows.length + 1, lost: true })
  })

  test('of a board that is not there stays', async () => {
    await killed((open) => add(open, 'a'))
    await browser.raw(async (database) => {
      await database.clear('boards')
      await database.clear('updates')
    })
    await browser.tab().recover()
    expect(keys()).toHaveLength(1)
  })

  test('of a damaged board is left to whoever opens it, who is told', async () => {
    const board = await killed((open) => add(open, 'a'))
    const [row] = await browser.rows()
    await browser.raw((database) => database.put('updates', { ...row, bytes: new Uint8Array([1, 2, 3]) }))
    await browser.tab().recover()
    const { damage } = (await browser.reopened(board.id)).health
    expect(damage).toEqual({ damaged: 1, pieces: 2, lost: true })
  })

  test('of many pieces is replayed as one', async () => {
    const board = await killed((open) => {
      for (let i = 0; i < 300; i++) add(open, `b${i}`)
    })
    const applied = vi.spyOn(Y.Doc.prototype, 'transact')
    expect(ids(await browser.reopened(board.id))).toHaveLength(300)
    expect(applied.mock.calls.length).toBeLessThan(20)
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

  test('counts what earlier visits left', () => {
    const [earlier, later] = ['p', 'q'].map((page) =>
      createJournal(
        () => page,
        () => browser.store,
      ),
    )
    const key = earlier?.note('board', new Uint8Array(1), true) ?? ''
    browser.store.setItem(key, 'x'.repeat(2_000_000))
    expect(later?.note('board', new Uint8Array(1), true)).toBeUndefined()
  })

  test('gives what was noted in the order in which it was, however the storage lists it', () => {
    const { store } = browser
    const listed = { ...store, key: (index: number) => store.key(store.length - 1 - index) }
    Object.defineProperty(listed, 'length', { get: () => store.length })
    const journal = createJournal(
      (prefix) => prefix,
      () => listed,
    )
    for (let i = 0; i < 12; i++) journal.note('board', new Uint8Array([i]), false)
    expect(journal.entries('board').map(({ bytes }) => bytes?.[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })
})
