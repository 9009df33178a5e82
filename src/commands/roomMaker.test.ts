import { expect, test } from 'vitest'
import { type BlockId, type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { cardAt, overlapsOf } from '#testing/cardProbes.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { blockWith } from '#testing/openDocument.ts'
import { moveBlocks } from './arrange/placeEdits.ts'
import type { BoardEdit } from './boardEdit.ts'
import { commandById } from './catalogue.ts'
import { putFieldBack, setField } from './edit/fieldEdits.ts'
import { readAs, setKind, setRole } from './edit/kindEdits.ts'
import { takeLabel } from './edit/labelWords.ts'
import { perform } from './perform.ts'
import { runCommand } from './runCommand.ts'

const A = 'a' as BlockId
const B = 'b' as BlockId
const column = (...ys: readonly number[]): Board => ({
  ...EMPTY_BOARD,
  blocks: ys.map((y, order) => ({
    ...blockWith('abc'[order] ?? '', { kind: 'app', tier: 'business' }),
    x: 40,
    y,
    order,
  })),
})
const start = (board: Board) => {
  const { workspace } = fakeWorkspace(board)
  const ys = () => workspace.document.board().blocks.map(({ id }) => cardAt(workspace.document.board(), id).y)
  return { workspace, ys }
}

test('a move and the room that others make for it are one step, which undo takes back', () => {
  const { workspace, ys } = start(column(100, 200, 300))
  const { x } = cardAt(workspace.document.board(), 'a')
  perform(workspace, moveBlocks, { places: new Map([[A, { x, y: 190 }]]) })
  expect(ys()).toEqual([190, 290, 390])
  workspace.document.undo()
  expect(ys()).toEqual([100, 200, 300])
})

test('what made room at the border comes back into view with whom it made room for; what was out of view stays there', async () => {
  const { workspace, ys } = start(column(100, 200, 320))
  const revealed: (readonly string[])[] = []
  workspace.view = {
    ...workspace.view,
    onScreen: (id) => cardAt(workspace.document.board(), id),
    pointAt: (at) => (at.y < 320 ? at : undefined),
    reveal: (ids) => void revealed.push(ids),
  }
  const { x } = cardAt(workspace.document.board(), 'a')
  const moveTo = async (y: number) => {
    perform(workspace, moveBlocks, { places: new Map([[A, { x, y }]]) })
    await Promise.resolve()
  }
  await moveTo(150)
  expect(ys()).toEqual([150, 250, 350])
  expect(revealed).toEqual([])
  await moveTo(200)
  expect(ys()).toEqual([200, 300, 400])
  expect(revealed).toEqual([['a', 'b']])
})

test('a block that is moved on by keys pushes others, which come back once it is past them', async () => {
  const { workspace, ys } = start(column(100, 180))
  workspace.desk.setState({ selection: new Set([A]) })
  const down = async () => runCommand(commandById('move-down'), workspace)
  await down()
  expect(ys()).toEqual([120, 180])
  await down()
  expect(ys()).toEqual([140, 240])
  for (let i = 0; i < 4; i++) await down()
  expect(ys()).toEqual([220, 120])
  workspace.document.undo()
  expect(ys()).toEqual([100, 180])
})

test('what a label pushes while it grows comes back with the old label', () => {
  const { workspace, ys } = start(column(100, 180))
  const long = 'A label that is so long that the card takes four lines for all of the many words that are written on it'
  const type = (value: string) =>
    perform(workspace, setField, { of: 'block', ids: [A], field: 'label', value, visit: 'v' })
  type(long)
  const [, pushed = 0] = ys()
  expect(pushed).toBeGreaterThan(180)
  type(`${long} and on it, and then some more of them so that there is another line of words`)
  expect(ys()[1]).toBeGreaterThan(pushed)
  type(long)
  expect(ys()[1]).toBe(pushed)
  perform(workspace, putFieldBack, { of: 'block', ids: [A], field: 'label', values: ['a'], visit: 'v' } as never)
  expect(ys()).toEqual([100, 180])
})

test('what a label pushed comes back once its words are taken into fields, which undo takes back', () => {
  const { workspace, ys } = start(column(100, 180))
  const value = 'The orders of all the customers of all the countries of the whole wide world, written (PostgreSQL) x2'
  perform(workspace, setField, { of: 'block', ids: [A], field: 'kind', value: 'sql' } as never)
  perform(workspace, setField, { of: 'block', ids: [A], field: 'label', value, visit: 'v' })
  const pushed = ys()
  perform(workspace, takeLabel, { id: A })
  expect(workspace.document.board().blocks[0]).toMatchObject({ technology: 'PostgreSQL', replicas: 2 })
  expect(ys()[1]).toBeLessThan(pushed[1] ?? 0)
  workspace.document.undo()
  expect(ys()).toEqual(pushed)
})

test('cards that lie on each other already stay as long as none of them is moved or grows', () => {
  const { workspace, ys } = start(column(100, 120, 400))
  perform(workspace, setField, { of: 'block', ids: [B], field: 'notes', value: 'later' })
  perform(workspace, setField, { of: 'block', ids: [B], field: 'label', value: 'c' })
  expect(ys()).toEqual([100, 120, 400])
})

test.each<[string, (perform: (edit: BoardEdit<never>, args: object) => unknown) => unknown]>([
  ['kind', (change) => change(setKind, { ids: [A], kind: 'nosql' })],
  ['role', (change) => change(setRole, { ids: [A], role: 'session' })],
  ['reading', (change) => change(readAs, { ids: [A], as: { kind: 'app', role: 'worker' }, called: 'a worker' })],
])('a card that grows by another %s lies on no other one, in the same step', (_, change) => {
  const [first, ...others] = column(100, 100).blocks
  const cache = {
    ...first,
    ...blockWith('a', { kind: 'cache', tier: 'business', technology: 'Azure Cache' }),
    x: 40,
    y: 40,
  }
  const board: Board = {
    ...EMPTY_BOARD,
    settings: { ...EMPTY_BOARD.settings, direction: 'down' },
    blocks: [{ ...cache, label: 'Cache' }, ...others.map((block) => ({ ...block, x: 200, y: 40 }))],
  } as Board
  const { workspace } = fakeWorkspace(board)
  const now = () => workspace.document.board()
  const { width } = cardAt(now(), A)
  change((edit, args) => perform(workspace, edit, args as never))
  expect(cardAt(now(), A).width).toBeGreaterThan(width)
  expect(overlapsOf(now())).toEqual([])
  workspace.document.undo()
  expect(now()).toEqual(board)
})

test('a band grows in large steps under a label that is typed, and is as it was when that is called off', () => {
  const { workspace } = start(column(100))
  const size = () => layoutOf(workspace.document.board()).bands[2]?.size ?? 0
  const least = size()
  const sizes = new Set<number>()
  const type = (value: string) =>
    perform(workspace, setField, { of: 'block', ids: [A], field: 'label', value, visit: 'v' })
  const text = 'AnEndlessWordThatNoCardCanBreakIntoLines'
  for (let end = 1; end <= text.length; end++) {
    type(text.slice(0, end))
    sizes.add(size())
  }
  expect([...sizes].map((each) => (each - least) % 40)).toEqual([...sizes].map(() => 0))
  expect(sizes.size).toBeGreaterThan(2)
  type('a')
  expect(size()).toBe(least)
  expect(workspace.document.board().settings.businessSize).toBeUndefined()
})
