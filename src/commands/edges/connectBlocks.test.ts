import { expect, test, vi } from 'vitest'
import { PALETTE } from '#domain/blocks/palette.ts'
import type { BlockId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { addFromPalette, type BlockToAdd, dropFromPalette, namedWithin } from '../addCommands.ts'
import { commandById } from '../catalogue.ts'
import { setField } from '../edit/fieldEdits.ts'
import { performGesture } from '../gestures.ts'
import { perform } from '../perform.ts'
import { runCommand } from '../runCommand.ts'
import { ADD_CONNECTED_COMMANDS, addConnected } from './addConnected.ts'
import { connectBlocks } from './connectBlocks.ts'
import { reconnectEdge } from './edgeEdits.ts'

const BOARD = parseNotation('A:app, B:app, D:sql; A->B')
const [A, B, D] = BOARD.blocks.map(({ id }) => id) as [BlockId, BlockId, BlockId]
const CACHE = PALETTE.find(({ kind }) => kind === 'cache') as (typeof PALETTE)[number]
const NEW: BlockToAdd = { entry: CACHE, near: { x: 0, y: 0 } }

function start() {
  const fake = fakeWorkspace(BOARD)
  const { desk, document } = fake.workspace
  desk.setState({ selection: new Set([A]), connectingFrom: A })
  return { ...fake, desk, document, added: () => document.board().edges.at(-1) }
}

test('an edge that was drawn is selected, and the connection under way is over', () => {
  const { workspace, desk, added, deeds } = start()
  connectBlocks(workspace, { from: [A], to: [D] })
  expect(added()).toMatchObject({ from: A, to: D, kind: 'request' })
  expect(desk.getState()).toMatchObject({
    selection: new Set([added()?.id]),
    connectingFrom: undefined,
    editing: undefined,
  })
  expect(deeds.steps.map(({ title }) => title)).toEqual(['Connect'])
})

test('Connect to… lists what there is, and waits for the other block where fingers are the pointer; asked again, it lists there, too', () => {
  const { workspace, desk } = start()
  const connect = commandById('connect')
  desk.setState({ connectingFrom: undefined })
  runCommand(connect, workspace)
  expect(desk.getState()).toMatchObject({ dialog: 'connect', connectingFrom: A })
  desk.setState({ dialog: undefined, connectingFrom: undefined })
  workspace.view = { ...workspace.view, coarse: true }
  runCommand(connect, workspace)
  expect(desk.getState()).toMatchObject({ dialog: undefined, connectingFrom: A })
  runCommand(connect, workspace)
  expect(desk.getState()).toMatchObject({ dialog: 'connect', connectingFrom: A })
})

test('the block that is pressed while a connection waits is connected from all that is selected with where it began, and the list closes', () => {
  const { workspace, desk, document } = start()
  desk.setState({ selection: new Set([A, B]), dialog: 'connect' })
  performGesture(workspace, ['press', { id: D, add: false }])
  const drawn = document.board().edges.slice(BOARD.edges.length)
  expect(drawn.map(({ from, to }) => [from, to])).toEqual([
    [A, D],
    [B, D],
  ])
  expect(desk.getState()).toMatchObject({ dialog: undefined, connectingFrom: undefined })
})

test('several are connected to others and to one of them, which does not lead to itself', () => {
  const { workspace, desk, document, deeds } = start()
  connectBlocks(workspace, { from: [A, B], to: [D, B], goesOn: true })
  const drawn = document.board().edges.slice(BOARD.edges.length)
  expect(drawn.map(({ from, to }) => [from, to])).toEqual([
    [A, D],
    [B, D],
    [A, B],
  ])
  expect(deeds.steps).toHaveLength(1)
  expect(desk.getState().editing).toBeUndefined()
})

test('while one goes on to connect a block it stays selected', () => {
  const { workspace, desk, added } = start()
  connectBlocks(workspace, { from: [A], to: [D], goesOn: true })
  expect(added()).toMatchObject({ from: A, to: D })
  expect([...desk.getState().selection]).toEqual([A])
})

test('a block that is added for an edge is selected and named, in one step with it', () => {
  const { workspace, desk, document, added, deeds } = start()
  connectBlocks(workspace, { from: [A], to: [NEW], goesOn: true })
  const block = document.board().blocks.at(-1)
  expect(added()).toMatchObject({ from: A, to: block?.id })
  expect(desk.getState()).toMatchObject({ selection: new Set([block?.id]), editing: block?.id, started: true })
  expect(deeds.revealed).toEqual([[block?.id]])
  expect(deeds.steps.map(({ title }) => title)).toEqual(['Add cache and connect it'])
  document.undo()
  expect(document.board()).toEqual(BOARD)
})

test('with a block that is gone meanwhile nothing is connected', () => {
  const { workspace, document, desk } = start()
  connectBlocks(workspace, { from: [A], to: ['gone' as BlockId] })
  expect([document.board(), desk.getState().connectingFrom]).toEqual([BOARD, undefined])
})

test('what is refused is neither selected nor named nor shown', () => {
  const { workspace, desk, deeds } = start()
  vi.spyOn(workspace.document, 'apply').mockReturnValue(false)
  connectBlocks(workspace, { from: [A], to: [NEW] })
  addFromPalette(workspace, CACHE)
  dropFromPalette(workspace, CACHE, { x: 0, y: 0 })
  expect(desk.getState()).toMatchObject({ selection: new Set([A]), editing: undefined, started: false })
  expect(deeds.revealed).toEqual([])
})

test('an end of an edge is moved to another block, unless the edge or the block is gone', () => {
  const { workspace, document } = start()
  const edge = BOARD.edges[0]?.id as never
  const move = (args: object) => perform(workspace, reconnectEdge, { edge, end: 'to', to: D, ...args }).is
  expect([move({ edge: 'gone' }), move({ to: 'gone' }), move({})]).toEqual(['nothing', 'nothing', 'made'])
  expect(document.board().edges).toMatchObject([{ from: A, to: D }])
  expect(move({ end: 'from', to: B })).toBe('made')
  expect(document.board().edges).toMatchObject([{ from: B, to: D }])
})

test('several blocks are connected at once, those that are added beside each other, in one step', () => {
  const { workspace, document, desk, deeds } = start()
  const beside: BlockToAdd = { entry: CACHE, beside: [A] }
  connectBlocks(workspace, { from: [A], to: [D, beside, beside], goesOn: true })
  const { blocks, edges } = document.board()
  const caches = blocks.filter(({ kind }) => kind === 'cache')
  expect(caches.map(({ label }) => label)).toEqual(['Cache', 'Cache 2'])
  expect(edges.slice(1).map(({ from, to }) => [from, to])).toEqual(
    [D, ...caches.map(({ id }) => id)].map((to) => [A, to]),
  )
  expect(new Set(edges.map(({ order }) => order)).size).toBe(edges.length)
  expect(desk.getState()).toMatchObject({ naming: undefined, selection: new Set([A]) })
  expect(deeds.steps).toHaveLength(1)
  document.undo()
  expect(document.board()).toEqual(BOARD)
})

test('a block is added connected from each selected one, and just added from none', () => {
  const { workspace, document, desk } = start()
  desk.setState({ selection: new Set([A, B]) })
  addConnected(workspace, CACHE)
  const { edges, blocks } = document.board()
  const cache = blocks.at(-1)?.id
  expect(edges.slice(1)).toMatchObject([
    { from: A, to: cache, kind: 'request' },
    { from: B, to: cache, kind: 'request' },
  ])
  expect(desk.getState()).toMatchObject({ editing: cache, naming: { id: cache, back: [A, B] } })
  document.undo()
  expect([document.board(), [...desk.getState().selection]]).toEqual([BOARD, [A, B]])
  desk.setState({ selection: new Set() })
  addConnected(workspace, CACHE)
  expect(document.board().edges).toEqual(BOARD.edges)
  expect(desk.getState().naming).toEqual({ id: document.board().blocks.at(-1)?.id })
})

test('the name that a new block gets is a part of its step, what comes after or between is not', () => {
  const { workspace, document, desk } = start()
  const rename = (id: BlockId, value: string, visit: string) =>
    perform(workspace, setField, { of: 'block', ids: [id], field: 'label', value, visit })
  addConnected(workspace, CACHE)
  const id = desk.getState().naming?.id as BlockId
  const within = namedWithin(id).merge
  rename(id, 'Fee', within)
  rename(id, 'Feed cache', within)
  rename(A, 'Other', 'another visit')
  rename(id, 'Later', within)
  const labels = () => document.board().blocks.map(({ label }) => label)
  const named = labels()
  document.undo()
  document.undo()
  expect(labels().at(-1)).toBe('Feed cache')
  document.undo()
  expect(document.board()).toEqual(BOARD)
  for (let steps = 0; steps < 3; steps++) document.redo()
  expect(labels()).toEqual(named)
})

test('there is a command for each entry of the palette on its key with Shift', () => {
  expect(ADD_CONNECTED_COMMANDS.map(({ keys }) => keys)).toEqual(PALETTE.map(({ key }) => [`shift+${key}`]))
})
