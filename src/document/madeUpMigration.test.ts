import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Board, emptyBoard } from '#domain/board/board.ts'
import { decodeBoard } from '#domain/board/decode.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { boardShape } from '#domain/board/records/boardShape.ts'
import { RECORDS, SINGLES } from '#domain/board/records/catalogue.ts'
import type { RecordMigration } from '#domain/board/records/recordType.ts'
import { boardSettings } from '#domain/board/records/settings.ts'
import { createBrowser } from '#testing/browserStorage.ts'
import { testClock } from '#testing/ports.ts'
import { SHAPE_WITH_STROKES, strokeRecord } from '#testing/strokeRecord.ts'
import { createBoardDocument } from './boardDocument.ts'
import { documentVersion, migrateDocument, versionOf } from './documentVersions.ts'

// A record type whose fields changed twice: its file says how, and old files and stored documents are read by it.

const STEPS: readonly RecordMigration[] = [
  {
    to: 4,
    name: 'ink is called colour',
    migrate: ({ ink, ...rest }) => (ink === undefined ? rest : { ...rest, colour: ink }),
  },
  {
    to: 5,
    name: 'what was green is blue, and drawn the other way',
    migrate: (fields) =>
      fields.colour === 'green'
        ? { ...fields, colour: 'blue', points: [...(fields.points as number[])].reverse() }
        : fields,
  },
]
const RENAMED: RecordMigration = {
  to: 4,
  name: 'title is called name',
  migrate: ({ title, ...rest }) => ({ name: title, ...rest }),
}

const before = SHAPE_WITH_STROKES
const shape = boardShape(
  [{ ...boardSettings, migrations: [RENAMED] }, ...SINGLES.slice(1)],
  [...RECORDS, { ...strokeRecord, migrations: STEPS }],
)
const strokesOf = (board: Board) => (board as unknown as { readonly strokes: readonly object[] }).strokes
const POINTS = [0, 0, 10.5, -3]
const REVERSED = [-3, 10.5, 0, 0]

/** A file of some version that holds these strokes. */
function fileOf(version: number, strokes: readonly unknown[], settings: object = { name: 'Old', direction: 'right' }) {
  const file = JSON.parse(encodeBoard(emptyBoard(before), before))
  return { ...file, version, board: { ...file.board, strokes, settings } }
}

test('the newest step is the version of files and of documents', () => {
  expect(JSON.parse(encodeBoard(emptyBoard(shape), shape)).version).toBe(5)
  expect(documentVersion(shape)).toBe(5)
  expect(documentVersion(before)).toBe(3)
})

test('a file of an earlier version is read through every step that came since', () => {
  const strokes = [
    { id: 's1', points: POINTS, ink: 'green' },
    { id: 's2', points: POINTS },
  ]
  const read = decodeBoard(fileOf(3, strokes, { title: 'Old', direction: 'right' }), shape)
  expect(read.ok && strokesOf(read.value)).toEqual([
    { id: 's1', points: REVERSED, colour: 'blue', order: 0 },
    { id: 's2', points: POINTS, order: 1 },
  ])
  expect(read.ok && read.value.settings.name).toBe('Old')
  const between = decodeBoard(fileOf(4, [{ id: 's1', points: POINTS, colour: 'green' }]), shape)
  expect(between.ok && strokesOf(between.value)).toMatchObject([{ colour: 'blue' }])
  expect(decodeBoard(fileOf(4, [{ id: 's1', points: POINTS, ink: 'green' }]), shape).ok).toBe(false)
  expect(decodeBoard(fileOf(5, [{ id: 's1', points: POINTS, colour: 'green' }]), shape).ok).toBe(false)
  for (const odd of [7, null, 'stroke']) expect(decodeBoard(fileOf(3, [odd]), shape).ok).toBe(false)
  expect(decodeBoard({ format: 'tierboard', version: 3, board: { strokes: 7 } }, shape).ok).toBe(false)
})

/** A document as the version before left it. */
function storedBefore() {
  const doc = new Y.Doc()
  const document = createBoardDocument({ clock: testClock, doc, shape: before })
  const record = { id: 's1', order: 3, points: POINTS }
  document.apply([{ op: 'put', type: 'stroke', record } as never], { title: 'Draw' })
  doc.transact(() => {
    const stored = doc.getMap('strokes').get('s1') as Y.Map<unknown>
    stored.set('ink', 'green')
    stored.set('of a newer version', 1)
    doc.getMap('strokes').set('odd', 7)
    doc.getMap('settings').set('title', 'Old')
  })
  return doc
}

test('a stored document is brought up by the same steps, once, and is no step to take back', () => {
  const doc = storedBefore()
  migrateDocument(doc, shape)
  expect(versionOf(doc)).toBe(5)
  const document = createBoardDocument({ clock: testClock, doc, shape })
  const { board, canUndo } = document.state.getState()
  expect(strokesOf(board)).toEqual([{ id: 's1', points: REVERSED, colour: 'blue', order: 3 }])
  expect(board.settings.name).toBe('Old')
  expect(canUndo).toBe(false)
  const stored = doc.getMap('strokes').get('s1') as Y.Map<unknown>
  expect([...stored.keys()].sort()).toEqual(['colour', 'of a newer version', 'order', 'points'])
  expect(stored.get('points')).toBeInstanceOf(Uint8Array)
  stored.set('colour', 'green')
  migrateDocument(doc, shape)
  expect(stored.get('colour')).toBe('green')
})

test('two tabs that bring a document up at once come to the same', () => {
  const [here, there] = [storedBefore(), new Y.Doc()]
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
  migrateDocument(here, shape)
  migrateDocument(there, shape)
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there))
  expect(here.toJSON()).toEqual(there.toJSON())
  expect(here.getMap('strokes').toJSON().s1).toMatchObject({ colour: 'blue' })
})

test('a board in storage is brought up when it is opened, and saved as such', async () => {
  const browser = createBrowser()
  const board = await browser.saved(undefined, { shape: before })
  Y.applyUpdate(board.document.doc, Y.encodeStateAsUpdate(storedBefore()))
  await board.close()
  const opened = await browser.reopened(board.id, { shape })
  expect(strokesOf(opened.document.state.getState().board)).toMatchObject([{ colour: 'blue' }])
  expect(opened.health.isNewer).toBe(false)
  await opened.close()
  expect(opened.status.getState()).toEqual({ state: 'saved' })
  expect(versionOf((await browser.reopened(board.id, { shape })).document.doc)).toBe(5)
  expect((await browser.reopened(board.id, { shape: before })).health.isNewer).toBe(true)
})
