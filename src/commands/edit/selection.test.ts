import { expect, test, vi } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { type CommandId, commandById } from '../catalogue.ts'
import { performGesture } from '../gestures.ts'
import { runCommand } from '../runCommand.ts'

const BOARD = parseNotation('A:app, B:app, D:sql; A->D, B->D')

function selecting(...labels: string[]) {
  const { workspace, deeds } = fakeWorkspace(BOARD)
  const { blocks } = workspace.document.board()
  const selection = blocks.filter((block) => labels.includes(block.id)).map((block) => block.id)
  workspace.desk.setState({ selection: new Set(selection) })
  return { workspace, deeds }
}

test('grouping is one step, and the name of the new zone is ready to be typed', async () => {
  const { workspace, deeds } = selecting('A', 'B')
  await runCommand(commandById('group'), workspace)
  const board = workspace.document.board()
  const zone = board.zones[0]?.id
  expect(board.blocks.filter((block) => block.zone === zone).map((block) => block.id)).toEqual(['A', 'B'])
  expect(workspace.desk.getState()).toMatchObject({ selection: new Set([zone]), editing: zone })
  expect(deeds.steps).toHaveLength(1)
})

test('deleting takes the edges of deleted blocks along, and undo brings everything and the selection back', async () => {
  const { workspace } = selecting('A')
  await runCommand(commandById('delete'), workspace)
  expect(workspace.document.board().edges.map((edge) => edge.from)).toEqual(['B'])
  expect([...workspace.desk.getState().selection]).toEqual([])
  workspace.document.undo()
  expect(workspace.document.board()).toEqual(BOARD)
  expect([...workspace.desk.getState().selection]).toEqual(['A'])
})

const ZONED = {
  ...BOARD,
  zones: [{ id: 'z', label: 'VPC', order: 0 }],
  blocks: BOARD.blocks.map((block) => (block.id === 'B' ? block : { ...block, zone: 'z' })),
} as unknown as typeof BOARD

function inZone(selection: string, board = ZONED) {
  const { workspace, deeds } = fakeWorkspace(board)
  workspace.desk.setState({ selection: new Set([selection as never]) })
  const run = (id: CommandId) => runCommand(commandById(id), workspace)
  return { workspace, deeds, run, board: () => workspace.document.board(), desk: () => workspace.desk.getState() }
}

test('a zone is collapsed and opened by one command, and opened by what edits a label', async () => {
  const { run, board, desk, workspace } = inZone('A')
  await run('fold-zone')
  expect(board().zones[0]).toMatchObject({ collapsed: true })
  expect([...desk().selection]).toEqual(['z'])
  await run('fold-zone')
  expect(board()).toEqual(ZONED)
  await run('fold-zone')
  await run('edit-label')
  expect(board()).toEqual(ZONED)
  expect(desk().editing).toBeUndefined()
  await run('edit-label')
  expect(desk().editing).toBe('z')
  workspace.document.undo()
  expect(board().zones[0]).toMatchObject({ collapsed: true })
})

test('all in a zone is selected, deleted with it, or stays when the zone alone goes', async () => {
  const chosen = inZone('z')
  await chosen.run('select-in-zone')
  expect([...chosen.desk().selection]).toEqual(['A', 'D'])
  const emptied = inZone('z')
  await emptied.run('delete-with-contents')
  expect(emptied.board()).toMatchObject({ zones: [], edges: [], blocks: [{ id: 'B' }] })
  const kept = inZone('z')
  await kept.run('delete')
  expect(kept.board()).toEqual(BOARD)
})

test('a zone that would hold nothing is none, and that is told', async () => {
  const { workspace } = inZone('nothing')
  workspace.desk.setState({ selection: new Set() })
  performGesture(workspace, ['group', { ids: [] }])
  await vi.waitFor(() => expect(workspace.notices.getState()).toHaveLength(1))
  expect(workspace.document.board()).toEqual(ZONED)
})
