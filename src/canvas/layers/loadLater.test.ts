import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Board } from '#domain/board/board.ts'
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

function follow(board: Board) {
  const { workspace } = fakeWorkspace(board)
  const state = createRouteState()
  const layers = createStore((): { layers: LaterLayers | undefined } => ({ layers: undefined }))
  const stop = followLater(workspace, { layers, routes: state, drag: createShown().drag })
  return { workspace, stop, count: () => state.getState().routes.size }
}

test('a board that has edges gets their routes', async () => {
  const { count, stop } = follow(BOARD)
  await vi.waitFor(() => expect(count()).toBe(1))
  stop()
  expect(count()).toBe(0)
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

test('a canvas that is put away before the router came has no routes', async () => {
  const { count, stop } = follow(BOARD)
  stop()
  await import('./laterLayers.ts')
  await new Promise((resolve) => setTimeout(resolve))
  expect(count()).toBe(0)
})
