import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import {
  add,
  addEach,
  blockNames,
  boardIn,
  browserForEachTest,
  createBrowser,
  failWrites,
  ids,
  type LogRow,
} from '#testing/browserStorage.ts'
import { blockWith } from '#testing/openDocument.ts'
import { sealRow } from './storedRow.ts'

const browser = browserForEachTest()

const boardOfRows = async (count: number) => addEach(await browser.saved(), blockNames(count - 1))

/** Waits for what happens in idle time. */
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 60_000 })

const kinds = async () => (await browser.rows()).map(({ kind }) => kind)
const entriesOf = () => browser.raw((database) => database.getAll('boards'))

/** What is done to one row of a log. */
const HARM: Readonly<Record<string, (row: LogRow) => object | undefined>> = {
  'a changed byte': (row) => ({
    ...row,
    bytes: row.bytes.map((byte, i) => (i === row.bytes.length >> 1 ? byte ^ 64 : byte)),
  }),
  'an end that is cut off': (row) => ({ ...row, bytes: row.bytes.slice(0, -3) }),
  'no bytes': (row) => ({ ...row, bytes: new Uint8Array() }),
  'something else than bytes': (row) => ({ ...row, bytes: 'text' }),
  'bytes of another row': (row) => ({ ...row, ...sealRow('other', 'update', row.bytes), boardId: row.boardId }),
  'a kind of its own': (row) => ({ ...row, kind: 'picture' }),
  'no row': () => undefined,
}

async function harm(row: LogRow, how: (row: LogRow) => object | undefined) {
  const harmed = how(row)
  await browser.raw<unknown>((database) =>
    harmed ? database.put('updates', harmed) : database.delete('updates', row.key),
  )
}

describe('a log with damage', () => {
  test.each(Object.entries(HARM))('%s in one of 51 rows takes one block along, and that is said', async (_, how) => {
    const board = await boardOfRows(51)
    await harm((await browser.rows())[20] as LogRow, how)
    const again = await browser.reopened(board.id)
    expect(ids(again)).toEqual(blockNames(50).filter((name) => name !== 'b019'))
    expect(again.health.damage?.lost).toBe(true)
  })

  test.each(Object.entries(HARM))('%s in the last row is said as well', async (_, how) => {
    const board = await boardOfRows(6)
    await harm((await browser.rows())[5] as LogRow, how)
    const again = await browser.reopened(board.id)
    expect(ids(again)).toEqual(blockNames(4))
    expect(again.health.damage?.lost).toBe(true)
  })

  test('of several rows shows what the others hold', async () => {
    const board = await boardOfRows(31)
    const rows = await browser.rows()
    for (const at of [4, 5, 6, 18, 30]) await harm(rows[at] as LogRow, HARM['a changed byte'] as never)
    const again = await browser.reopened(board.id)
    expect(ids(again)).toEqual(
      blockNames(30).filter((name) => !['b003', 'b004', 'b005', 'b017', 'b029'].includes(name)),
    )
    expect(again.health.damage).toEqual({ damaged: 5, pieces: 31, lost: true })
  })

  test('in its only snapshot still shows what came after', async () => {
    const board = await browser.saved({ ...EMPTY_BOARD, blocks: [blockWith('first')] })
    add(board, 'second')
    await board.flush()
    await harm((await browser.rows())[0] as LogRow, HARM['a changed byte'] as never)
    const again = await browser.reopened(board.id)
    expect(ids(again)).toEqual(['second'])
    expect(again.health.damage?.lost).toBe(true)
  })

  test('in the last snapshot alone has lost nothing, and is not told', async () => {
    const board = await boardOfRows(103)
    await eventually(async () => expect((await kinds()).filter((kind) => kind === 'snapshot')).toHaveLength(2))
    const last = (await browser.rows()).findLast(({ kind }) => kind === 'snapshot') as LogRow
    await harm(last, HARM['a changed byte'] as never)
    const again = await browser.reopened(board.id)
    expect(boardIn(again)).toEqual(boardIn(board))
    expect(again.health.damage).toBeUndefined()
  })

  test('is set aside as it was found; what was read goes on from there and is read without a remark', async () => {
    const board = await boardOfRows(11)
    const found = await browser.rows()
    await harm(found[5] as LogRow, HARM['a changed byte'] as never)
    const harmed = await browser.rows()
    const again = await browser.reopened(board.id)
    add(again, 'new')
    await again.close()
    const aside = await browser.raw((database) => database.getAll('damaged'))
    expect(aside).toMatchObject([{ boardId: board.id, rows: harmed }])
    const third = await browser.reopened(board.id)
    expect(ids(third)).toEqual([...blockNames(10).filter((name) => name !== 'b004'), 'new'])
    expect(third.health.damage).toBeUndefined()
  })

  test('can be taken out as a file with every byte, also afterwards', async () => {
    const board = await boardOfRows(4)
    await harm((await browser.rows())[2] as LogRow, HARM['a changed byte'] as never)
    const harmed = (await browser.rows())[2] as LogRow
    await (await browser.reopened(board.id)).close()
    const text = await browser.tab().rawData(board.id)
    // A person may have to look into it: each value on a line of its own, a little further in than what it is part of.
    expect(text).toMatch(/^\{\n "format": "tierboard-raw",\n/)
    const raw = JSON.parse(text)
    expect(raw).toMatchObject({ format: 'tierboard-raw', boardId: board.id })
    expect(raw.damaged[0].rows[2].bytes).toEqual({ base64: Buffer.from(harmed.bytes).toString('base64') })
  })

  test('stays as it is when there is no room to set it aside, and the board is not called saved', async () => {
    const board = await boardOfRows(6)
    await harm((await browser.rows())[2] as LogRow, HARM['a changed byte'] as never)
    const harmed = await browser.rows()
    const writes = failWrites('QuotaExceededError')
    const again = await browser.reopened(board.id)
    await again.flush()
    expect(again.status.getState()).toEqual({ state: 'failed', reason: 'full' })
    expect(ids(again)).toEqual(blockNames(5).filter((name) => name !== 'b001'))
    writes.mockRestore()
    expect(await browser.rows()).toEqual(harmed)
  })

  test('hides nothing that another tab saves while it is set aside', async () => {
    const board = await boardOfRows(4)
    await harm((await browser.rows())[2] as LogRow, HARM['a changed byte'] as never)
    const second = await browser.reopened(board.id)
    add(board, 'x')
    await board.close()
    await second.close()
    const third = await browser.reopened(board.id)
    expect(ids(third)).toContain('x')
  })

  test('that was set aside is whole again once a tab that held all of it saves', async () => {
    const board = await boardOfRows(4)
    await harm((await browser.rows())[2] as LogRow, HARM['a changed byte'] as never)
    const second = await browser.reopened(board.id)
    expect(ids(second)).toEqual(['b000', 'b002'])
    await second.close()
    add(board, 'x')
    await board.close()
    const third = await browser.reopened(board.id)
    expect(ids(third)).toEqual(['b000', 'b001', 'b002', 'x'])
    expect(third.health.damage).toBeUndefined()
  })

  test('that the browser cannot give back as one is read row by row', async () => {
    const board = await boardOfRows(4)
    const rows = await browser.rows()
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    const get = IDBObjectStore.prototype.get
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === rows[2]?.key) throw new DOMException('', 'UnknownError')
      return get.call(this, key)
    })
    const again = await browser.reopened(board.id)
    expect(ids(again)).toEqual(['b000', 'b002'])
    expect(again.health.damage?.lost).toBe(true)
  })

  test('is not put together', async () => {
    const board = await boardOfRows(100)
    const rows = await browser.rows()
    await harm(rows[50] as LogRow, HARM['a changed byte'] as never)
    add(board, 'one')
    await board.flush()
    add(board, 'two')
    await board.flush()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await browser.rows()).toHaveLength(102)
  })

  test('in the entry of a board leaves the board in the list, and in its place', async () => {
    const board = await boardOfRows(3)
    await browser.raw((database) => database.put('boards', { id: board.id, name: 7 }))
    expect((await browser.tab().listBoards()).map(({ id }) => id)).toEqual([board.id])
    await browser.raw((database) => database.delete('boards', board.id))
    expect(await browser.tab().listBoards()).toMatchObject([{ id: board.id, name: 'Recovered board' }])
    const again = await browser.reopened(board.id)
    expect(ids(again)).toEqual(blockNames(2))
    await again.flush()
    expect(await entriesOf()).toMatchObject([{ id: board.id, blockCount: 2 }])
  })
})

