import { expect, test, vi } from 'vitest'
import type { ItemId } from '#domain/edits/edit.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { commandById } from '../catalogue.ts'
import { isAvailable, runCommand } from '../runCommand.ts'

const start = async () => {
  const { workspace } = fakeWorkspace(parseNotation('A:app(Feed), X:cache(Redis), D:sql(Posts); A->X, X->D'))
  workspace.desk.setState({ selection: new Set(['X' as ItemId]) })
  await runCommand(commandById('delete'), workspace)
  await vi.waitFor(() => expect(workspace.notices.getState()).not.toEqual([]))
  const edges = () => workspace.document.board().edges.map(({ from, to }) => `${from}>${to}`)
  return { workspace, edges }
}
const join = commandById('join-neighbours')

test('deleting a block in the middle offers to join its neighbours, by a message and by a command, in one step', async () => {
  const { workspace, edges } = await start()
  expect(workspace.notices.getState()).toMatchObject([
    { message: 'Deleted “Redis”.', wayOut: { title: 'Join Feed and Posts' } },
  ])
  expect(isAvailable(join, workspace)).toBe(true)
  await runCommand(join, workspace)
  expect(edges()).toEqual(['A>D'])
  expect(workspace.notices.getState()).toEqual([])
  expect(isAvailable(join, workspace)).toBe(false)
  workspace.document.undo()
  expect(edges()).toEqual([])
  workspace.document.undo()
  expect(edges()).toEqual(['A>X', 'X>D'])
})

test('the button of the message does the same, and the offer goes with the next step', async () => {
  const first = await start()
  first.workspace.notices.getState()[0]?.wayOut?.act()
  expect(first.edges()).toEqual(['A>D'])

  const { workspace, edges } = await start()
  workspace.document.undo()
  expect(workspace.notices.getState()).toEqual([])
  expect(isAvailable(join, workspace)).toBe(false)
  expect(edges()).toEqual(['A>X', 'X>D'])
})

test('the message gives way to what asks over the board, the command stays', async () => {
  const { workspace } = await start()
  workspace.desk.setState({ dialog: 'commands' })
  expect(workspace.notices.getState()).toEqual([])
  expect(isAvailable(join, workspace)).toBe(true)
})
