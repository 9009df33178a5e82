import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type Board, emptyBoard } from '#domain/board/board.ts'
import { boardBytes } from '#domain/board/boardBytes.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { sameContent } from '#domain/board/changesBetween.ts'
import { decodeBoard } from '#domain/board/decode.ts'
import { describeProblem } from '#domain/board/describeProblem.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { fileSchema } from '#domain/board/fileSchema.ts'
import { growsTooLarge } from '#domain/board/growsTooLarge.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { clipOf } from '#domain/edits/clip.ts'
import { joinBoard } from '#domain/edits/joinBoard.ts'
import { pasteClip } from '#domain/edits/pasteClip.ts'
import { removeItems } from '#domain/edits/removeItems.ts'
import { createBrowser } from '#testing/browserStorage.ts'
import { testClock, testIds } from '#testing/ports.ts'
import { SHAPE_WITH_STROKES as shape } from '#testing/strokeRecord.ts'
import { createBoardDocument } from './boardDocument.ts'
import { dropUnnamed, keepNamed } from './onlyNamed.ts'

// Bytes that a record names, proved by the picture of the made-up stroke.

interface Part {
  readonly id: string
  readonly order: number
  readonly bytes: Uint8Array
}
type WithParts = Board & {
  readonly strokes: readonly { id: string; picture?: string }[]
  readonly parts: readonly Part[]
}

const of = (board: Board) => board as WithParts
const bytes = (...values: number[]) => new Uint8Array(values)
const part = (id: string, value = bytes(1, 2, 250)): Part => ({ id, order: 0, bytes: value })
const stroke = (id: string, picture?: string) => ({ id, order: 0, points: [0, 0], ...(picture ? { picture } : {}) })
const put = (type: string, record: object) => ({ op: 'put', type, record }) as unknown as Change
const PICTURE = [put('part', part('p1')), put('stroke', stroke('s1', 'p1'))]
const BOARD = applyChanges(emptyBoard(shape), PICTURE, shape)
const STEP = { title: 'Draw' }

const strokeDocument = (doc = new Y.Doc()) => createBoardDocument({ clock: testClock, doc, shape })
const boardOf = (document: ReturnType<typeof strokeDocument>) => of(document.state.getState().board)
const fileOf = (board: Board) => JSON.parse(encodeBoard(board, shape))
const read = (file: unknown) => decodeBoard(file, shape)
const sentences = (file: unknown) => {
  const board = read(file)
  return board.ok ? [] : board.error.map(describeProblem)
}
const withParts = (...parts: object[]) => {
  const file = fileOf(BOARD)
  return { ...file, board: { ...file.board, parts } }
}
const base64 = 'AQL6'

test('parts are there once a record type names one, from the version of that type on', () => {
  expect(BOARD_SHAPE.records.map(({ list }) => list)).not.toContain('parts')
  expect(shape.records.find(({ list }) => list === 'parts')).toMatchObject({ since: 5 })
})

test('a file holds a part as base64 beside the record that names it, and is read back', () => {
  const file = fileOf(BOARD)
  expect(file.board.strokes[0].picture).toBe('p1')
  expect(file.board.parts).toEqual([{ id: 'p1', bytes: base64 }])
  const board = read(file)
  expect(board.ok && of(board.value).parts).toEqual([part('p1')])
  expect(board.ok && sameContent(board.value, BOARD, shape)).toBe(true)
  const size = JSON.stringify(file).length
  expect(boardBytes(BOARD, shape) - size).toBeLessThan(20)
  expect(boardBytes(BOARD, shape)).toBeGreaterThanOrEqual(size)
})

test('a part that no record names is not in a file, and not read from one', () => {
  const without = applyChanges(BOARD, removeItems(BOARD, new Set(['s1']), shape), shape)
  expect(fileOf(without).board.parts).toEqual([])
  const more = read(withParts({ id: 'p1', bytes: base64 }, { id: 'p2', bytes: base64 }))
  expect(more.ok && of(more.value).parts.map(({ id }) => id)).toEqual(['p1'])
})

test('what is wrong with a part is told by its place, also that it is missing', () => {
  expect(sentences(withParts())).toEqual([expect.stringContaining('names the part “p1”, which is not on the board')])
  for (const wrong of ['AQL', 'AQ L', 'A===', 'ÄÄÄÄ', 'AQ=L'])
    expect(sentences(withParts({ id: 'p1', bytes: wrong }))).toEqual([
      expect.stringContaining('must be bytes as base64 text'),
    ])
  expect(sentences(withParts({ id: 'p1', bytes: 7 }))).toEqual([expect.stringContaining('must be a text, not 7')])
  expect(sentences(withParts({ id: 'p1', bytes: 'A'.repeat(6_666_668) }))).toEqual([
    expect.stringContaining('may have at most 5,000,000 bytes, not 5,000,001'),
  ])
  const many = Array.from({ length: 501 }, (_, i) => ({ id: `p${i}`, bytes: '' }))
  expect(sentences(withParts(...many))).toEqual([expect.stringContaining('at most 500 entries, not 501')])
})

