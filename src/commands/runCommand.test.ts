import { describe, expect, test } from 'vitest'
import type { ZoneId } from '#domain/board/board.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { COMMANDS, type CommandId, commandById } from './catalogue.ts'
import { isAvailable, runCommand } from './runCommand.ts'

const plain = parseNotation('A:app, B:app, C:app, D:sql, K:queue, O:object; A->B, B->C, C->D, A~>K, A->O')
const zone = { id: 'z' as ZoneId, label: 'Zone', order: 0 }
const PLACES = [
  { x: 40, y: 0, zone: zone.id },
  { x: 80, y: 130 },
  { x: 160, y: 300 },
]
const BOARD = { ...plain, zones: [zone], blocks: plain.blocks.map((block, i) => ({ ...block, ...PLACES[i] })) }

function start(...selection: string[]) {
  const fake = fakeWorkspace(BOARD)
  fake.workspace.desk.setState({ selection: new Set(selection) as never })
  const run = (id: CommandId) => runCommand(commandById(id), fake.workspace)
  const selected = () => [...fake.workspace.desk.getState().selection]
  return { ...fake, run, selected, board: () => fake.workspace.document.board() }
}

const EDITS = COMMANDS.filter((command) => !('act' in command))

describe.each(EDITS.map((command) => [command.title, command] as const))('%s', (_, command) => {
  test('is one undo step, named by its title, that leaves a sound board', async () => {
    const { workspace, deeds, board } = start('A', 'B', 'C', 'e1', 'e4', 'e5', 'z')
    expect(isAvailable(command, workspace)).toBe(true)
    await runCommand(command, workspace)
    expect(problemsOf(board())).toEqual([])
    expect(new Set(deeds.steps.map(({ title }) => title)).size).toBeLessThanOrEqual(1)
    for (const { title } of deeds.steps) expect(title).toBe(command.title)
    const changed = encodeBoard(board()) !== encodeBoard(BOARD)
    expect(workspace.document.canUndo()).toBe(changed)
    workspace.document.undo()
    expect(board()).toEqual(BOARD)
    expect(workspace.document.canUndo()).toBe(false)
  })

  test('does nothing when nothing is selected, unless it is about the board as a whole', async () => {
    const { workspace, board } = start()
    if (isAvailable(command, workspace)) return
    await runCommand(command, workspace)
    expect(board()).toEqual(BOARD)
    expect(workspace.document.canUndo()).toBe(false)
  })
})

describe('running a command', () => {
  test('that changes nothing makes no step', async () => {
    const { workspace, run } = start('A')
    await run('move-to-business')
    expect(workspace.document.canUndo()).toBe(false)
  })

  test('that makes an edge the kind it has makes no step', async () => {
    const { workspace, run } = start('e1')
    await run('edge-request')
    expect(workspace.document.canUndo()).toBe(false)
  })

  test('again and again by an arrow key is one step', async () => {
    const { workspace, run, board } = start('A')
    for (const id of ['move-right', 'move-right', 'move-down-far'] as const) await run(id)
    expect(board().blocks[0]).toMatchObject({ x: 80, y: 100 })
    workspace.document.undo()
    expect(board()).toEqual(BOARD)
  })

  test('to delete leaves nothing selected, and undo selects it again', async () => {
    const { workspace, run, selected, board } = start('B')
    await run('delete')
    expect(board().blocks.map(({ id }) => id)).toEqual(['A', 'C', 'D', 'K', 'O'])
    expect(board().edges.map(({ id }) => id)).toEqual(['e3', 'e4', 'e5'])
    expect(selected()).toEqual([])
    workspace.document.undo()
    expect(selected()).toEqual(['B'])
  })

  test('to group selects the new zone, which ungrouping takes away again', async () => {
    const { run, selected, board } = start('B', 'C')
    await run('group')
    expect(selected()).toEqual([board().zones[1]?.id])
    await run('ungroup')
    expect(board()).toEqual(BOARD)
  })

  test('to select all selects blocks and edges', async () => {
    const { run, selected, board } = start()
    await run('select-all')
    expect(selected()).toEqual([...board().blocks, ...board().edges].map(({ id }) => id))
  })

  test('to edit a label edits the selected item', async () => {
    const { run, workspace } = start('e2')
    await run('edit-label')
    expect(workspace.desk.getState().editing).toBe('e2')
  })

  test('has before it what is being typed', async () => {
    const { workspace, run, board } = start('A')
    const apply = () =>
      workspace.document.apply([{ op: 'patch', type: 'settings', fields: { name: 'Typed' } }], { title: 'Rename' })
    const end = workspace.drafts.open(apply)
    await run('undo')
    expect(board().settings.name).toBe(BOARD.settings.name)
    await run('redo')
    end()
    expect(board().settings.name).toBe('Typed')
  })

  test('whose edit is loaded first has after it what is asked for meanwhile', async () => {
    const { run, workspace, board } = start('A', 'B')
    await Promise.all([run('align-left'), run('undo'), run('turn-board'), run('undo')])
    expect(board()).toEqual(BOARD)
    expect(workspace.document.canRedo()).toBe(true)
    await run('redo')
    expect(board().settings.direction).toBe('down')
  })

  test('whose edit is loaded first is about what was selected when it was asked for', async () => {
    const { run, workspace, board } = start('A', 'B')
    const aligned = run('align-left')
    workspace.desk.setState({ selection: new Set(['C']) as never })
    await aligned
    expect(board().blocks.map(({ x }) => x)).toEqual([40, 40, ...BOARD.blocks.slice(2).map(({ x }) => x)])
  })

  test('whose edit cannot be loaded says so, changes nothing, and leaves the way to the next', async () => {
    const { workspace, deeds, run, board } = start('A')
    const load = () => Promise.reject(new Error('offline'))
    const late = runCommand({ id: 'late', title: 'Late', group: 'Edit', load }, workspace)
    await Promise.all([late, run('move-to-data')])
    expect(workspace.notices.getState()).toMatchObject([{ message: expect.stringContaining('could not be loaded') }])
    expect(deeds.steps.map(({ title }) => title)).toEqual(['Move to Data'])
    expect(board().blocks[0]?.tier).toBe('data')
  })

  test('to undo and redo goes back and forth', async () => {
    const { run, board } = start('A')
    await run('move-to-data')
    const after = board()
    await run('undo')
    expect(board()).toEqual(BOARD)
    await run('redo')
    expect(board()).toEqual(after)
  })

  test('to save hands over a file named after the board and says so', async () => {
    const { run, deeds, workspace } = start()
    await run('save-file')
    expect(deeds.saved).toEqual(['Untitled board.tierboard.json'])
    expect(workspace.notices.getState()).toMatchObject([{ message: 'Saved as Untitled board.tierboard.json.' }])
  })
})
