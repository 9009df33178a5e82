import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { groupSelected } from './zoneCommands.ts'

test.each([
  ['a new zone', ['A', 'B'], 1],
  ['what is no zone', [], 0],
])('the keys for the name of %s wait until it is there, and no longer', async (_, selection, zones) => {
  const { workspace } = fakeWorkspace(parseNotation('A:app, B:app'))
  const { desk, document } = workspace
  desk.setState({ selection: new Set(selection as never) })
  const grouping = groupSelected(workspace)
  expect(desk.getState().stepping).toBe(true)
  await grouping
  expect(document.board().zones).toHaveLength(zones)
  expect(desk.getState()).toMatchObject({ stepping: false, editing: document.board().zones[0]?.id })
})