test('the published schema takes the same bytes', () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(fileSchema(shape))
  expect(fileSchema(shape)).toHaveProperty('$defs.part.properties.bytes.maxLength', 6_666_668)
  for (const right of ['', base64, 'AQ==', 'AQI=']) {
    expect([right, validate(withParts({ id: 'p1', bytes: right }))]).toEqual([right, true])
    expect(sentences(withParts({ id: 'p1', bytes: right }))).toEqual([])
  }
  for (const wrong of ['AQL', 'AQ L', 'A===', 'ÄÄÄÄ', 'AQ=L', 'A'.repeat(6_666_672)])
    expect(validate(withParts({ id: 'p1', bytes: wrong }))).toBe(false)
})

test('a board takes no more of them than a file may hold', () => {
  const many = Array.from({ length: 501 }, (_, i) => [
    put('part', part(`p${i}`)),
    put('stroke', stroke(`s${i % 100}`, `p${i}`)),
  ])
  expect(growsTooLarge(BOARD, many.flat(), shape)).toBeUndefined()
  const large = Array.from({ length: 8 }, (_, i) => [
    put('part', part(`p${i}`, new Uint8Array(5_000_000))),
    put('stroke', stroke(`s${i}`, `p${i}`)),
  ])
  expect(growsTooLarge(BOARD, large.flat(), shape)).toMatch(/45 MB/)
})

test('a document shows a part as long as a record names it, and undo finds it again', () => {
  const document = strokeDocument()
  document.apply(PICTURE, STEP)
  expect(boardOf(document)).toEqual(BOARD)
  const gone = removeItems(boardOf(document), new Set(['s1']), shape)
  document.apply(gone, STEP)
  expect(boardOf(document)).toEqual(applyChanges(BOARD, gone, shape))
  expect(boardOf(document).parts).toEqual([])
  document.undo()
  expect(boardOf(document)).toEqual(BOARD)
  document.undo()
  expect(boardOf(document)).toEqual(emptyBoard(shape))
  document.redo()
  expect(boardOf(document)).toEqual(BOARD)
  document.replaceBoard(emptyBoard(shape), STEP)
  expect(boardOf(document)).toEqual(emptyBoard(shape))
  document.undo()
  expect(boardOf(document)).toEqual(BOARD)
})

test('what happens elsewhere on the board leaves a part the same object', () => {
  const document = strokeDocument()
  document.load(BOARD)
  document.apply([put('part', part('unnamed'))], STEP)
  const { parts } = boardOf(document)
  document.apply([put('stroke', stroke('s2'))], STEP)
  expect(boardOf(document).parts).toBe(parts)
})

test('taking back a step leaves a part to whoever else names it by then', () => {
  const [here, there] = [strokeDocument(), strokeDocument()]
  const sync = () => {
    Y.applyUpdate(there.doc, Y.encodeStateAsUpdate(here.doc))
    Y.applyUpdate(here.doc, Y.encodeStateAsUpdate(there.doc))
  }
  here.apply(PICTURE, STEP)
  sync()
  there.apply([put('stroke', stroke('s2', 'p1')), put('part', part('p2')), put('stroke', stroke('s3', 'p2'))], STEP)
  here.undo()
  sync()
  expect(boardOf(here)).toEqual(boardOf(there))
  expect(boardOf(here).strokes.map(({ id, picture }) => [id, picture])).toEqual([
    ['s2', 'p1'],
    ['s3', 'p2'],
  ])
  expect(boardOf(here).parts.map(({ id }) => id)).toEqual(['p1', 'p2'])
})

test('a board that takes the place of another leaves a part to whoever names it meanwhile', () => {
  const [here, there] = [strokeDocument(), strokeDocument()]
  here.load(BOARD)
  Y.applyUpdate(there.doc, Y.encodeStateAsUpdate(here.doc))
  there.apply([put('stroke', stroke('s2', 'p1'))], STEP)
  here.replaceBoard(emptyBoard(shape), STEP)
  Y.applyUpdate(there.doc, Y.encodeStateAsUpdate(here.doc))
  expect(boardOf(there).strokes).toEqual([stroke('s2', 'p1')])
  expect(boardOf(there).parts).toEqual([part('p1')])
})

test('a part is saved, and read again', async () => {
  const browser = createBrowser()
  const saved = await browser.saved()
  strokeDocument(saved.document.doc).apply(PICTURE, STEP)
  await saved.flush()
  const again = await browser.reopened(saved.id)
  expect(boardOf(strokeDocument(again.document.doc)).parts).toEqual([part('p1')])
})

const partsIn = (doc: Y.Doc) => [...doc.getMap('parts').keys()]

