import { describe, expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { COMMANDS, commandById } from './catalogue.ts'
import type { EditCommand } from './command.ts'
import { isAvailable, runCommand } from './runCommand.ts'

const BOARD = parseNotation('A:app, B:app, C:app, D:sql; A->B, B->C, C->D')

function start(...selection: string[]) {
  const fake = fakeWorkspace(BOARD)
  fake.workspace.session.setState({ selection: selection as never })
  const run = (id: string) => runCommand(commandById(id), fake.workspace)
  const selected = () => fake.workspace.session.getState().selection
  return { ...fake, run, selected, board: () => fake.workspace.document.board() }
}

const EDITS = COMMANDS.filter((command): command is EditCommand => 'edit' in command)

describe.each(EDITS.map((command) => [command.title, command] as const))('%s', (_, command) => {
  test('is at most one undo step, named by its title, that leaves a sound board', async () => {
    const { workspace, deeds, board } = start('A', 'B', 'C', 'e1')
    await runCommand(command, workspace)
    expect(problemsOf(board())).toEqual([])
    expect(deeds.steps.map(({ title }) => title)).toEqual(
      board() === BOARD ? [] : [command.title].slice(0, deeds.steps.length),
    )
    if (!workspace.document.canUndo()) return
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
    for (const id of ['move-right', 'move-right', 'move-down-far']) await run(id)
    expect(board().blocks[0]).toMatchObject({ x: 80, y: 100 })
    workspace.document.undo()
    expect(board()).toEqual(BOARD)
  })

  test('to delete leaves nothing selected, and undo selects it again', async () => {
    const { workspace, run, selected, board } = start('B')
    await run('delete')
    expect(board().blocks.map(({ id }) => id)).toEqual(['A', 'C', 'D'])
    expect(board().edges.map(({ id }) => id)).toEqual(['e3'])
    expect(selected()).toEqual([])
    workspace.document.undo()
    expect(selected()).toEqual(['B'])
  })

  test('to group selects the new zone, which ungrouping takes away again', async () => {
    const { run, selected, board } = start('A', 'B')
    await run('group')
    expect(selected()).toEqual([board().zones[0]?.id])
    await run('ungroup')
    expect(board()).toEqual(BOARD)
  })

  test('to select all selects blocks and edges', async () => {
    const { run, selected } = start()
    await run('select-all')
    expect(selected()).toEqual(['A', 'B', 'C', 'D', 'e1', 'e2', 'e3'])
  })

  test('to edit a label edits the selected item', async () => {
    const { run, workspace } = start('e2')
    await run('edit-label')
    expect(workspace.session.getState().editing).toBe('e2')
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
