import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { add, boardIn, browserForEachTest, createBrowser } from '#testing/browserStorage.ts'
import { arbitraryChanges } from '#testing/changeArbitrary.ts'
import { blockWith } from '#testing/openDocument.ts'

const browser = browserForEachTest()

describe('a board in storage', () => {
  test('is there again after a reload, exactly as it was', async () => {
    const board = await browser.saved({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    add(board, 'b')
    board.document.apply([{ op: 'patch', type: 'settings', fields: { name: 'Chat' } }], { title: 'Rename' })
    board.document.undo()
    await board.flush()
    expect(boardIn(await browser.reopened(board.id))).toEqual(boardIn(board))
  })

  test('is there from the start, even when it is empty', async () => {
    const board = browser.tab().createBoard()
    expect(board.status.getState()).toEqual({ state: 'saving' })
    await board.flush()
    expect(board.status.getState()).toEqual({ state: 'saved' })
    expect(boardIn(await browser.reopened(board.id))).toEqual(EMPTY_BOARD)
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
        Object.assign(browser, createBrowser())
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
        expect(boardIn(again)).toEqual(expected)
        expect(again.health).toEqual({ damage: undefined, unknownParts: 0, isNewer: false })
        await again.close()
        expect(boardIn(await browser.reopened(board.id))).toEqual(expected)
      },
    ),
    { numRuns: 60 },
  )
})
