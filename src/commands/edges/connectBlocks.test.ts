import { expect, test, vi } from 'vitest'
import { PALETTE } from '#domain/blocks/palette.ts'
import type { BlockId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { addFromPalette, type BlockToAdd, dropFromPalette } from '../addCommands.ts'
import { perform } from '../perform.ts'
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
  connectBlocks(workspace, { from: A, to: D })
  expect(added()).toMatchObject({ from: A, to: D, kind: 'request' })
  expect(desk.getState()).toMatchObject({
    selection: new Set([added()?.id]),
    connectingFrom: undefined,
    editing: undefined,
  })
  expect(deeds.steps.map(({ title }) => title)).toEqual(['Connect'])
})

test('while one goes on to connect a block it stays selected', () => {
  const { workspace, desk, added } = start()
  connectBlocks(workspace, { from: A, to: D, goesOn: true })
  expect(added()).toMatchObject({ from: A, to: D })
  expect([...desk.getState().selection]).toEqual([A])
})

test('a block that is added for an edge is selected and named, in one step with it', () => {
  const { workspace, desk, document, added, deeds } = start()
  connectBlocks(workspace, { from: A, to: NEW, goesOn: true })
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
  connectBlocks(workspace, { from: A, to: 'gone' as BlockId })
  expect([document.board(), desk.getState().connectingFrom]).toEqual([BOARD, undefined])
})

test('what is refused is neither selected nor named nor shown', () => {
  const { workspace, desk, deeds } = start()
  vi.spyOn(workspace.document, 'apply').mockReturnValue(false)
  connectBlocks(workspace, { from: A, to: NEW })
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
