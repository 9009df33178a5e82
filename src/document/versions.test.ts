import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { fileVersion } from '#domain/board/fileVersion.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { add, boardIn, createBrowser, ids } from '#testing/browserStorage.ts'
import version1 from '#testing/storedBoards/version1.json' with { type: 'json' }
import { DOCUMENT_VERSION, versionOf } from './documentVersions.ts'
import { sealRow } from './storedRow.ts'
import { STORE_VERSION } from './storeVersions.ts'

let browser: ReturnType<typeof createBrowser>

beforeEach(() => {
  browser = createBrowser()
})

/** Puts the database of version 1 in place, byte by byte as that version wrote it. */
const placeVersion1 = () =>
  new Promise<void>((resolve, reject) => {
    const request = browser.factory.open('tierboard', version1.version)
    request.onupgradeneeded = () => {
      const database = request.result
      const boards = database.createObjectStore('boards', { keyPath: 'id' })
      const updates = database.createObjectStore('updates', { keyPath: 'key', autoIncrement: true })
      updates.createIndex('boardId', 'boardId')
      for (const entry of version1.stores.boards) boards.add(entry)
      for (const row of version1.stores.updates)
        updates.add({ ...row, bytes: new Uint8Array(Buffer.from(row.bytes, 'base64')) })
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })

describe('a database of version 1', () => {
  test.each(Object.entries(version1.boards))('gives the board “%s” as it was', async (_, { id, board }) => {
    await placeVersion1()
    const opened = await browser.reopened(id)
    expect(JSON.parse(encodeBoard(boardIn(opened)))).toEqual({
      ...board,
      version: fileVersion(BOARD_SHAPE),
      board: { ...EMPTY_BOARD, ...board.board },
    })
    expect(opened.health).toEqual({ damage: undefined, unknownParts: 0, isNewer: false })
    add(opened, 'new')
    await opened.close()
    const again = await browser.reopened(id)
    expect(boardIn(again)).toEqual(boardIn(opened))
    expect(versionOf(again.document.doc)).toBe(DOCUMENT_VERSION)
  })

  test('keeps its boards in the order in which people changed them', async () => {
    await placeVersion1()
    const listed = async () => (await browser.tab().listBoards()).map(({ id, updatedAt }) => [id, updatedAt])
    const before = await listed()
    for (const { id } of Object.values(version1.boards)) await (await browser.reopened(id)).close()
    expect(await listed()).toEqual(before)
    expect(await browser.raw(async ({ version }) => version)).toBe(STORE_VERSION)
  })

  test('gets a snapshot with the first change, and is not read again with each', async () => {
    await placeVersion1()
    const { id } = version1.boards.design
    const opened = await browser.reopened(id)
    add(opened, 'new')
    await opened.flush()
    const kindsOf = async () => (await browser.rows()).filter(({ boardId }) => boardId === id).map(({ kind }) => kind)
    await vi.waitFor(async () => expect(await kindsOf()).toContain('snapshot'), { timeout: 60_000 })
  })

  test('with a damaged row shows what the others hold, and says so', async () => {
    await placeVersion1()
    const { id } = version1.boards.long
    const rows = await browser.rows()
    const row = rows.filter(({ boardId }) => boardId === id)[30]
    await browser.raw((database) =>
      database.put('updates', { ...row, bytes: new Uint8Array([1, 255, 255, 255, 255, 3]) }),
    )
    const opened = await browser.reopened(id)
    expect(ids(opened).length).toBeGreaterThan(45)
    expect(opened.health.damage?.lost).toBe(true)
  })
})

/** A board as a newer version leaves it: with a version of its own, and things that are not known here. */
async function newerBoard(version: number) {
  const board = await browser.saved()
  add(board, 'a')
  await board.close()
  const doc = new Y.Doc()
  for (const { bytes } of await browser.rows()) Y.applyUpdate(doc, bytes)
  doc.transact(() => {
    doc.getMap('document').set('version', version)
    doc.getMap('notes').set('n1', new Y.Map([['text', 'Ask about peaks']]))
    const block = doc.getMap('blocks').get('a') as Y.Map<unknown>
    block.set('colour', 'red')
    doc.getMap('blocks').set(
      'f',
      new Y.Map([
        ['kind', 'function'],
        ['label', 'Resize'],
      ]),
    )
  })
  const entry = await browser.raw((database) => database.get('boards', board.id))
  await browser.raw(async (database) => {
    await database.add('updates', sealRow(board.id, 'snapshot', Y.encodeStateAsUpdate(doc)))
    await database.put('boards', { ...entry, tail: 0, version })
  })
  return board.id
}

test('what is not known here is kept, and counted', async () => {
  const id = await newerBoard(DOCUMENT_VERSION)
  const opened = await browser.reopened(id)
  expect(ids(opened)).toEqual(['a'])
  expect(opened.health).toEqual({ damage: undefined, unknownParts: 3, isNewer: false })
  add(opened, 'b')
  opened.document.apply([{ op: 'patch', type: 'block', id: 'a' as never, fields: { label: 'A' } }], { title: 'Rename' })
  await opened.close()
  const { doc } = (await browser.reopened(id)).document
  expect(doc.getMap('notes').toJSON()).toEqual({ n1: { text: 'Ask about peaks' } })
  expect(doc.getMap('blocks').toJSON()).toMatchObject({
    a: { colour: 'red', label: 'A' },
    f: { kind: 'function' },
    b: {},
  })
})

test('a board of a newer version is shown as far as it is understood, and not written', async () => {
  const id = await newerBoard(DOCUMENT_VERSION + 1)
  const before = await browser.rows()
  const opened = await browser.reopened(id)
  expect(ids(opened)).toEqual(['a'])
  expect(opened.health.isNewer).toBe(true)
  expect(opened.status.getState()).toEqual({ state: 'saved' })
  add(opened, 'b')
  await opened.flush()
  expect(opened.status.getState()).toEqual({ state: 'failed', reason: 'newer' })
  expect(await browser.rows()).toEqual(before)
})

test('a board that a newer version has written meanwhile is not written over', async () => {
  const board = await browser.saved()
  await browser.raw(async (database) => {
    const entry = await database.get('boards', board.id)
    await database.put('boards', { ...entry, version: DOCUMENT_VERSION + 1 })
  })
  const before = await browser.rows()
  add(board, 'b')
  await board.flush()
  expect(board.status.getState()).toEqual({ state: 'failed', reason: 'newer' })
  expect(await browser.rows()).toEqual(before)
})
