import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type BlockId, EMPTY_BOARD } from '#domain/board/board.ts'
import { add, boardOf, createBrowser, ids } from '#testing/browserStorage.ts'
import { blockWith } from '#testing/openDocument.ts'
import type { Channel } from './tabChannel.ts'

let browser: ReturnType<typeof createBrowser>

beforeEach(() => {
  browser = createBrowser()
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** The line between tabs, delivering at once; counts what goes over it. */
function createLine() {
  const ends = new Set<Channel>()
  const line = { messages: 0 }
  const openChannel = (): Channel => {
    const end: Channel = {
      onmessage: null,
      postMessage(message) {
        line.messages++
        for (const other of ends)
          if (other !== end) other.onmessage?.({ data: structuredClone(message) } as MessageEvent)
      },
      close: () => void ends.delete(end),
    }
    ends.add(end)
    return end
  }
  return { line, openChannel }
}

describe('two tabs on one board', () => {
  async function twoTabs() {
    const { line, openChannel } = createLine()
    const left = await browser.tab({ openChannel }).createBoard({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
    const right = await browser.tab({ openChannel }).openBoard(left.id)
    if (!right) throw new Error('The board is not in storage')
    return { left, right, line, openChannel }
  }

  test('show the same, and nothing of either is lost in storage', async () => {
    const { left, right } = await twoTabs()
    add(left, 'l')
    add(right, 'r')
    expect(ids(left)).toEqual(['a', 'l', 'r'])
    expect(boardOf(right)).toEqual(boardOf(left))
    await Promise.all([left.flush(), right.flush()])
    expect(boardOf(await browser.reopened(left.id))).toEqual(boardOf(left))
  })

  test('send each change once and never back', async () => {
    const { left, line } = await twoTabs()
    const before = line.messages
    add(left, 'l')
    add(left, 'm')
    expect(line.messages - before).toBe(2)
  })

  test('the other one’s changes are not this one’s to undo or to save', async () => {
    const { left, right } = await twoTabs()
    add(left, 'l')
    expect(right.document.store.getState().canUndo).toBe(false)
    expect(right.status.getState()).toEqual({ state: 'saved' })
  })

  test('a tab opened late sees what the first has not saved yet', async () => {
    const { left, openChannel } = await twoTabs()
    add(left, 'unsaved')
    const late = await browser.tab({ openChannel }).openBoard(left.id)
    expect(late && ids(late)).toEqual(['a', 'unsaved'])
  })

  test('a change that builds on one the other tab never saved is still readable', async () => {
    const { left, right } = await twoTabs()
    add(left, 'l')
    right.document.apply([{ op: 'patch', type: 'block', id: 'l' as BlockId, fields: { label: 'Renamed' } }], {
      title: 'Rename',
    })
    await right.flush()
    expect(boardOf(await browser.reopened(right.id)).blocks[1]).toEqual({ ...blockWith('l'), label: 'Renamed' })
  })

  test('a message nobody understands changes nothing', async () => {
    const { left, openChannel } = await twoTabs()
    const before = boardOf(left)
    const end = openChannel()
    for (const message of [
      null,
      'hello',
      {},
      { update: 'x' },
      { update: new Uint8Array([9, 9, 9]) },
      { have: new Uint8Array([255]) },
    ])
      end.postMessage(message)
    expect(boardOf(left)).toEqual(before)
  })
})
