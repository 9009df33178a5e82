import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Block, Board } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { createShown } from '../tools/shown.ts'
import type { LaterLayers } from './later.ts'
import { followLater } from './loadLater.ts'
import { createRouteState } from './routes.ts'

const BOARD = parseNotation('A:app, B:app; A->B')
const PUTS: readonly Change[] = [
  ...BOARD.blocks.map((record): Change => ({ op: 'put', type: 'block', record })),
  ...BOARD.edges.map((record): Change => ({ op: 'put', type: 'edge', record })),
]

let frames: (() => void)[] = []

beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
  vi.stubGlobal('cancelAnimationFrame', () => {})
})

afterEach(() => {
  vi.unstubAllGlobals()
})

function follow(board: Board, followed = followLater) {
  const { workspace } = fakeWorkspace(board)
  const state = createRouteState()
  const layers = createStore((): { layers: LaterLayers | undefined } => ({ layers: undefined }))
  const stop = followed(workspace, { layers, routes: state, drag: createShown().drag })
  const routes = () => state.getState().routes
  return { workspace, stop, routes, count: () => routes().size }
}

test('a board that has edges gets their routes', async () => {
  const { count, stop } = follow(BOARD)
  await vi.waitFor(() => expect(count()).toBe(1))
  stop()
  expect(count()).toBe(0)
})

test('what draws edges is asked for once the first block is painted', async () => {
  vi.resetModules()
  const { followLater: afresh, laterLayersNow } = await import('./loadLater.ts')
  const { count, workspace, stop } = follow(EMPTY_BOARD, afresh)
  workspace.document.apply(PUTS, { title: 'Draw' })
  await import('./laterLayers.ts')
  await new Promise((resolve) => setTimeout(resolve))
  expect([frames.length, laterLayersNow()]).toEqual([1, undefined])
  for (const run of frames) run()
  await vi.waitFor(() => expect(count()).toBe(1))
  stop()
})

test('on an empty board routing begins with what is placed first, and goes on', async () => {
  const { count, workspace, stop } = follow(EMPTY_BOARD)
  workspace.document.apply(PUTS, { title: 'Draw' })
  await vi.waitFor(() => expect(count()).toBe(1))
  workspace.document.undo()
  expect(count()).toBe(0)
  workspace.document.redo()
  expect(count()).toBe(1)
  stop()
})

test('what leaves every card where it was leaves the routes alone', async () => {
  const { count, workspace, routes, stop } = follow(BOARD)
  await vi.waitFor(() => expect(count()).toBe(1))
  const before = routes()
  const [a] = BOARD.blocks
  const patch = (fields: Partial<Block>): Change => ({ op: 'patch', type: 'block', id: (a as Block).id, fields })
  workspace.document.apply([patch({ replicas: 3 })], { title: 'Scale' })
  expect(routes()).toBe(before)
  workspace.document.apply([patch({ y: 500 })], { title: 'Move' })
  expect(routes()).not.toEqual(before)
  stop()
})

test('a canvas that is put away before the router came has no routes', async () => {
  const { count, stop } = follow(BOARD)
  stop()
  await import('./laterLayers.ts')
  await new Promise((resolve) => setTimeout(resolve))
  expect(count()).toBe(0)
})
