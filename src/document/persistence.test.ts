import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { add, boardOf, createBrowser, ids } from '#testing/browserStorage.ts'
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
    const board = await browser.tab().createBoard({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    add(board, 'b')
    board.document.apply([{ op: 'patch', type: 'settings', fields: { name: 'Chat' } }], { title: 'Rename' })
    board.document.undo()
    await board.flush()
    expect(boardOf(await browser.reopened(board.id))).toEqual(boardOf(board))
  })

  test('is there from the start, even when it is empty', async () => {
    const board = await browser.tab().createBoard()
    expect(board.status.getState()).toEqual({ state: 'saved' })
    expect(boardOf(await browser.reopened(board.id))).toEqual(EMPTY_BOARD)
  })

  test('is listed with its name and size, the one changed last first; the one opened last is known', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 })
    const storage = browser.tab()
    const first = await storage.createBoard({ ...EMPTY_BOARD, settings: { name: 'First', direction: 'down' } })
    vi.setSystemTime(2000)
    const second = await storage.createBoard()
    expect((await storage.listBoards()).map(({ id }) => id)).toEqual([second.id, first.id])
    vi.setSystemTime(3000)
    add(first, 'a', 'b')
    await first.flush()
    const entry = { id: first.id, name: 'First', blockCount: 2, createdAt: 1000, openedAt: 1000, updatedAt: 3000 }
    expect((await storage.listBoards())[0]).toEqual(entry)
    expect(await storage.lastBoardId()).toBe(second.id)
    vi.setSystemTime(4000)
    await storage.openBoard(first.id)
    expect(await storage.lastBoardId()).toBe(first.id)
  })

  test('that is not there is not opened', async () => {
    expect(await browser.tab().openBoard('gone')).toBeUndefined()
  })

  test('is gone after it is deleted, and written whole again by a tab that still shows it', async () => {
    const storage = browser.tab()
    const other = await storage.createBoard({ ...EMPTY_BOARD, blocks: [blockWith('x')] })
    const board = await storage.createBoard({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    await storage.deleteBoard(board.id)
    expect(await storage.openBoard(board.id)).toBeUndefined()
    expect((await browser.rows()).map(({ boardId }) => boardId)).toEqual([other.id])
    add(board, 'b')
    await board.flush()
    expect(ids(await browser.reopened(board.id))).toEqual(['a', 'b'])
  })
})