test('a part that no record names any more is gone when its board is opened the next time, and not before', async () => {
  const browser = createBrowser()
  const saved = await browser.saved()
  const document = strokeDocument(saved.document.doc)
  document.apply(PICTURE, STEP)
  document.apply([put('part', part('p2')), put('stroke', stroke('s2', 'p2'))], STEP)
  document.apply(removeItems(boardOf(document), new Set(['s1']), shape), STEP)
  await saved.flush()
  expect(partsIn(saved.document.doc)).toEqual(['p1', 'p2'])
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(saved.document.doc))
  dropUnnamed(copy, shape)
  expect(partsIn(copy)).toEqual(['p2'])
  const again = await browser.reopened(saved.id, { shape })
  await vi.waitFor(() => expect(partsIn(again.document.doc)).toEqual(['p2']))
  expect(of(again.document.state.getState().board).parts.map(({ id }) => id)).toEqual(['p2'])
  await again.flush()
  const plain = await browser.reopened(saved.id)
  expect(partsIn(plain.document.doc)).toEqual(['p2'])
})

test('a part stays where a version that knows less opens the board', async () => {
  const browser = createBrowser()
  const saved = await browser.saved()
  strokeDocument(saved.document.doc).apply([put('part', part('p1'))], STEP)
  saved.document.doc.getMap('later').set('picture', 'p1')
  await saved.flush()
  const again = await browser.reopened(saved.id, { shape })
  expect(partsIn(again.document.doc)).toEqual(['p1'])
})

describe('a part that was taken out elsewhere because no record named it there', () => {
  /** Two documents with the part, which nothing names, and the first without it by now. */
  function apart() {
    const [here, there] = [strokeDocument(), strokeDocument()]
    for (const { doc } of [here, there]) keepNamed(doc, { shape, drops: false })
    const sync = () => {
      for (const [from, to] of [
        [here, there],
        [there, here],
        [here, there],
      ] as const)
        Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc))
    }
    there.apply(PICTURE, STEP)
    there.apply(removeItems(boardOf(there), new Set(['s1']), shape), STEP)
    sync()
    dropUnnamed(here.doc, shape)
    return { here, there, sync }
  }

  test('is there in both when a record named it meanwhile', () => {
    const { here, there, sync } = apart()
    there.apply([put('stroke', stroke('s2', 'p1'))], STEP)
    sync()
    for (const { parts, strokes } of [boardOf(here), boardOf(there)]) {
      expect([parts, strokes]).toEqual([[part('p1')], [stroke('s2', 'p1')]])
    }
  })

  test('comes back with undo where it was known, also after the other was heard of', () => {
    const { here, there, sync } = apart()
    sync()
    expect([partsIn(here.doc), partsIn(there.doc)]).toEqual([[], []])
    there.undo()
    expect(boardOf(there)).toEqual(BOARD)
    sync()
    expect(boardOf(here)).toEqual(BOARD)
    there.undo()
    there.redo()
    expect(boardOf(there)).toEqual(BOARD)
  })
})

test('a copy takes its part along to another board, and shares it on the same one', () => {
  const clip = clipOf(BOARD, new Set(['s1']), shape)
  const pasted = (onto: Board) =>
    of(applyChanges(onto, pasteClip(onto, clip, { times: 1, newId: testIds, shape }).changes, shape))
  const elsewhere = pasted(emptyBoard(shape))
  expect(elsewhere.parts.map(({ bytes }) => bytes)).toEqual([part('p1').bytes])
  expect(elsewhere.strokes[0]?.picture).toBe(elsewhere.parts[0]?.id)
  const twice = pasted(BOARD)
  expect(twice.parts).toEqual(of(BOARD).parts)
  expect(twice.strokes.map(({ picture }) => picture)).toEqual(['p1', 'p1'])
  // The id may be another part's there, or of something else.
  for (const taken of [put('part', part('p1', bytes(9))), put('zone', { id: 'p1', label: 'Zone', order: 0 })]) {
    const other = pasted(applyChanges(emptyBoard(shape), [taken, put('stroke', stroke('s0', 'p1'))], shape))
    const copy = other.strokes.find(({ id }) => id !== 's0')
    expect(copy?.picture).not.toBe('p1')
    expect(other.parts.find(({ id }) => id === copy?.picture)?.bytes).toEqual(part('p1').bytes)
  }
  const joined = applyChanges(
    emptyBoard(shape),
    joinBoard(emptyBoard(shape), BOARD, { newId: testIds, shape }).changes,
    shape,
  )
  expect(of(joined).parts).toHaveLength(1)
})

test('what is cut and pasted again is in the document once', () => {
  const document = strokeDocument()
  document.load(BOARD)
  const clip = clipOf(boardOf(document), new Set(['s1']), shape)
  document.apply(removeItems(boardOf(document), new Set(['s1']), shape), STEP)
  document.apply(pasteClip(boardOf(document), clip, { times: 1, newId: testIds, shape }).changes, STEP)
  expect(boardOf(document).parts).toEqual([part('p1')])
  expect(document.doc.getMap('parts').size).toBe(1)
})
