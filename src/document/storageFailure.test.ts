import { describe, expect, test, vi } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { add, browserForEachTest, failWrites, holdOpening, ids } from '#testing/browserStorage.ts'
import { blockWith } from '#testing/openDocument.ts'

const browser = browserForEachTest()

describe('when storage is', () => {
  test('full, the board stays usable, says so, and is saved whole once there is room', async () => {
    const board = await browser.saved()
    const writes = failWrites('QuotaExceededError')
    add(board, 'a')
    await board.flush()
    expect(board.status.getState()).toEqual({ state: 'failed', reason: 'full' })
    add(board, 'b')
    expect(board.status.getState()).toEqual({ state: 'failed', reason: 'full' })
    board.document.undo()
    expect(ids(board)).toEqual(['a'])
    writes.mockRestore()
    add(board, 'c')
    await board.flush()
    expect(board.status.getState()).toEqual({ state: 'saved' })
    expect(ids(await browser.reopened(board.id))).toEqual(['a', 'c'])
  })

  test('full, saving is tried again by itself', async () => {
    const board = await browser.saved()
    const writes = failWrites('QuotaExceededError')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    add(board, 'a')
    await board.flush()
    writes.mockRestore()
    vi.advanceTimersByTime(8000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(board.status.getState()).toEqual({ state: 'saved' }))
    expect(ids(await browser.reopened(board.id))).toEqual(['a'])
  })

  test('full, saving is tried again when somebody looks at the page', async () => {
    const board = await browser.saved()
    const writes = failWrites('QuotaExceededError')
    add(board, 'a')
    await board.flush()
    writes.mockRestore()
    browser.showPage()
    await vi.waitFor(() => expect(board.status.getState()).toEqual({ state: 'saved' }))
  })

  test('refused, a new board is usable, says so, and is saved whole once storage opens', async () => {
    const refusal = vi.spyOn(browser.factory, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError')
    })
    const storage = browser.tab()
    await expect(storage.listBoards()).rejects.toMatchObject({ name: 'StorageRefused' })
    expect(await storage.lastBoardId()).toEqual({ ok: false, error: 'refused' })
    expect(await storage.openBoard('any')).toEqual({ ok: false, error: 'refused' })
    const board = storage.createBoard({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    await board.flush()
    expect(board.status.getState()).toEqual({ state: 'failed', reason: 'refused' })
    expect(board.isSafeToLeave()).toBe(false)
    add(board, 'b')
    await board.flush()
    expect(board.status.getState()).toEqual({ state: 'failed', reason: 'refused' })
    refusal.mockRestore()
    add(board, 'c')
    await board.flush()
    expect(board.status.getState()).toEqual({ state: 'saved' })
    expect(ids(await browser.reopened(board.id))).toEqual(['a', 'b', 'c'])
  })

  test('slow, a board is waited for, and one that is new says so and is saved as soon as storage answers', async () => {
    const kept = await browser.saved({ ...EMPTY_BOARD, blocks: [blockWith('kept')] })
    const answer = holdOpening(browser.factory)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const storage = browser.tab()
    const opening = storage.openBoard(kept.id)
    const board = storage.createBoard({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    void board.flush()
    await vi.advanceTimersByTimeAsync(4999)
    expect(board.status.getState()).toEqual({ state: 'saving' })
    await vi.advanceTimersByTimeAsync(1)
    expect(board.status.getState()).toEqual({ state: 'failed', reason: 'slow' })
    // It is in the journal, so that closing the page loses nothing.
    expect(board.isSafeToLeave()).toBe(true)
    vi.useRealTimers()
    answer()
    const opened = await opening
    expect(opened.ok && ids(opened.value)).toEqual(['kept'])
    await vi.waitFor(() => expect(board.status.getState()).toEqual({ state: 'saved' }))
  })

  test('of a newer version of the page, it says that, and what is drawn is in the journal', async () => {
    await new Promise((resolve) => {
      browser.factory.open('tierboard', 9).onsuccess = resolve
    })
    expect(await browser.tab().lastBoardId()).toEqual({ ok: false, error: 'newer' })
    expect(await browser.tab().openBoard('any')).toEqual({ ok: false, error: 'newer' })
    const board = await browser.saved()
    expect(board.status.getState()).toEqual({ state: 'failed', reason: 'newer' })
    expect(board.isSafeToLeave()).toBe(true)
  })

  test('taken over by a newer version while a board is open, it is let go of at once, and the next change says so', async () => {
    const board = await browser.saved()
    // This waits until the tab has closed its connection.
    await new Promise((resolve) => {
      browser.factory.open('tierboard', 9).onsuccess = resolve
    })
    add(board, 'a')
    await board.flush()
    expect(board.status.getState()).toEqual({ state: 'failed', reason: 'newer' })
  })

  test('held by a tab of an older version, opening says that it is blocked, and goes on when that is gone', async () => {
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = browser.factory.open('tierboard', 1)
      request.onupgradeneeded = () => {
        request.result.createObjectStore('boards', { keyPath: 'id' })
        const rows = request.result.createObjectStore('updates', { keyPath: 'key', autoIncrement: true })
        rows.createIndex('boardId', 'boardId')
      }
      request.onsuccess = () => resolve(request.result)
    })
    const storage = browser.tab()
    const listing = storage.listBoards()
    await vi.waitFor(() => expect(storage.state.getState()).toBe('blocked'))
    old.close()
    expect(await listing).toEqual([])
    expect(storage.state.getState()).toBe('open')
  })

  test('cleared while a board is open, the board is written again by itself', async () => {
    const board = await browser.saved({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    await new Promise((resolve) => {
      browser.factory.deleteDatabase('tierboard').onsuccess = resolve
    })
    await vi.waitFor(async () => expect(await browser.rows()).toHaveLength(1))
    expect(ids(await browser.reopened(board.id))).toEqual(['a'])
  })

  test('cleared without a word, the board is written again when somebody looks at it', async () => {
    const board = await browser.saved({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    await browser.raw(async (database) => {
      await database.clear('boards')
      await database.clear('updates')
    })
    browser.showPage()
    await vi.waitFor(async () => expect(await browser.rows()).toHaveLength(1))
    await vi.waitFor(() => expect(board.status.getState()).toEqual({ state: 'saved' }))
  })

  test('rid of a board without a word, that is said when somebody looks at it', async () => {
    const board = await browser.saved({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    await browser.tab().deleteBoard(board.id)
    browser.showPage()
    await vi.waitFor(() => expect(board.status.getState()).toEqual({ state: 'failed', reason: 'deleted' }))
  })

  test('closed by the browser, the next change opens it again', async () => {
    const board = await browser.saved()
    await new Promise((resolve) => {
      // A newer version elsewhere makes every open connection close.
      browser.factory.deleteDatabase('tierboard').onsuccess = resolve
    })
    add(board, 'a')
    await board.flush()
    expect(board.status.getState()).toEqual({ state: 'saved' })
    expect(ids(await browser.reopened(board.id))).toEqual(['a'])
  })
})
