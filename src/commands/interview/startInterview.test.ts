import { expect, test, vi } from 'vitest'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { readPractice, USUAL_CHOICE } from '#domain/interview/practice.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { startAgain, startChosen } from './startInterview.ts'

const OWN = { problem: undefined, task: 'A parking garage', format: 'tiers', role: 'alone' } as const

const on = (board: Board) => {
  const { workspace } = fakeWorkspace(board)
  const openNew = vi.spyOn(workspace.library, 'openNew').mockResolvedValue(true)
  return { workspace, openNew, board: workspace.document.board, desk: workspace.desk.getState }
}

test('an empty board becomes that of the interview, as one step, and shows what its first phase is for', async () => {
  const { workspace, openNew, board, desk } = on(EMPTY_BOARD)
  await startChosen(workspace, USUAL_CHOICE)
  expect(openNew).not.toHaveBeenCalled()
  expect(board().settings.name).toBe('Chat app')
  expect(board().brief.problem).toMatch(/^Design a chat app/)
  expect(board().interview).toMatchObject({ problem: 'chat-app', format: 'four-45', role: 'candidate' })
  expect(desk()).toMatchObject({ sheet: 'brief', tab: 'phase', started: true })
  workspace.document.undo()
  expect(board()).toEqual(EMPTY_BOARD)
})

test('a board that has a name keeps it', async () => {
  const { workspace, board } = on({ ...EMPTY_BOARD, settings: { ...EMPTY_BOARD.settings, name: 'Tuesday' } })
  await startChosen(workspace, USUAL_CHOICE)
  expect(board().settings.name).toBe('Tuesday')
})

test.each([
  ['blocks', parseNotation('A:app')],
  ['another problem', { ...EMPTY_BOARD, brief: { problem: 'Design a lift.' } }],
  ['an interview', { ...EMPTY_BOARD, interview: { phases: [{ name: 'All', kind: 'other' }] } }],
] satisfies (readonly [string, Board])[])('a board with %s stays as it is, and a new one opens', async (_, taken) => {
  const { workspace, openNew, board, desk } = on(taken)
  const before = board()
  await startChosen(workspace, OWN)
  expect(board()).toBe(before)
  expect(openNew.mock.calls[0]?.[0]).toMatchObject({
    settings: { name: 'A parking garage' },
    brief: { problem: 'A parking garage' },
    interview: { format: 'tiers', role: 'alone' },
    moments: [{ kind: 'phase', phase: 0 }],
    blocks: [],
  })
  expect(desk()).toMatchObject({ sheet: 'brief', tab: 'phase', started: true })
})

test('who stays on a board that is not saved has begun nothing', async () => {
  const { workspace, openNew, desk } = on(parseNotation('A:app'))
  openNew.mockResolvedValue(false)
  await startChosen(workspace, OWN)
  expect(desk()).toMatchObject({ sheet: undefined, practice: {} })
})

test('the next one begins as the last one did, and the first one as usual', async () => {
  const { workspace, board, openNew } = on(EMPTY_BOARD)
  await startAgain(workspace)
  expect(board().interview).toMatchObject({ problem: 'chat-app', format: 'four-45' })
  await startChosen(workspace, OWN)
  await startAgain(workspace)
  expect(openNew.mock.calls[1]?.[0]).toMatchObject({ brief: { problem: OWN.task }, interview: { format: 'tiers' } })
  expect(readPractice(workspace.desk.getState().practice)).toMatchObject({ last: OWN, started: ['chat-app'] })
})
