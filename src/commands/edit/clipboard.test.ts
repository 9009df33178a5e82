import { describe, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { type CommandId, commandById } from '../catalogue.ts'
import { runCommand } from '../runCommand.ts'
import { cutSelection, pasteText, selectionAsText } from './clipboard.ts'

const plain = parseNotation('A:app, B:app, C:sql; A->B, B->C')
const ZONES = [
  { id: 'outer', label: 'Outer', order: 0 },
  { id: 'z', label: 'Zone', order: 1, parent: 'outer' },
]
const BOARD = {
  ...plain,
  zones: ZONES,
  blocks: plain.blocks.map((block) => (block.id === 'A' ? { ...block, zone: 'z' } : block)),
} as unknown as Board

/** A workspace whose clipboard is a text that tests can read and set; `allowed` says whether the browser lets it through. */
function start(board: Board = BOARD, selection: readonly string[] = ['A', 'B'], allowed = true) {
  const fake = fakeWorkspace(board)
  const clipboard = { text: undefined as string | undefined }
  const desktop = {
    ...fake.workspace.desktop,
    copyText: async (text: string) => {
      clipboard.text = text
      return allowed
    },
    pasteText: async () => clipboard.text,
  }
  const workspace = { ...fake.workspace, desktop }
  workspace.desk.setState({ selection: new Set(selection) as never })
  const run = (id: CommandId) => runCommand(commandById(id), workspace)
  const messages = () => workspace.notices.getState().map(({ message, tone }) => [tone, message])
  return { workspace, deeds: fake.deeds, clipboard, run, messages, board: () => workspace.document.board() }
}

const labels = (board: Board) => board.blocks.map(({ label }) => label)

describe('copy and paste', () => {
  test('adds the blocks and the edges among them beside the originals, selected, as one step', async () => {
    const { run, board, workspace, deeds } = start()
    await run('copy')
    expect(board()).toEqual(BOARD)
    await run('paste')
    const copies = board().blocks.slice(3)
    expect(copies).toMatchObject([
      { kind: 'app', x: 40, zone: 'z' },
      { kind: 'app', x: 40 },
    ])
    expect(board().edges.slice(2)).toMatchObject([{ from: copies[0]?.id, to: copies[1]?.id }])
    expect([...workspace.desk.getState().selection]).toEqual(copies.map(({ id }) => id))
    expect(deeds.steps).toMatchObject([{ title: 'Paste' }])
    workspace.document.undo()
    expect(board()).toEqual(BOARD)
  })

  test('gives what is added the ids of the port', async () => {
    const { run, board, workspace } = start()
    let count = 0
    Object.assign(workspace, { newId: (prefix: string) => `${prefix}_${++count}` })
    await run('duplicate')
    expect([...board().blocks.slice(3), ...board().edges.slice(2)].map(({ id }) => id)).toEqual(['b_1', 'b_2', 'e_3'])
    await run('copy')
    await run('paste')
    expect(
      board()
        .blocks.slice(5)
        .map(({ id }) => id),
    ).toEqual(['b_4', 'b_5'])
  })

  test('puts each further paste one step on, and starts afresh with a new copy', async () => {
    const { run, board } = start(BOARD, ['C'])
    await run('copy')
    await run('paste')
    await run('paste')
    await run('copy')
    await run('paste')
    expect(
      board()
        .blocks.slice(3)
        .map(({ x }) => x),
    ).toEqual([40, 80, 120])
  })

  test('works from one board to another, where blocks leave the zone they were in', async () => {
    const from = start()
    await from.run('copy')
    const to = start(EMPTY_BOARD, [])
    to.clipboard.text = from.clipboard.text
    await to.run('paste')
    expect(labels(to.board())).toEqual(['Application server', 'Application server'])
    expect(to.board().blocks[0]).not.toHaveProperty('zone')
    expect(to.board().zones).toEqual([])
    expect(to.workspace.desk.getState().started).toBe(true)
  })

  test('within this tab goes on when the browser keeps its clipboard closed, and says so', async () => {
    const { run, messages, board } = start(BOARD, ['C'], false)
    await run('cut')
    expect(messages()).toEqual([['error', expect.stringContaining('in this tab only')]])
    expect(labels(board())).toHaveLength(2)
    await run('paste')
    expect(labels(board()).at(-1)).toBe('SQL database')
  })
})

describe('cut', () => {
  test('removes what it copied, as one step', async () => {
    const { run, board, clipboard, workspace, deeds } = start()
    await run('cut')
    expect(board().blocks.map(({ id }) => id)).toEqual(['C'])
    expect(clipboard.text).toContain('"id": "A"')
    expect(deeds.steps).toEqual([{ title: 'Cut', select: [] }])
    workspace.document.undo()
    expect(board()).toEqual(BOARD)
  })

  test('of the browser’s own event removes the selection', () => {
    const { workspace, board } = start(BOARD, ['C'])
    cutSelection(workspace)
    expect(labels(board())).toHaveLength(2)
  })
})

describe('pasting with an edge selected', () => {
  const into = async (copied: readonly string[]) => {
    const { workspace, run, messages, board } = start(parseNotation('A:app, B:app, P:app, Q:app; A->B, P->Q'), copied)
    await run('copy')
    workspace.desk.setState({ selection: new Set([board().edges[0]?.id as never]) })
    await run('paste')
    return { led: board().edges[0]?.to !== 'B', messages: messages() }
  }

  test('goes into it, and what cannot is told to lie beside it', async () => {
    expect(await into(['P', 'Q'])).toEqual({ led: true, messages: [] })
    expect(await into(['A', 'P'])).toEqual({
      led: false,
      messages: [['info', expect.stringContaining('Pasted beside the edge')]],
    })
  })
})

describe('duplicate', () => {
  test('adds copies without touching the clipboard, and undo selects the originals again', async () => {
    const { run, board, clipboard, workspace, deeds } = start()
    await run('duplicate')
    expect(deeds.revealed).toEqual([[...workspace.desk.getState().selection]])
    expect(board().blocks).toHaveLength(5)
    expect(board().edges).toHaveLength(3)
    expect(clipboard.text).toBeUndefined()
    workspace.document.undo()
    expect([...workspace.desk.getState().selection]).toEqual(['A', 'B'])
  })
})

describe('what cannot be pasted', () => {
  test('is refused with a message and changes nothing', async () => {
    const { workspace, messages, board } = start()
    await pasteText(workspace, 'hello')
    await pasteText(workspace, '{"format": "tierboard", "version": 99}')
    expect(messages()).toEqual([
      ['info', 'The clipboard holds neither blocks nor a Mermaid diagram.'],
      ['error', expect.stringContaining('version 99')],
    ])
    expect(board()).toEqual(BOARD)
    expect(workspace.document.canUndo()).toBe(false)
  })

  test('edges alone are not copied', async () => {
    const { workspace, run, clipboard } = start(BOARD, ['e1'])
    expect(selectionAsText(workspace)).toBeUndefined()
    await run('copy')
    expect(clipboard.text).toBeUndefined()
  })

  test('an empty clipboard changes nothing', async () => {
    const { run, board, messages } = start()
    await run('paste')
    expect([board(), messages()]).toEqual([BOARD, []])
  })
})
