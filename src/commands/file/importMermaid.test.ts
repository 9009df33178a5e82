import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { mermaidText } from '#files/write/mermaidText.ts'
import { provideDom } from '#interop/nodeDom.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { RICH } from '#testing/editedText.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import type { Workspace } from '../workspace.ts'
import { importDiagrams, importMermaid } from './importMermaid.ts'

const reader = vi.hoisted(() => ({ isMissing: false }))
// One mock for all tests: Vitest forgets a mock that is taken back while another import is on its way.
vi.mock('#files/read/aside/readAside.ts', async (importOriginal) => {
  const { readAside } = await importOriginal<typeof import('#files/read/aside/readAside.ts')>()
  return {
    get readAside() {
      if (reader.isMissing) throw new Error('offline')
      return readAside
    },
  }
})

beforeAll(provideDom)

const FULL = tidyBoard(parseNotation('A:app(Orders), D:sql(Ledger); A->D'))
const TEXT = '---\ntitle: Web shop\n---\nflowchart LR\n  U[Browser] --> B{{Foo}}\n  B -.->|tells| K[Kafka (events)]\n'

function start(board: Board) {
  const { workspace: fake, deeds } = fakeWorkspace(board)
  const openNew = vi.fn(async (_: Board | undefined) => true)
  const open = { id: 'first' }
  const library = { ...fake.library, openNew, current: () => open.id }
  const view = { ...fake.view, fit: vi.fn(), zoomToItems: vi.fn() }
  const workspace: Workspace = { ...fake, library, view }
  return {
    workspace,
    deeds,
    openNew,
    open,
    view,
    desk: workspace.desk,
    board: workspace.document.board,
    messages: () => workspace.notices.getState().map(({ tone, message }) => [tone, message]),
    add: (text: string, line?: number) =>
      importMermaid(workspace, { text, name: 'From Mermaid', to: 'here', ...(line === undefined ? {} : { line }) }),
  }
}

describe('a text added to an empty board', () => {
  test('fills it and names it, as one step, in view', async () => {
    const { add, board, deeds, view, desk, workspace } = start(EMPTY_BOARD)
    await add(TEXT)
    expect(board().settings.name).toBe('Web shop')
    expect(board().blocks.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'client Browser',
      'app Foo',
      'queue Kafka (events)',
    ])
    expect(board().edges.map(({ kind, label }) => [kind, label])).toEqual([
      ['request', undefined],
      ['event', 'tells'],
    ])
    expect(deeds.steps).toEqual([{ title: 'Add from Mermaid', select: [] }])
    expect(view.fit).toHaveBeenCalledOnce()
    expect(desk.getState().started).toBe(true)
    workspace.document.undo()
    expect(board()).toEqual(EMPTY_BOARD)
  })

  test('leaves what a person has said of it: its name, direction, rules and brief', async () => {
    const settings = { ...EMPTY_BOARD.settings, name: 'Mine', direction: 'down' } as const
    const { add, board } = start({ ...EMPTY_BOARD, settings, brief: { dau: 5000 } })
    await add(TEXT)
    expect(board()).toMatchObject({ settings, brief: { dau: 5000 } })
    expect(tidyBoard(board())).toEqual(board())
  })

  test('brings the board that it carries inside, brief included', async () => {
    const { add, board, desk } = start(EMPTY_BOARD)
    const carried = tidyBoard(parseNotation('A:app(Orders){critical=on}, D:sql(Ledger); A->D; brief dau=7'))
    await add(mermaidText(carried, { ...RICH, board: true }).text)
    expect(board()).toMatchObject({ brief: { dau: 7 }, blocks: [{ id: 'A', critical: true }, { id: 'D' }] })
    expect(desk.getState().imported).toBeUndefined()
  })
})

describe('a text added to a board with blocks', () => {
  test('comes beside them, selected and in view, as one step', async () => {
    const { add, board, deeds, view, desk, workspace } = start(FULL)
    await add(TEXT)
    expect(board().blocks.slice(0, 2)).toEqual(FULL.blocks)
    expect(board().settings).toEqual(FULL.settings)
    expect(overlapsOf(board())).toEqual([])
    const added = board()
      .blocks.slice(2)
      .map(({ id }) => id)
    expect(added).toHaveLength(3)
    expect([...desk.getState().selection]).toEqual(added)
    expect(view.zoomToItems).toHaveBeenCalledExactlyOnceWith(added)
    expect(deeds.steps).toMatchObject([{ title: 'Add from Mermaid' }])
    workspace.document.undo()
    expect(board()).toEqual(FULL)
  })
})

