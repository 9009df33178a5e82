import { describe, expect, test, vi } from 'vitest'
import { add, browserForEachTest, ids } from '#testing/browserStorage.ts'

const browser = browserForEachTest()

describe('saving', () => {
  test('gathers the changes of 150 ms into one piece', async () => {
    const board = await browser.saved()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    for (const id of ['a', 'b', 'c']) add(board, id)
    expect(board.status.getState()).toEqual({ state: 'saving' })
    vi.advanceTimersByTime(149)
    expect(await browser.rows()).toHaveLength(1)
    vi.advanceTimersByTime(1)
    await vi.waitFor(() => expect(board.status.getState()).toEqual({ state: 'saved' }))
    expect(await browser.rows()).toHaveLength(2)
  })

  test('happens at once when the page goes out of sight', async () => {
    const board = await browser.saved()
    add(board, 'a')
    browser.hidePage()
    await vi.waitFor(() => expect(board.status.getState()).toEqual({ state: 'saved' }))
    expect(await browser.rows()).toHaveLength(2)
  })

  test('counts as done only when the storage has confirmed it', async () => {
    const board = await browser.saved()
    const states: string[] = []
    board.status.subscribe(({ state }) => states.push(state))
    // Every request of the transaction succeeds, and yet it does not come to its end.
    const real = IDBObjectStore.prototype.put
    const writes = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      const request = real.call(this, value)
      request.addEventListener('success', () => this.transaction.abort())
      return request
    })
    add(board, 'a')
    await board.flush()
    expect(states).toEqual(['saving', 'failed'])
    expect(await browser.rows()).toHaveLength(1)
    writes.mockRestore()
    add(board, 'b')
    await board.flush()
    expect(states).toEqual(['saving', 'failed', 'saved'])
    expect(ids(await browser.reopened(board.id))).toEqual(['a', 'b'])
  })

  test('a change made while another is being written is saved too before it says so', async () => {
    const board = await browser.saved()
    add(board, 'a')
    const flushed = board.flush()
    add(board, 'b')
    await flushed
    expect(board.status.getState()).toEqual({ state: 'saved' })
    expect(ids(await browser.reopened(board.id))).toEqual(['a', 'b'])
  })

  test('asks once to be kept, and goes on when that is refused', async () => {
    const askToKeep = vi.fn(() => Promise.reject(new Error('no')))
    const board = await browser.saved(undefined, { askToKeep })
    add(board, 'a')
    await board.flush()
    expect(askToKeep).toHaveBeenCalledTimes(1)
    expect(board.status.getState()).toEqual({ state: 'saved' })
  })

  test('closing a board writes what is left', async () => {
    const board = await browser.saved()
    add(board, 'a')
    await board.close()
    expect(ids(await browser.reopened(board.id))).toEqual(['a'])
  })
})
