import { act, useEffect } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Block, BlockId } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { PreviewStatus } from '../BoardCanvas.tsx'
import type { Canvas } from '../canvas.ts'
import { createCanvas } from '../createCanvas.ts'
import { CanvasContext } from '../useCanvas.ts'
import { GhostLayer } from './GhostLayer.tsx'

const BOARD = tidyBoard(parseNotation('C:client, A:app(Orders), D:sql; C->A, A->D'))
const CACHE: Change = {
  op: 'put',
  type: 'block',
  record: { id: 'K', kind: 'cache', label: 'Hot orders', tier: 'data', x: 40, y: 400, order: 9 } as unknown as Block,
}
let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

function Preview({ canvas }: { readonly canvas: Canvas }) {
  useEffect(() => canvas.start(), [canvas])
  return (
    <CanvasContext value={canvas}>
      <GhostLayer />
      <PreviewStatus />
    </CanvasContext>
  )
}

async function show() {
  const { workspace } = fakeWorkspace(BOARD)
  const canvas = createCanvas(workspace, [])
  unmount = await mountPanel(workspace, <Preview canvas={canvas} />)
  // The first preview waits for its code.
  await act(async () => {
    workspace.desk.setState({ preview: [] })
    await vi.waitFor(() => expect(canvas.ghosts.getState()).toBeDefined())
    workspace.desk.setState({ preview: undefined })
  })
  return { ...workspace, canvas }
}
const ghosts = () => [...document.querySelectorAll('[data-ghost-block]')].map((ghost) => ghost.textContent)
const said = () => document.querySelector('[role="status"]')?.textContent

test('a preview shows its new block and says what it does, and nothing is left when it ends', async () => {
  const { desk, document: port } = await show()
  expect([ghosts(), said()]).toEqual([[], ''])
  await act(async () => desk.setState({ preview: [CACHE] }))
  expect([ghosts(), said()]).toEqual([['Hot orders'], 'Preview: adds 1 block'])
  expect(document.querySelector('[data-ghost-block]')?.closest('[aria-hidden="true"]')).not.toBeNull()
  expect(port.board()).toEqual(BOARD)
  await act(async () => desk.setState({ preview: undefined }))
  expect([ghosts(), said()]).toEqual([[], ''])
})

test('a preview follows the board it is shown on', async () => {
  const { desk, document: port } = await show()
  await act(async () => desk.setState({ preview: [CACHE] }))
  await act(async () => port.apply([CACHE], { title: 'Add' }))
  expect([ghosts(), said()]).toEqual([[], 'Preview: changes no block and no edge'])
})

test('nothing is computed while neither the preview nor the board changes', async () => {
  const { desk, canvas } = await show()
  await act(async () => desk.setState({ preview: [CACHE] }))
  const before = canvas.ghosts.getState()
  await act(async () => desk.setState({ pointerDown: true, selection: new Set(['A' as BlockId]) }))
  expect(canvas.ghosts.getState()).toBe(before)
})

test('a canvas that is put away leaves no ghosts behind', async () => {
  const { desk, canvas } = await show()
  await act(async () => desk.setState({ preview: [CACHE] }))
  expect(canvas.ghosts.getState()).toBeDefined()
  await unmount()
  unmount = async () => {}
  expect(canvas.ghosts.getState()).toBeUndefined()
})

test('what is pointed at is marked where it is, without a word, unless a preview is shown', async () => {
  const { desk, canvas } = await show()
  const marks = () => [...(canvas.ghosts.getState()?.marks ?? [])]
  await act(async () => desk.setState({ pointed: ['A'] }))
  expect([marks(), ghosts(), said()]).toEqual([[['A', 'pointed']], [], ''])
  await act(async () => desk.setState({ preview: [CACHE] }))
  expect(marks().some(([, mark]) => mark === 'pointed')).toBe(false)
  await act(async () => desk.setState({ preview: undefined }))
  expect(marks()).toEqual([['A', 'pointed']])
  await act(async () => desk.setState({ pointed: undefined }))
  expect(canvas.ghosts.getState()).toBeUndefined()
})
