import { describe, expect, test, vi } from 'vitest'
import { add, addEach, blockNames, boardIn, browserForEachTest, failWrites, ids } from '#testing/browserStorage.ts'

const browser = browserForEachTest()

const boardOfRows = async (count: number) => addEach(await browser.saved(), blockNames(count - 1))

/** Waits for what happens in idle time. */
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 60_000 })

const kinds = async () => (await browser.rows()).map(({ kind }) => kind)
const tailOf = async () => (await kinds()).length - 1 - (await kinds()).lastIndexOf('snapshot')

describe('a long log', () => {
  test('is put together while it is open, and keeps everything', async () => {
    const board = await browser.saved()
    for (const [i, name] of blockNames(230).entries()) {
      add(board, name)
      if (i % 10 === 9) board.document.undo()
      await board.flush()
    }
    await eventually(async () => expect(await tailOf()).toBeLessThan(101))
    expect(boardIn(await browser.reopened(board.id))).toEqual(boardIn(board))
  })

  test('keeps the snapshot before the last and all that came after it', async () => {
    const board = await boardOfRows(110)
    await eventually(async () => expect(await tailOf()).toBeLessThan(101))
    // Only now, so that it is put together twice however late the idle time comes.
    await addEach(
      board,
      blockNames(110).map((name) => `more ${name}`),
    )
    await eventually(async () => expect(await tailOf()).toBeLessThan(101))
    expect((await kinds()).filter((kind) => kind === 'snapshot')).toHaveLength(2)
    // What came before both is gone.
    expect((await browser.rows()).length).toBeLessThan(200)
    const snapshots = (await browser.rows()).filter(({ kind }) => kind === 'snapshot')
    await browser.raw((database) => database.delete('updates', snapshots.at(-1)?.key as number))
    expect(boardIn(await browser.reopened(board.id))).toEqual(boardIn(board))
  })

  test('loses nothing that another tab appends while it is put together', async () => {
    const board = await boardOfRows(101)
    const other = await browser.reopened(board.id)
    add(board, 'one', 'two')
    add(other, 'late')
    await Promise.all([board.flush(), other.flush()])
    await eventually(async () => expect(await kinds()).toContain('snapshot'))
    expect(new Set(ids(await browser.reopened(board.id)))).toEqual(new Set([...ids(board), 'late']))
  })

  test('stays as it is, and readable, when there is no room to put it together', async () => {
    const board = await boardOfRows(101)
    const before = await browser.rows()
    const writes = failWrites('QuotaExceededError')
    expect(boardIn(await browser.reopened(board.id))).toEqual(boardIn(board))
    writes.mockRestore()
    expect(await browser.rows()).toEqual(before)
  })
})
