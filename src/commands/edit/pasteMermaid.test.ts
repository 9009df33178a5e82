import { beforeAll, expect, test, vi } from 'vitest'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { pasteText } from './clipboard.ts'

beforeAll(provideDom)

const FULL = parseNotation('A:app(Orders)')
const FLOWCHART = 'flowchart LR\n  U[Browser] --> S[Billing service]\n'
const fenced = (text: string) => `\`\`\`mermaid\n${text}\`\`\`\n`

/** What stands on a board, and what was said, once a text was pasted on it. */
async function paste(board: Board, text: string) {
  const { workspace } = fakeWorkspace(board)
  pasteText(workspace, text)
  // The reader is loaded on first use, which takes as long as it takes.
  await vi.waitFor(() => {
    const isDone = workspace.desk.getState().dialog ?? workspace.notices.getState()[0] ?? workspace.document.canUndo()
    expect(isDone).toBeTruthy()
  })
  return {
    labels: workspace.document.board().blocks.map(({ label }) => label),
    name: workspace.document.board().settings.name,
    messages: workspace.notices.getState().map(({ tone, message }) => `${tone}: ${message}`),
    desk: workspace.desk.getState(),
  }
}

test('a pasted flowchart fills an empty board', async () => {
  const { labels, name, messages } = await paste(EMPTY_BOARD, FLOWCHART)
  expect([labels, name]).toEqual([['Browser', 'Billing service'], 'From Mermaid'])
  expect(messages).toEqual(['info: Read 2 blocks and 1 edge.'])
})

test('a pasted flowchart is added to what is there', async () => {
  const { labels, name } = await paste(FULL, FLOWCHART)
  expect([labels, name]).toEqual([['Orders', 'Browser', 'Billing service'], 'Untitled board'])
})

test('a pasted document with one flowchart is read, with several offers them for this board', async () => {
  expect((await paste(FULL, `See:\n\n${fenced(FLOWCHART)}`)).labels).toHaveLength(3)
  const { desk, labels } = await paste(FULL, `architecture of it\n\n${fenced(FLOWCHART)}\n${fenced(FLOWCHART)}`)
  expect(desk.diagrams).toMatchObject({ to: 'here', diagrams: [{ line: 4 }, { line: 9 }] })
  expect(labels).toEqual(['Orders'])
})

test('a pasted diagram of another type is told and changes nothing', async () => {
  const { labels, messages } = await paste(FULL, 'gantt\n  title Plan\n')
  expect(messages).toEqual([expect.stringContaining('error: Nothing was changed. This is a Gantt chart.')])
  expect(labels).toEqual(['Orders'])
})

test('a pasted board is none, though its labels speak of Mermaid', async () => {
  const copied = parseNotation('B:app(flowchart LR)')
  expect((await paste(FULL, encodeBoard(copied))).labels).toEqual(['Orders', 'flowchart LR'])
})
