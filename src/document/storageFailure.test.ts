import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { add, createBrowser, failWrites, ids } from '#testing/browserStorage.ts'
import { blockWith } from '#testing/openDocument.ts'
import { OPENING_LIMIT } from './database.ts'

let browser: ReturnType<typeof createBrowser>

beforeEach(() => {
  browser = createBrowser()
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('when storage is', () => {
  test('full, the board stays usable, says so, and is saved whole once there is room', async () => {
    const board = await browser.tab().createBoard()
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

  test('refused, a new board is usable, says so, and is saved whole once storage opens', async () => {
    const refusal = vi.spyOn(browser.factory, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError')
    })
    const storage = browser.tab()
    expect(await storage.listBoards()).toEqual([])
    expect(await storage.lastBoardId()).toBeUndefined()
    expect(await storage.openBoard('any')).toBeUndefined()
    const board = await storage.createBoard({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    expect(board.status.getState()).toEqual({ state: 'failed', reason: 'refused' })
    add(board, 'b')
    await board.flush()
    expect(board.status.getState()).toEqual({ state: 'failed', reason: 'refused' })
    refusal.mockRestore()
    add(board, 'c')
    await board.flush()
    expect(board.status.getState()).toEqual({ state: 'saved' })
    expect(ids(await browser.reopened(board.id))).toEqual(['a', 'b', 'c'])
  })

  test('silent, it counts as refused after a while, and the board is saved once storage answers', async () => {
    const storage = browser.tab()
    const silence = vi.spyOn(browser.factory, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest)
    vi.useFakeTimers()
    const opening = storage.createBoard()
    await vi.advanceTimersByTimeAsync(OPENING_LIMIT)
    const board = await opening
    expect(board.status.getState()).toEqual({ state: 'failed', reason: 'refused' })
    vi.useRealTimers()
    silence.mockRestore()
    add(board, 'a')
    await board.flush()
    expect(board.status.getState()).toEqual({ state: 'saved' })
    expect(ids(await browser.reopened(board.id))).toEqual(['a'])
  })

  test('of a newer version of the page, it counts as refused', async () => {
    await new Promise((resolve) => {
      browser.factory.open('tierboard', 9).onsuccess = resolve
    })
    const board = await browser.tab().createBoard()
    expect(board.status.getState()).toEqual({ state: 'failed', reason: 'refused' })
  })

  test('closed by the browser, the next change opens it again', async () => {
    const board = await browser.tab().createBoard()
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
