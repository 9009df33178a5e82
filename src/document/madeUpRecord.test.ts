import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Board, emptyBoard } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { sameContent } from '#domain/board/changesBetween.ts'
import { decodeBoard } from '#domain/board/decode.ts'
import { describeProblem } from '#domain/board/describeProblem.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { fileSchema } from '#domain/board/fileSchema.ts'
import { fittingBoard, fittingChanges } from '#domain/board/fitting.ts'
import { growsTooLarge } from '#domain/board/growsTooLarge.ts'
import { clipFile, clipOf, isEmptyClip } from '#domain/edits/clip.ts'
import { joinBoard } from '#domain/edits/joinBoard.ts'
import { pasteClip } from '#domain/edits/pasteClip.ts'
import { removeItems } from '#domain/edits/removeItems.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { createBrowser } from '#testing/browserStorage.ts'
import { testClock, testIds } from '#testing/ports.ts'
import { SHAPE_WITH_STROKES as shape } from '#testing/strokeRecord.ts'
import { createBoardDocument } from './boardDocument.ts'
import { unknownParts } from './unknownContent.ts'

// A record type that no code knows of, added to the list of them and nowhere else.

interface Stroke {
  readonly id: string
  readonly order: number
  readonly points: readonly number[]
  readonly [field: string]: unknown
}

const strokesOf = (board: Board) => (board as unknown as { readonly strokes: readonly Stroke[] }).strokes
const stroke = (id: string, fields: Partial<Stroke> = {}): Stroke => ({
  id,
  order: 0,
  points: [0, 0, 10.5, -3],
  ...fields,
})
const put = (record: Stroke) => ({ op: 'put', type: 'stroke', record }) as unknown as Change
const patch = (id: string, fields: object) => ({ op: 'patch', type: 'stroke', id, fields }) as unknown as Change

const BLOCKS = parseNotation('A:app, B:app; A->B')
const ZONE = { id: 'z', label: 'Zone', order: 0 }
const BOARD = {
  ...emptyBoard(shape),
  ...BLOCKS,
  zones: [ZONE],
  strokes: [stroke('s1', { colour: 'red', zone: 'z', about: ['A', 'B'], marks: [{ at: 0.5 }] })],
} as unknown as Board
const STEP = { title: 'Draw' }
const strokeDocument = (doc = new Y.Doc()) => createBoardDocument({ clock: testClock, doc, shape })
const boardOf = (document: ReturnType<typeof strokeDocument>) => document.state.getState().board

