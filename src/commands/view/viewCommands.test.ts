import { expect, test, vi } from 'vitest'
import type { Desk } from '#desk/desk.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { type CommandId, commandById } from '../catalogue.ts'
import { runCommand } from '../runCommand.ts'

async function run(id: CommandId, state: Partial<Desk> = {}) {
  const { workspace } = fakeWorkspace(parseNotation('A:app, B:app'))
  const view = { zoomBy: vi.fn(), zoomTo: vi.fn(), fit: vi.fn(), zoomToItems: vi.fn(), reveal: vi.fn() }
  workspace.desk.setState(state)
  await runCommand(commandById(id), { ...workspace, view: { ...workspace.view, ...view } })
  return { view, board: workspace.document.board(), desk: workspace.desk.getState() }
}

test('zooming in and out cancel each other, and one key leads to 100 %', async () => {
  const [near] = (await run('zoom-in')).view.zoomBy.mock.calls[0] ?? []
  const [far] = (await run('zoom-out')).view.zoomBy.mock.calls[0] ?? []
  expect(near).toBeGreaterThan(1)
  expect(near * far).toBeCloseTo(1, 9)
  expect((await run('zoom-100')).view.zoomTo).toHaveBeenCalledWith(1)
})

test('the board fits, and so does what is selected', async () => {
  expect((await run('fit')).view.fit).toHaveBeenCalledOnce()
  const selection = new Set(['A']) as unknown as Desk['selection']
  expect((await run('zoom-selection', { selection })).view.zoomToItems).toHaveBeenCalledWith(['A'])
  expect((await run('zoom-selection')).view.zoomToItems).not.toHaveBeenCalled()
})

test('the tiers turn either way, and all that turned is brought into view', async () => {
  const { board, view } = await run('turn-board')
  expect(board.settings.direction).toBe('down')
  expect(view.reveal).toHaveBeenCalledWith(board.blocks.map(({ id }) => id))
})

test('a board that is turned back, or on, by undo and redo is fitted into the view, and no other is', async () => {
  const { workspace } = fakeWorkspace(parseNotation('A:app, B:app'))
  const fit = vi.spyOn(workspace.view, 'fit')
  const step = (id: CommandId) => runCommand(commandById(id), workspace)
  for (const id of ['turn-board', 'undo', 'redo'] as const) await step(id)
  expect(fit).toHaveBeenCalledTimes(2)
  workspace.desk.setState({ selection: new Set(['A' as never]) })
  for (const id of ['delete', 'undo'] as const) await step(id)
  expect(fit).toHaveBeenCalledTimes(2)
})

test.each([
  ['theme-light', { theme: 'light' }],
  ['theme-dark', { theme: 'dark' }],
  ['theme-system', { theme: undefined }],
  ['show-findings', { tab: 'findings', panelOpen: true }],
  [
    'show-brief',
    { tab: 'brief', panelOpen: true, canvasOnly: false, wish: { kind: 'fill-in-brief', field: 'features' } },
  ],
  ['show-mermaid', { tab: 'mermaid', panelOpen: true }],
  ['show-inspector', { tab: 'inspector', panelOpen: true }],
  ['commands', { dialog: 'commands' }],
  ['shortcuts', { dialog: 'shortcuts' }],
  ['find-block', { dialog: 'find' }],
  ['boards', { dialog: 'boards' }],
  ['export', { dialog: 'export' }],
] as const)('%s leads to %o', async (id, state) => {
  expect((await run(id, { theme: 'dark', tab: 'findings' })).desk).toMatchObject(state)
})

test('the minimap is hidden and shown again', async () => {
  expect((await run('toggle-minimap', { minimapAsked: true })).desk.minimapAsked).toBe(false)
  expect((await run('toggle-minimap', { minimapAsked: false })).desk.minimapAsked).toBe(true)
})

test('the lines of telemetry are hidden and shown again', async () => {
  expect((await run('toggle-telemetry-lines')).desk.telemetryLines).toBe(false)
  expect((await run('toggle-telemetry-lines', { telemetryLines: false })).desk.telemetryLines).toBe(true)
})

test('the rates on edges are shown and hidden again', async () => {
  expect((await run('toggle-edge-rates')).desk.edgeRates).toBe(true)
  expect((await run('toggle-edge-rates', { edgeRates: true })).desk.edgeRates).toBe(false)
})
