import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { add, browserForEachTest } from '#testing/browserStorage.ts'
import { blockWith } from '#testing/openDocument.ts'
import { compactLog } from './boardLog.ts'
import { mapsOf, writeChange } from './codec.ts'
import type { Connection } from './database.ts'
import { readLog } from './readLog.ts'
import { openRow, sealRow } from './storedRow.ts'

const browser = browserForEachTest()

test('a log is read from its last snapshot, whatever happened to what is before that', () => {
  const whole = (...names: string[]) => {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (const name of names) writeChange(mapsOf(doc), { op: 'put', type: 'block', record: blockWith(name) })
    })
    return Y.encodeStateAsUpdate(doc)
  }
  const rows = [
    sealRow('x', 'snapshot', whole('a')),
    { ...sealRow('x', 'update', whole('b')), sum: 0 },
    sealRow('x', 'snapshot', whole('a', 'b')),
    sealRow('x', 'update', whole('c')),
  ]
  const read = (some: readonly object[]) => readLog({ id: 'x', entry: undefined, rows: some }, new Y.Doc(), {})
  expect(read(rows)).toEqual({ damage: undefined, start: 2, tail: 1 })
  expect(read(rows.slice(3))).toEqual({ damage: undefined, start: 0, tail: 0 })
  expect(read(rows.slice(0, 2))).toMatchObject({ damage: { damaged: 1, pieces: 2, lost: true }, start: 0, tail: 1 })
})

test('a row that says of itself what no row is, is none', () => {
  const row = sealRow('x', 'update', new Uint8Array([1, 2, 3]))
  expect(openRow('x', row)).toEqual({ kind: 'update', bytes: row.bytes })
  const others = [{ kind: 'other' }, { length: 4 }, { sum: row.sum + 1 }, { boardId: 'y' }, { bytes: 'AQID' }]
  for (const other of others) expect(openRow('x', { ...row, ...other })).toBeUndefined()
  // Of another kind even where all else agrees.
  expect(openRow('x', { ...sealRow('x', 'other' as never, row.bytes) })).toBeUndefined()
})

test('a log of a hundred pieces behind its snapshot is not yet long', async () => {
  const board = await browser.saved()
  for (let i = 0; i < 100; i++) {
    add(board, `b${i}`)
    await board.flush()
  }
  const before = await browser.rows()
  await browser.raw((database) => compactLog(database as unknown as Connection, board.id))
  expect(await browser.rows()).toEqual(before)
  add(board, 'one-more')
  await board.flush()
  await browser.raw((database) => compactLog(database as unknown as Connection, board.id))
  expect((await browser.rows()).at(-1)?.kind).toBe('snapshot')
})