describe('a made-up record type with a list of points', () => {
  test('is changed, undone and made again, each as one step and one notification', () => {
    const document = strokeDocument()
    const boards: Board[] = []
    document.state.subscribe(({ board }) => boards.push(board))
    document.apply([put(stroke('s1')), patch('s1', { label: 'Way' })], STEP)
    expect(strokesOf(boardOf(document))).toEqual([stroke('s1', { label: 'Way' })])
    expect(boards).toHaveLength(1)
    document.apply([patch('s1', { points: [1, 1] })], STEP)
    document.undo()
    expect(strokesOf(boardOf(document))).toEqual([stroke('s1', { label: 'Way' })])
    document.undo()
    expect(strokesOf(boardOf(document))).toEqual([])
    document.redo()
    expect(strokesOf(boardOf(document))[0]?.points).toEqual([0, 0, 10.5, -3])
  })

  test('does in a document what it does by applying changes, and is packed there', () => {
    const document = strokeDocument()
    const long = stroke('s1', { points: Array.from({ length: 500 }, (_, i) => i) })
    const changes = [put(long), put(stroke('s2')), patch('s2', { colour: 'blue' })]
    document.apply(changes, STEP)
    expect(boardOf(document)).toEqual(applyChanges(emptyBoard(shape), changes, shape))
    expect(Y.encodeStateAsUpdate(document.doc).length).toBeLessThan(900)
  })

  test('is merged: two people move and colour one at once, and a reference to what another removed is not shown', () => {
    const [here, there] = [strokeDocument(), strokeDocument()]
    const sync = () => {
      Y.applyUpdate(there.doc, Y.encodeStateAsUpdate(here.doc))
      Y.applyUpdate(here.doc, Y.encodeStateAsUpdate(there.doc))
    }
    here.load(BOARD)
    sync()
    here.apply([patch('s1', { points: [5, 5] })], STEP)
    there.apply([patch('s1', { colour: 'blue' }), ...removeItems(boardOf(there), new Set(['B']), shape)], STEP)
    there.apply([patch('s1', { about: ['A'] })], STEP)
    here.apply([patch('s1', { about: ['B', 'A'] })], STEP)
    sync()
    expect(boardOf(here)).toEqual(boardOf(there))
    expect(strokesOf(boardOf(here))).toEqual([
      stroke('s1', { points: [5, 5], colour: 'blue', zone: 'z', about: ['A'], marks: [{ at: 0.5 }] }),
    ])
  })

  test('is saved, and read again', async () => {
    const browser = createBrowser()
    const saved = await browser.saved(BOARD)
    const document = strokeDocument(saved.document.doc)
    document.apply([put(stroke('s2', { label: 'Kept' }))], STEP)
    await saved.flush()
    const again = await browser.reopened(saved.id)
    expect(strokesOf(boardOf(strokeDocument(again.document.doc)))).toEqual([stroke('s2', { label: 'Kept' })])
    // A version that does not know it keeps it, and says that there is something.
    expect(unknownParts(again.document.doc)).toBeGreaterThan(0)
    expect(unknownParts(again.document.doc, shape)).toBe(0)
  })

  test('is in the file and in its schema, and what is wrong with one is told by its place', () => {
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(fileSchema(shape))
    const twice = JSON.parse(encodeBoard(BOARD, shape))
    twice.board.strokes[0].about = ['A', 'A']
    expect([validate(twice), decodeBoard(twice, shape).ok]).toEqual([false, false])
    fc.assert(
      fc.property(arbitraryBoard({ maxBlocks: 4, maxEdges: 4, shape }), (board) => {
        const file = JSON.parse(encodeBoard(board, shape))
        expect(validate(file)).toBe(true)
        const read = decodeBoard(file, shape)
        expect(read.ok && sameContent(read.value, board, shape) && strokesOf(read.value).length).toBe(
          strokesOf(board).length,
        )
      }),
      { numRuns: 50 },
    )
    const sentences = (strokes: readonly object[]) => {
      const file = JSON.parse(encodeBoard({ ...BOARD, strokes } as unknown as Board, shape))
      const read = decodeBoard(file, shape)
      return read.ok ? [] : read.error.map(describeProblem)
    }
    expect(sentences([stroke('s1', { points: [1, 2, 3] })])).toEqual([
      expect.stringContaining('points must have a number of entries that is a multiple of 2, not 3'),
    ])
    expect(sentences([stroke('s1', { points: [1, 20_000] })])).toHaveLength(1)
    expect(sentences([stroke('s1', { about: ['A', 'nobody'] })])).toEqual([
      expect.stringContaining('names the block “nobody”, which is not on the board'),
    ])
    expect(sentences([stroke('s1', { marks: [{ at: 2 }] })])).toHaveLength(1)
  })

  test('says only what fits the kinds of what it names, also once these are other kinds', () => {
    const board = { ...BOARD, strokes: [stroke('s1', { from: 'A', pace: 3 }), stroke('s2', { pace: 4 })] } as Board
    expect(fittingBoard(board, shape)).toBe(board)
    const document = strokeDocument()
    document.load(board)
    const turned = [{ op: 'patch', type: 'block', id: 'A', fields: { kind: 'sql' } }] as unknown as readonly Change[]
    document.apply(turned, STEP)
    const shown = [stroke('s1', { from: 'A' }), stroke('s2', { pace: 4 })]
    expect(strokesOf(boardOf(document))).toEqual(shown)
    expect(strokesOf(fittingBoard(applyChanges(board, turned, shape), shape))).toEqual(shown)
    expect(strokesOf(applyChanges(board, fittingChanges(board, turned, shape), shape))).toEqual(shown)
    document.undo()
    expect(boardOf(document)).toEqual(board)
  })

  test('is missing in files of the version before, which are read', () => {
    const read = decodeBoard(JSON.parse(encodeBoard(BLOCKS)), shape)
    expect(read.ok && strokesOf(read.value)).toEqual([])
  })

  test('is copied, pasted and joined under ids of its own, beside the original, about the copies', () => {
    const clip = clipOf(BOARD, new Set(['A', 's1']), shape)
    const { changes, select = [] } = pasteClip(BOARD, clip, { times: 1, newId: testIds, shape })
    const [, copy] = strokesOf(applyChanges(BOARD, changes, shape))
    expect(copy).toMatchObject({ points: [40, 40, 50.5, 37], colour: 'red', zone: 'z', about: [select[0], 'B'] })
    expect(select).toHaveLength(2)
    expect(copy?.id).toBe(select[1])
    const joined = applyChanges(
      emptyBoard(shape),
      joinBoard(emptyBoard(shape), BOARD, { newId: testIds, shape }).changes,
      shape,
    )
    expect(strokesOf(joined)[0]?.about).toEqual(joined.blocks.map(({ id }) => id))
    expect(strokesOf(joined)[0]?.zone).toBe(joined.zones[0]?.id)
  })

  test('is copied into a file of its own, which names nothing that stayed behind', () => {
    const strokes = [stroke('s1', { from: 'B', about: ['A', 'B'] }), stroke('s2', { about: ['B'] })]
    const clip = clipFile({ ...BOARD, strokes } as Board, new Set(['A', 's1', 's2']), shape)
    const read = decodeBoard(JSON.parse(encodeBoard(clip, shape)), shape)
    expect(read.ok && strokesOf(read.value)).toEqual([
      stroke('s1', { about: ['A'] }),
      stroke('s2', { about: [], order: 1 }),
    ])
    expect(isEmptyClip(clip, shape)).toBe(false)
    expect(isEmptyClip(clipFile(BOARD, new Set(['s1']), shape), shape)).toBe(false)
    expect(isEmptyClip(clipFile(BOARD, new Set(['z']), shape), shape)).toBe(true)
  })

  test('is removed, and forgets what is removed', () => {
    const without = (...ids: string[]) => applyChanges(BOARD, removeItems(BOARD, new Set(ids), shape), shape)
    expect(strokesOf(without('s1'))).toEqual([])
    expect(strokesOf(without('A', 'z'))[0]).toEqual(stroke('s1', { colour: 'red', about: ['B'], marks: [{ at: 0.5 }] }))
  })

  test('is counted: a board holds no more of them than the type allows', () => {
    const many = Array.from({ length: 101 }, (_, i) => put(stroke(`s${i}`)))
    expect(growsTooLarge(emptyBoard(shape), many, shape)).toBe('A board holds at most 100 strokes.')
  })
})