test('a change that builds on one that is lost is read where it says where it belongs', async () => {
  const board = await browser.saved({ ...EMPTY_BOARD, blocks: [blockWith('a')] })
  const patch = (label: string) =>
    board.document.apply([{ op: 'patch', type: 'block', id: 'a' as never, fields: { label } }], { title: 'Rename' })
  for (const label of ['one', 'two', 'three']) {
    patch(label)
    await board.flush()
  }
  await harm((await browser.rows())[2] as LogRow, HARM['no row'] as never)
  const again = await browser.reopened(board.id)
  expect(boardIn(again).blocks).toMatchObject([{ id: 'a', label: 'one' }])
})

/** A second reading of a log: every update of the rows, in any order, told to a document as one. */
function naiveReading(rows: readonly LogRow[]): string[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.mergeUpdates(rows.map(({ bytes }) => bytes)))
  return [...doc.getMap('blocks').keys()].sort()
}

test('any harm to any rows is never a throw, and never more than what the harmed rows hold', {
  timeout: 120_000,
}, async () => {
  const harms = fc.array(fc.record({ at: fc.nat(24), how: fc.constantFrom(...Object.keys(HARM)) }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(harms, async (list) => {
      Object.assign(browser, createBrowser())
      const board = await boardOfRows(25)
      const rows = await browser.rows()
      const harmed = new Map(list.map(({ at, how }) => [at, how]))
      for (const [at, how] of harmed) await harm(rows[at] as LogRow, HARM[how] as never)
      const again = await browser.reopened(board.id)
      const sound = rows.filter((_, at) => !harmed.has(at))
      const lost = [...harmed.keys()].filter((at) => at > 0).map((at) => blockNames(24)[at - 1])
      expect(ids(again).sort()).toEqual(
        blockNames(24)
          .filter((name) => !lost.includes(name))
          .sort(),
      )
      expect(again.health.damage !== undefined).toBe(harmed.size > 0)
      if (harmed.size === 0) expect(naiveReading(sound)).toEqual(ids(again).sort())
    }),
    { numRuns: 25 },
  )
})
