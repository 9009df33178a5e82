import { expect, test } from 'vitest'
import { kindName } from '#domain/blocks/kindName.ts'
import { PALETTE, type PaletteEntry } from '#domain/blocks/palette.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { overlapsOf } from '#testing/cardProbes.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { ADD_COMMANDS, addFromPalette, dropFromPalette } from './addCommands.ts'
import { commandById } from './catalogue.ts'
import { runCommand } from './runCommand.ts'

const entry = (id: string) => PALETTE.find((each) => each.id === id) as PaletteEntry

test.each(PALETTE.map((each) => [each.title, each] as const))(
  'the command that adds %s adds it, selects it and edits its label, as one step',
  async (title, each) => {
    const { workspace, deeds } = fakeWorkspace(EMPTY_BOARD)
    await runCommand(commandById(`add-${each.id}`), workspace)
    const [block] = workspace.document.board().blocks
    expect(block).toMatchObject({ kind: each.kind, label: each.label, ...(each.role ? { role: each.role } : {}) })
    expect(workspace.desk.getState()).toMatchObject({
      selection: new Set([block?.id]),
      editing: block?.id,
      started: true,
    })
    expect(deeds.steps.map((step) => step.title)).toEqual([`Add ${kindName({ title })}`])
    expect(deeds.revealed).toEqual([[block?.id]])
    workspace.document.undo()
    expect(workspace.document.board()).toEqual(EMPTY_BOARD)
  },
)

test('there is a command for each entry of the palette, on its key, and one for its search', () => {
  expect(ADD_COMMANDS.map(({ id }) => id)).toEqual([
    'add-block',
    'add-block-here',
    ...PALETTE.map(({ id }) => `add-${id}`),
    'type-flow',
  ])
  expect(ADD_COMMANDS.slice(2, -1).map(({ keys }) => keys)).toEqual(PALETTE.map(({ key }) => [key]))
})

test('the search of the palette opens the palette', async () => {
  const { workspace } = fakeWorkspace(EMPTY_BOARD)
  await runCommand(commandById('add-block'), workspace)
  expect(workspace.desk.getState()).toMatchObject({ paletteOpen: true, wish: { kind: 'search-blocks' } })
})

test('blocks added one after the other never lie on each other', () => {
  const { workspace } = fakeWorkspace(parseNotation('A:app'))
  for (let i = 0; i < 3; i++) for (const each of PALETTE) addFromPalette(workspace, each)
  expect(overlapsOf(workspace.document.board())).toEqual([])
})

test('a block is added level with the selected one, or in the middle of what is seen', () => {
  const { workspace } = fakeWorkspace(EMPTY_BOARD)
  addFromPalette(workspace, entry('app'), { x: 0, y: 930 })
  addFromPalette(workspace, entry('sql'))
  expect(workspace.document.board().blocks.map(({ y }) => y)).toEqual([900, 900])
})

test('a dropped block joins the tier it was dropped in', () => {
  const { workspace } = fakeWorkspace(EMPTY_BOARD)
  const { start } = layoutOf(EMPTY_BOARD).bands[3] ?? { start: 0 }
  dropFromPalette(workspace, entry('worker'), { x: start + 120, y: 200 })
  expect(workspace.document.board().blocks[0]).toMatchObject({ tier: 'data', role: 'worker', x: 40, y: 180 })
})
