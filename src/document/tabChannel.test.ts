import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type BlockId, EMPTY_BOARD } from '#domain/board/board.ts'
import { add, boardIn, browserForEachTest, createLine, failWrites, ids } from '#testing/browserStorage.ts'
import { blockWith } from '#testing/openDocument.ts'
import { mapsOf, writeChange } from './codec.ts'
import type { OpenBoard } from './openFound.ts'
import type { Channel } from './tabChannel.ts'

const browser = browserForEachTest()

/** Makes a change as a tab does that is gone right afterwards: the others hear of it, and storage never. */
function changeAndDie(board: OpenBoard, openChannel: (name: string) => Channel, id: string): void {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.document.doc))
  const channel = openChannel(`tierboard ${board.id}`)
  doc.on('update', (update: Uint8Array) => channel.postMessage({ update, mark: 'gone.1' }))
  doc.transact(() => writeChange(mapsOf(doc), { op: 'put', type: 'block', record: blockWith(id) }))
  channel.close()
}

describe('two tabs on one board', () => {
  async function twoTabs() {
    const { line, openChannel } = createLine()
    const left = await browser.saved({ ...EMPTY_BOARD, blocks: [blockWith('a')] }, { openChannel })
    const right = await browser.reopened(left.id, { openChannel })
    return { left, right, line, openChannel }
  }

  test('show the same, and nothing of either is lost in storage', async () => {
    const { left, right } = await twoTabs()
    add(left, 'l')
    add(right, 'r')
    expect(ids(left)).toEqual(['a', 'l', 'r'])
    expect(boardIn(right)).toEqual(boardIn(left))
    await Promise.all([left.flush(), right.flush()])
    expect(boardIn(await browser.reopened(left.id))).toEqual(boardIn(left))
  })

  test('send each change once and never back', async () => {
    const { left, line } = await twoTabs()
    const before = line.messages
    add(left, 'l')
    add(left, 'm')
    expect(line.messages - before).toBe(2)
  })

  test('the other one’s changes are not this one’s to undo', async () => {
    const { left, right } = await twoTabs()
    add(left, 'l')
    expect(right.document.state.getState().canUndo).toBe(false)
  })

  test('a change of the other tab is not called saved before it is, and then not written again', async () => {
    const { left, right } = await twoTabs()
    add(left, 'l')
    expect(right.status.getState()).toEqual({ state: 'saving' })
    await left.flush()
    expect(right.status.getState()).toEqual({ state: 'saved' })
    add(right, 'r')
    await right.flush()
    const [, piece, own] = await browser.rows()
    expect(own?.length).toBeLessThan((piece?.length ?? 0) * 1.2)
    expect(await browser.rows()).toHaveLength(3)
  })

  test('a change of a tab that is gone before it has saved it is saved by whoever shows it', async () => {
    const { right, openChannel } = await twoTabs()
    changeAndDie(right, openChannel, 'l')
    expect(right.status.getState()).toEqual({ state: 'saving' })
    await right.close()
    expect(ids(await browser.reopened(right.id))).toEqual(['a', 'l'])
  })

  test('who made a change has a second to save it before another tab does', async () => {
    const { right, openChannel } = await twoTabs()
    const rows = await browser.rows()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    changeAndDie(right, openChannel, 'l')
    vi.advanceTimersByTime(999)
    vi.useRealTimers()
    expect(right.status.getState()).toEqual({ state: 'saving' })
    expect(await browser.rows()).toEqual(rows)
  })

  test('a tab that says what it has is answered with what it lacks, and with no more', async () => {
    const { left, openChannel } = await twoTabs()
    const told: unknown[] = []
    const end = openChannel(`tierboard ${left.id}`)
    end.onmessage = ({ data }) => void told.push(data)
    const doc = new Y.Doc()
    end.postMessage({ have: Y.encodeStateVector(doc) })
    for (const { update } of told as { update: Uint8Array }[]) Y.applyUpdate(doc, update)
    expect(doc.getMap('blocks').has('a')).toBe(true)
    told.length = 0
    end.postMessage({ have: Y.encodeStateVector(doc) })
    expect((told as { update: Uint8Array }[]).every(({ update }) => update.length < 10)).toBe(true)
    told.length = 0
    end.postMessage({ saved: [] })
    expect(told).toEqual([])
  })

  test('the same happens by itself when nobody closes anything', async () => {
    const { right, openChannel } = await twoTabs()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    changeAndDie(right, openChannel, 'l')
    vi.advanceTimersByTime(1000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(right.status.getState()).toEqual({ state: 'saved' }))
    expect(ids(await browser.reopened(right.id))).toEqual(['a', 'l'])
  })

  test('a board that the other one deletes is not saved any more, and says so, until it is kept', async () => {
    const { left, right, openChannel } = await twoTabs()
    await browser.tab({ openChannel }).deleteBoard(left.id)
    expect(right.status.getState()).toEqual({ state: 'failed', reason: 'deleted' })
    expect(right.isSafeToLeave()).toBe(false)
    add(right, 'r')
    await right.flush()
    expect(right.status.getState()).toEqual({ state: 'failed', reason: 'deleted' })
    expect(await browser.rows()).toEqual([])
    await right.keep()
    expect(right.status.getState()).toEqual({ state: 'saved' })
    expect(ids(await browser.reopened(right.id))).toEqual(['a', 'r'])
  })

  test('a board that was deleted without a word does not come back with the next change either', async () => {
    const { left } = await twoTabs()
    await browser.tab().deleteBoard(left.id)
    add(left, 'l')
    await left.flush()
    expect(left.status.getState()).toEqual({ state: 'failed', reason: 'deleted' })
    expect(await browser.rows()).toEqual([])
    expect([...browser.store.values.keys()]).toEqual([])
  })

  test('a board that did not fit is saved as soon as another one is deleted', async () => {
    const { left, openChannel } = await twoTabs()
    const other = await browser.saved()
    const writes = failWrites('QuotaExceededError')
    add(left, 'l')
    await left.flush()
    expect(left.status.getState()).toEqual({ state: 'failed', reason: 'full' })
    writes.mockRestore()
    await browser.tab({ openChannel }).deleteBoard(other.id)
    await vi.waitFor(() => expect(left.status.getState()).toEqual({ state: 'saved' }))
  })

  test('a tab opened late sees what the first has not saved yet', async () => {
    const { left, openChannel } = await twoTabs()
    add(left, 'unsaved')
    const late = await browser.reopened(left.id, { openChannel })
    expect(ids(late)).toEqual(['a', 'unsaved'])
  })

  test('a change that builds on one the other tab never saved is still readable', async () => {
    const { left, right } = await twoTabs()
    add(left, 'l')
    right.document.apply([{ op: 'patch', type: 'block', id: 'l' as BlockId, fields: { label: 'Renamed' } }], {
      title: 'Rename',
    })
    await right.flush()
    expect(boardIn(await browser.reopened(right.id)).blocks[1]).toEqual({ ...blockWith('l'), label: 'Renamed' })
  })

  test('a message nobody understands changes nothing', async () => {
    const { left, openChannel } = await twoTabs()
    const before = boardIn(left)
    const end = openChannel(`tierboard ${left.id}`)
    for (const message of [
      null,
      'hello',
      {},
      { update: 'x' },
      { update: new Uint8Array([9, 9, 9]) },
      { have: new Uint8Array([255]) },
      { saved: 'x' },
      { saved: [1, null] },
      { deleted: 'yes' },
    ])
      end.postMessage(message)
    expect(boardIn(left)).toEqual(before)
  })
})
