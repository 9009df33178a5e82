import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { openBoardFile } from './openBoardFile.ts'

beforeAll(provideDom)

const BOARD = parseNotation('A:app')
const FLOWCHART = 'flowchart LR\n  A[Order service] --> B[(Orders DB)]\n'
const BROKEN = 'flowchart LR\n  A --> B\n  B -->-> C\n'
const fenced = (text: string) => `\`\`\`mermaid\n${text}\`\`\`\n`

/** Opens a file over a board and tells what came of it. */
async function open(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const { workspace } = fakeWorkspace(BOARD)
  const opened: (Board | undefined)[] = []
  const library = {
    ...workspace.library,
    openNew: async (board?: Board) => {
      opened.push(board)
      return workspace.library.openNew(board)
    },
  }
  await openBoardFile({ ...workspace, library }, new File([content], name))
  expect(workspace.document.board()).toEqual(BOARD)
  const messages = workspace.notices.getState().map(({ tone, message }) => `${tone}: ${message}`)
  return { names: opened.map((board) => board?.settings.name), messages, desk: workspace.desk.getState() }
}

describe('a Mermaid file', () => {
  test.each(['shop.mmd', 'shop.MERMAID'])('opens as a board of its own, named after %s', async (name) => {
    const { names, messages } = await open(name, FLOWCHART)
    expect(names).toEqual(['shop'])
    expect(messages).toEqual(['info: Read 2 blocks and 1 edge.'])
  })

  test('opens where its diagram stands in a fence, too', async () => {
    expect((await open('shop.mmd', fenced(FLOWCHART))).names).toEqual(['shop'])
  })

  test('that is broken says which line and opens nothing', async () => {
    const { names, messages } = await open('shop.mmd', BROKEN)
    expect([names, messages]).toEqual([[], [expect.stringContaining('error: “shop” was not opened. Line 3 ')]])
  })

  test('that is no text is refused by its name', async () => {
    const { names, messages } = await open('shop.mmd', Uint8Array.from([0xff, 0xfe, 0x41, 0]))
    expect([names, messages]).toEqual([[], ['error: “shop.mmd” was not opened. It is not a text in UTF-8.']])
  })
})

describe('a Markdown file', () => {
  test('with one flowchart opens it at once, under its heading', async () => {
    const others = fenced('sequenceDiagram\n  A->>B: hi\n')
    const { names } = await open('notes.md', `# Notes\n\n${others}\n## The shop\n\n${fenced(FLOWCHART)}`)
    expect(names).toEqual(['The shop'])
  })

  test('with several offers them with their lines in the file', async () => {
    const { names, desk } = await open('notes.markdown', `${fenced(FLOWCHART)}\n${fenced(FLOWCHART)}`)
    expect(names).toEqual([])
    expect(desk.dialog).toBe('diagrams')
    expect(desk.diagrams).toMatchObject({ name: 'notes', to: 'new', diagrams: [{ line: 2 }, { line: 7 }] })
  })

  test('tells of a fault by its line in the file', async () => {
    const { messages } = await open('notes.md', `# Notes\n\nSome words.\n\n${fenced(BROKEN)}`)
    expect(messages).toEqual([expect.stringContaining('error: “Notes” was not opened. Line 8 ')])
  })

  test('whose diagrams are of other types says what they are', async () => {
    const { messages } = await open('notes.md', fenced('sequenceDiagram\n  A->>B: hi\n'))
    expect(messages).toEqual([expect.stringContaining('This is a sequence diagram.')])
  })

  test('that begins with a word of Mermaid is read by its fences all the same', async () => {
    expect((await open('notes.md', `architecture of the shop\n\n${fenced(FLOWCHART)}`)).names).toEqual(['notes'])
  })

  test('that is a bare diagram is read as one', async () => {
    expect((await open('notes.md', FLOWCHART)).names).toEqual(['notes'])
  })

  test('without a diagram says so', async () => {
    const { names, messages } = await open('notes.md', '# Notes\n\n```js\nflowchart()\n```\n')
    expect([names, messages]).toEqual([[], ['error: “notes” holds no Mermaid diagram.']])
  })
})

test('a file of another name is read as a board', async () => {
  const { names, messages } = await open('mermaid.json', encodeBoard(BOARD))
  expect([names, messages]).toEqual([['Untitled board'], ['info: Opened mermaid.json.']])
})

test('a file that vanished says so', async () => {
  const { workspace } = fakeWorkspace(BOARD)
  const gone = Object.assign(new File([''], 'gone.mmd'), { arrayBuffer: vi.fn().mockRejectedValue(new Error('gone')) })
  await openBoardFile(workspace, gone)
  expect(workspace.notices.getState()).toMatchObject([
    { tone: 'error', message: expect.stringContaining('could not be read') },
  ])
})
