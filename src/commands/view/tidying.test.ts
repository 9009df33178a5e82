import { expect, test } from 'vitest'
import type { BlockId, Board } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { commandById } from '../catalogue.ts'
import { runCommand } from '../runCommand.ts'

/** A board whose blocks stand one under the other in their order. */
function drawn(notation: string): Board {
  const board = parseNotation(notation)
  return { ...board, blocks: board.blocks.map((block, i) => ({ ...block, x: 40, y: 80 + i * 100 })) }
}

async function run(id: 'tidy' | 'tidy-selection', board: Board, selected: readonly string[] = []) {
  const { workspace, deeds } = fakeWorkspace(board)
  workspace.desk.setState({ selection: new Set(selected as BlockId[]) })
  await runCommand(commandById(id), workspace)
  return { workspace, deeds }
}

const CROSSED = 'A:app, B:app, D:app, X:sql, Y:sql, Z:sql; A->Y, B->X, D->Z'

test('tidying is one step, and what moved is brought into view', async () => {
  const { deeds, workspace } = await run('tidy', drawn(CROSSED))
  expect(deeds.steps.map(({ title }) => title)).toEqual(['Tidy the board'])
  expect(deeds.revealed).toHaveLength(1)
  expect(deeds.revealed[0]?.length).toBeGreaterThan(0)
  expect(workspace.notices.getState()).toEqual([])
})

test('where nothing would be better that is told, there is no step, and the lines are drawn anew all the same', async () => {
  const { workspace } = await run('tidy', drawn(CROSSED))
  const { deeds, workspace: again } = await run('tidy', workspace.document.board())
  expect(deeds.steps).toEqual([])
  expect(deeds.revealed).toEqual([])
  expect(again.desk.getState().linesAnew).toBe(1)
  expect(again.notices.getState()).toMatchObject([{ message: expect.stringContaining('Nothing moved') }])
})

test('what is selected is tidied alone', async () => {
  const { deeds } = await run('tidy-selection', drawn(CROSSED), ['A', 'B', 'X', 'Y'])
  expect(deeds.steps.map(({ title }) => title)).toEqual(['Tidy the selection'])
  for (const id of deeds.revealed.flat()) expect('ABXY').toContain(id)
})

test('a board that somebody goes on with while it is tidied stays as they have it, which is told', async () => {
  const { workspace, deeds } = fakeWorkspace(drawn(CROSSED))
  const tidying = runCommand(commandById('tidy'), workspace)
  workspace.desk.setState({ selection: new Set(['A' as BlockId]) })
  // It waits for nobody.
  await runCommand(commandById('move-to-data'), workspace)
  const { blocks } = workspace.document.board()
  await tidying
  expect(workspace.document.board().blocks).toEqual(blocks)
  expect(deeds.steps.map(({ title }) => title)).toEqual(['Move to Data'])
  expect(workspace.notices.getState()).toMatchObject([{ message: expect.stringContaining('changed meanwhile') }])
})
