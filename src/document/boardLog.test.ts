import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { add, boardOf, createBrowser, failWrites } from '#testing/browserStorage.ts'

let browser: ReturnType<typeof createBrowser>

beforeEach(() => {
  browser = createBrowser()
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('a long log', () => {
  async function longLog() {
    const board = await browser.tab().createBoard()
    for (let i = 0; i < 205; i++) {
      add(board, `b${i}`)
      if (i % 10 === 9) board.document.undo()
      await board.flush()
    }
    return board
  }

  test('is put together into one piece when it is opened, and keeps everything', async () => {
    const board = await longLog()
    expect((await browser.rows()).length).toBeGreaterThan(200)
    expect(boardOf(await browser.reopened(board.id))).toEqual(boardOf(board))
    expect(await browser.rows()).toHaveLength(1)
    expect(boardOf(await browser.reopened(board.id))).toEqual(boardOf(board))
  })

  test('loses nothing that another tab appends while it is put together', async () => {
    const board = await longLog()
    const real = IDBIndex.prototype.getAll
    let appended: Promise<void> | undefined
    const reads = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function (this: IDBIndex, query) {
      // The first read shows the board, the second begins to put its log together.
      if (reads.mock.calls.length === 2) {
        add(board, 'late')
        appended = board.flush()
      }
      return real.call(this, query)
    })
    await browser.reopened(board.id)
    await appended
    expect(appended).toBeDefined()
    expect(await browser.rows()).toHaveLength(2)
    expect(boardOf(await browser.reopened(board.id))).toEqual(boardOf(board))
  })

  test('keeps a piece whose forerunner is not there yet', async () => {
    const board = await longLog()
    const other = new Y.Doc()
    const pieces: Uint8Array[] = []
    other.on('update', (update: Uint8Array) => pieces.push(update))
    other.getMap('brief').set('dau', 1)
    other.getMap('brief').set('dau', 2)
    await browser.addRow(board.id, pieces[1] as Uint8Array)
    expect(boardOf(await browser.reopened(board.id)).brief).toEqual({})
    expect(await browser.rows()).toHaveLength(1)
    await browser.addRow(board.id, pieces[0] as Uint8Array)
    expect(boardOf(await browser.reopened(board.id)).brief).toEqual({ dau: 2 })
  })

  test('with a damaged piece is read without it, and the piece is kept', async () => {
    const board = await longLog()
    const damaged = new Uint8Array([1, 255, 255, 255, 255, 3])
    await browser.addRow(board.id, damaged)
    expect(boardOf(await browser.reopened(board.id))).toEqual(boardOf(board))
    expect((await browser.rows()).map(({ bytes }) => bytes.length)).toEqual([6, expect.any(Number)])
    expect(boardOf(await browser.reopened(board.id))).toEqual(boardOf(board))
  })

  test('stays as it is, and readable, when there is no room to put it together', async () => {
    const board = await longLog()
    const before = await browser.rows()
    const writes = failWrites('QuotaExceededError')
    expect(boardOf(await browser.reopened(board.id))).toEqual(boardOf(board))
    writes.mockRestore()
    expect(await browser.rows()).toEqual(before)
  })
})
