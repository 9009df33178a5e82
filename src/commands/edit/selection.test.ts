import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { commandById } from '../catalogue.ts'
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