test('a text in which nothing was guessed, mended or left out goes on with the findings, and can be looked over', async () => {
  const { add, desk } = start(FULL)
  await add('graph LR\n  A[Orders service] --> B[PostgreSQL]')
  const { imported, tab } = desk.getState()
  expect([tab, imported?.blocks.length]).toEqual(['findings', 2])
})

test('what was read can be looked over: every block on the board with its reason, the mends and the notes', async () => {
  const { add, board, desk, messages } = start(FULL)
  await add(TEXT)
  const { imported, tab, panelOpen } = desk.getState()
  expect([tab, panelOpen]).toEqual(['imported', false])
  expect(imported?.blocks.map(({ block }) => block)).toEqual(
    board()
      .blocks.slice(2)
      .map(({ id }) => id),
  )
  expect(imported?.mends).toEqual([{ line: 6, label: 'Kafka (events)' }])
  expect(messages()).toEqual([
    ['info', 'Read 3 blocks and 2 edges. 1 label had to be mended. 1 block may want a look.'],
  ])
})

describe('a text that cannot be read changes nothing and says why', () => {
  test.each([
    ['sequenceDiagram\n  A->>B: hi', 'This is a sequence diagram. Only flowcharts'],
    ['flowchart TD\n  A --> B\n  B -->-> C', 'Line 3 '],
    ['  \n ', 'The text is empty.'],
    ['hello there', 'This is no Mermaid flowchart'],
  ])('%j', async (text, reason) => {
    const { add, board, messages, desk, deeds } = start(FULL)
    await add(text)
    expect(messages()).toEqual([['error', expect.stringContaining(`Nothing was changed. ${reason}`)]])
    expect([board(), deeds.steps, desk.getState().tab]).toEqual([FULL, [], 'findings'])
  })

  test('by the line of the document that it stands in', async () => {
    const { add, messages } = start(FULL)
    await add('flowchart TD\n  A --> B\n  B -->-> C', 41)
    expect(messages()[0]?.[1]).toContain('Line 43 ')
  })

  test('when its reader could not be loaded', async () => {
    reader.isMissing = true
    onTestFinished(() => {
      reader.isMissing = false
    })
    const { add, board, messages } = start(FULL)
    await add(TEXT)
    expect(messages()).toEqual([['error', expect.stringContaining('reader of Mermaid could not be loaded')]])
    expect(board()).toEqual(FULL)
  })

  test.each(['here', 'new'] as const)('when another board was opened meanwhile (%s)', async (to) => {
    const { workspace, open, board, messages, openNew } = start(FULL)
    const reading = importMermaid(workspace, { text: TEXT, name: 'x', to })
    open.id = 'second'
    await reading
    expect(messages()).toEqual([['error', expect.stringContaining('nothing was added')]])
    expect(board()).toEqual(FULL)
    expect(openNew).not.toHaveBeenCalled()
  })
})

test('a text that opens a board of its own is named by its title, else by its file', async () => {
  const { workspace, openNew, board } = start(FULL)
  await importMermaid(workspace, { text: TEXT, name: 'notes', to: 'new' })
  await importMermaid(workspace, { text: 'flowchart TD\nA --> B', name: 'notes', to: 'new' })
  expect(openNew.mock.calls.map(([made]) => made?.settings.name)).toEqual(['Web shop', 'notes'])
  expect(board()).toEqual(FULL)
})

describe('the diagrams of a document', () => {
  const diagram = (text: string, line: number, heading?: string) => ({ text, line, ...(heading ? { heading } : {}) })
  const A = diagram('flowchart TD\nA --> B', 3, 'Shop')

  test('are read at once when there is one, by its heading', async () => {
    const { workspace, openNew } = start(FULL)
    await importDiagrams(workspace, { diagrams: [A], name: 'notes', to: 'new' })
    expect(openNew.mock.calls[0]?.[0]?.settings.name).toBe('Shop')
    expect(workspace.desk.getState().dialog).toBeUndefined()
  })

  test('are offered when there are several', async () => {
    const { workspace, openNew } = start(FULL)
    const diagrams = [A, diagram('graph TD\nC --> D', 9)]
    await importDiagrams(workspace, { diagrams, name: 'notes', to: 'here' })
    expect(workspace.desk.getState()).toMatchObject({
      dialog: 'diagrams',
      diagrams: { name: 'notes', to: 'here', diagrams },
    })
    expect(openNew).not.toHaveBeenCalled()
  })

  test('are missed when there is none', async () => {
    const { workspace, messages } = start(FULL)
    await importDiagrams(workspace, { diagrams: [], name: 'notes', to: 'new' })
    expect(messages()).toEqual([['error', '“notes” holds no Mermaid diagram.']])
  })
})
