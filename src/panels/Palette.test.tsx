import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { dropFromPalette } from '#commands/addCommands.ts'
import { commandById } from '#commands/catalogue.ts'
import { runCommand } from '#commands/runCommand.ts'
import { PALETTE } from '#domain/blocks/palette.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click, press, typeInto } from '#testing/typing.ts'
import { Palette } from './Palette.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function show() {
  const fake = fakeWorkspace(EMPTY_BOARD)
  unmount = await mountPanel(fake.workspace, <Palette />)
  return { ...fake, blocks: () => fake.workspace.document.board().blocks }
}
const search = () => document.querySelector('input[type="search"]') as HTMLInputElement
const entries = () => [...document.querySelectorAll<HTMLElement>('[data-palette]')]

test('every block has a button named by it', async () => {
  await show()
  for (const { title } of PALETTE) expect(button(title)).toBeDefined()
  expect(document.querySelector('section')?.getAttribute('aria-label')).toBe('Blocks')
})

test('a click adds the block with its label in edit and puts the start screen away', async () => {
  const { blocks, workspace, deeds } = await show()
  await click(button('Load balancer'))
  expect(blocks()).toMatchObject([{ kind: 'lb', tier: 'edge' }])
  expect(workspace.desk.getState()).toMatchObject({ editing: blocks()[0]?.id, started: true })
  expect(deeds.steps[0]?.title).toBe('Add load balancer')
})

test('Enter in the search adds the best match', async () => {
  const { blocks } = await show()
  await typeInto(search(), 'redis')
  await press(search(), 'Enter')
  expect(blocks()).toMatchObject([{ kind: 'cache' }])
  expect(search().value).toBe('')
})

test('a name that no block has becomes a generic box', async () => {
  const { blocks } = await show()
  await typeInto(search(), 'Zookeeper')
  expect(entries()).toEqual([])
  await click(button('Add a generic box named “Zookeeper”'))
  expect(blocks()).toMatchObject([{ kind: 'generic', label: 'Zookeeper' }])
})

test('Enter in an empty search adds nothing', async () => {
  const { blocks } = await show()
  await press(search(), 'Enter')
  expect(blocks()).toEqual([])
})

test('the command puts the focus into the search', async () => {
  const { workspace } = await show()
  await act(() => runCommand(commandById('add-block'), workspace))
  expect(document.activeElement).toBe(search())
  expect(workspace.desk.getState()).toMatchObject({ paletteOpen: true, wish: undefined })
})

test('arrow keys move among the entries, which are one stop of the Tab key', async () => {
  await show()
  await press(search(), 'ArrowDown')
  expect(document.activeElement).toBe(entries()[0])
  await press(entries()[0] as HTMLElement, 'ArrowDown')
  expect(document.activeElement).toBe(entries()[1])
  await press(entries()[1] as HTMLElement, 'End')
  expect(document.activeElement).toBe(entries().at(-1))
  expect(entries().filter((entry) => entry.tabIndex === 0)).toEqual([entries().at(-1)])
  await press(entries().at(-1) as HTMLElement, 'Home')
  await press(entries()[0] as HTMLElement, 'ArrowUp')
  expect(document.activeElement).toBe(search())
})

test('Escape clears the search and gives the keys back to the canvas', async () => {
  await show()
  await typeInto(search(), 'redis')
  await press(search(), 'Escape')
  expect(search().value).toBe('')
  expect(document.activeElement).toBe(document.body)
})

test('Escape is for the dialog that is about to take the focus, not for the search', async () => {
  const { workspace } = await show()
  await typeInto(search(), 'redis')
  workspace.desk.setState({ dialog: 'commands' })
  await press(search(), 'Escape')
  expect(search().value).toBe('redis')
})

test('a block that is dropped joins the tier it was dropped on', async () => {
  const { workspace, blocks } = await show()
  const cache = PALETTE.find((entry) => entry.id === 'cache')
  if (cache) dropFromPalette(workspace, cache, { x: 100, y: 200 })
  expect(blocks()).toMatchObject([{ kind: 'cache', tier: 'client' }])
  expect(workspace.desk.getState().editing).toBe(blocks()[0]?.id)
})
