import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { Desk } from '#desk/desk.ts'
import type { BlockId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { OpenDialog } from './OpenDialog.tsx'

const BOARD = parseNotation('A:app(Orders), R:cache(Hot orders), D:sql(Ledger); A->R')
const A = 'A' as BlockId
let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function show() {
  const fake = fakeWorkspace(BOARD)
  unmount = await mountPanel(fake.workspace, <OpenDialog />)
  return fake
}
type Fake = Awaited<ReturnType<typeof show>>
const open = (fake: Fake, state: Partial<Desk>) => act(async () => fake.workspace.desk.setState(state))

const field = () => document.querySelector('[role="combobox"]') as HTMLInputElement
const options = () => [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent)
async function type(text: string) {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  await act(async () => {
    set?.call(field(), text)
    field().dispatchEvent(new Event('input', { bubbles: true }))
  })
}
/** Presses a key and waits for what comes after the dialog is gone. */
async function press(key: string) {
  await act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await new Promise((resolve) => setTimeout(resolve))
  })
}
const edges = ({ workspace }: Fake) => workspace.document.board().edges.map((edge) => `${edge.from} ${edge.to}`)

test('“Connect to” offers unconnected blocks first and connects the chosen one in one step', async () => {
  const fake = await show()
  await open(fake, { dialog: 'connect', selection: new Set([A]) })
  expect(options().slice(0, 3)).toEqual([
    'LedgerSQL database',
    'Hot ordersCache · connected already',
    expect.stringContaining('itself'),
  ])
  await press('Enter')
  expect(edges(fake)).toEqual(['A R', 'A D'])
  expect(fake.deeds.steps).toEqual([{ title: 'Connect' }])
  expect(fake.workspace.desk.getState().dialog).toBeUndefined()
})

test('“Connect to” adds a new block and its edge as one step and edits the label', async () => {
  const fake = await show()
  await open(fake, { dialog: 'connect', selection: new Set([A]) })
  await type('object')
  await press('Enter')
  const { selection, editing } = fake.workspace.desk.getState()
  const added = fake.workspace.document.board().blocks.at(-1)
  expect(added?.kind).toBe('object')
  expect([...selection]).toEqual([added?.id])
  expect(editing).toBe(added?.id)
  expect(edges(fake)).toEqual(['A R', `A ${added?.id}`])
  await act(async () => fake.workspace.document.undo())
  expect(fake.workspace.document.board()).toEqual(BOARD)
})

test('an edge dropped on the empty board gets the block that is chosen', async () => {
  const fake = await show()
  await open(fake, { openEdge: { from: A, at: { x: 900, y: 100 }, screen: { x: 5000, y: 10 } } })
  expect(options()[0]).toBe('SQL database')
  await press('ArrowDown')
  await press('Enter')
  const added = fake.workspace.document.board().blocks.at(-1)
  expect(added?.kind).toBe('nosql')
  expect(edges(fake)).toEqual(['A R', `A ${added?.id}`])
  expect(fake.workspace.desk.getState().openEdge).toBeUndefined()
})

test('the command palette finds a command by its words and runs it after it is gone', async () => {
  const fake = await show()
  await open(fake, { dialog: 'commands' })
  await type('sel all')
  expect(options()[0]).toContain('Select all')
  await press('Enter')
  expect(fake.workspace.desk.getState()).toMatchObject({ dialog: undefined, selection: new Set(['A', 'R', 'D', 'e1']) })
})

test('a command that is not available is shown but does not run', async () => {
  const fake = await show()
  await open(fake, { dialog: 'commands' })
  await type('undo')
  expect(document.querySelector('[role="option"]')?.getAttribute('aria-disabled')).toBe('true')
  await press('Enter')
  expect(fake.workspace.desk.getState().dialog).toBe('commands')
})

test('“Find a block” finds by technology or kind and selects the block', async () => {
  const fake = await show()
  await open(fake, { dialog: 'find' })
  await type('sql')
  expect(options()).toEqual(['LedgerSQL database'])
  await press('Enter')
  expect([...fake.workspace.desk.getState().selection]).toEqual(['D'])
  expect(fake.deeds.revealed).toEqual([['D']])
})

test('a query without a match says so', async () => {
  const fake = await show()
  await open(fake, { dialog: 'find' })
  await type('zebra')
  expect(document.body.textContent).toContain('Nothing matches.')
})

test('the sheet of shortcuts shows every command that has a key', async () => {
  const fake = await show()
  await open(fake, { dialog: 'shortcuts' })
  expect(document.body.textContent).toContain('Add load balancer')
  expect(document.body.textContent).toContain('Ctrl+Shift+Z')
})
