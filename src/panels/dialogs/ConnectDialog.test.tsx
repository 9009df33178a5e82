import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click, press, typeInto } from '#testing/typing.ts'
import { ConnectDialog } from './ConnectDialog.tsx'
import { OpenDialog } from './OpenDialog.tsx'

const BOARD = parseNotation('G:gateway(Gate), F:app(Feed), O:app(Orders), R:cache(Hot)')
let unmount = async () => {}
afterEach(() => unmount())

async function open(selected: readonly string[] = ['G']) {
  const fake = fakeWorkspace(BOARD)
  const { desk, document: board } = fake.workspace
  desk.setState({ selection: new Set(selected as never[]), dialog: 'connect' })
  unmount = await mountPanel(fake.workspace, <OpenDialog />)
  return { ...fake, desk, ends: () => board.board().edges.map(({ to }) => to as string) }
}
const field = () => document.querySelector('[role=combobox]') as HTMLInputElement
const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent)
const said = () => document.querySelector('[role=status]')?.textContent
/** The list gives the focus back before anything is done. */
const over = () => act(async () => void (await new Promise((done) => setTimeout(done))))

test('a comma takes the best match, which is said, and Enter connects to all in one step', async () => {
  const { ends, deeds, desk } = await open()
  expect(ConnectDialog).toBeDefined()
  await typeInto(field(), 'fe, ord')
  expect([field().value, said()]).toEqual(['ord', 'Connects to Feed'])
  expect(options()[0]).toMatch(/^Orders/)
  expect(options().join()).not.toContain('Feed')
  await typeInto(field(), 'ord,')
  expect(said()).toBe('Connects to Feed, Orders')
  await press(field(), 'Enter')
  await over()
  expect(ends()).toEqual(['F', 'O'])
  expect(deeds.steps).toHaveLength(1)
  expect([...desk.getState().selection]).toEqual(['G'])
})

test('several selected blocks are all connected in one step, to others and to new ones', async () => {
  const { workspace, desk, deeds } = await open(['F', 'O'])
  expect(field().getAttribute('aria-label')).toBe('Connect “Feed” and 1 more to')
  await typeInto(field(), 'hot, Ledger')
  await press(field(), 'Enter')
  await over()
  const { blocks, edges } = workspace.document.board()
  const added = blocks.at(-1)?.id
  expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual(['F R', 'O R', `F ${added}`, `O ${added}`])
  expect([...desk.getState().selection]).toEqual(['F', 'O'])
  expect(deeds.steps).toHaveLength(1)
})

test('what was taken is taken back by Backspace or its button', async () => {
  const { ends } = await open()
  await typeInto(field(), 'feed,orders,hot,')
  await press(field(), 'Backspace')
  await click(button('Take “Feed” back'))
  expect(said()).toBe('Connects to Orders')
  await typeInto(field(), 'ho')
  await press(field(), 'Enter')
  await over()
  expect(ends()).toEqual(['O', 'R'])
})

test('a name that fits nothing is added as it was typed, connected, and the block it came from stays selected', async () => {
  const { workspace, ends, desk, deeds } = await open()
  await typeInto(field(), 'Timeline service')
  expect(options()[0]).toBe('Add “Timeline service”Application server')
  await press(field(), 'Enter')
  await over()
  const added = workspace.document.board().blocks.at(-1)
  expect(added).toMatchObject({ label: 'Timeline service', kind: 'app' })
  expect(ends()).toEqual([added?.id])
  expect(desk.getState()).toMatchObject({ editing: undefined, selection: new Set(['G']) })
  expect(deeds.steps).toHaveLength(1)
})

test('a new block of a kind is named where it stands', async () => {
  const { workspace, desk } = await open()
  await typeInto(field(), 'sql')
  await press(field(), 'ArrowDown')
  await press(field(), 'ArrowUp')
  await press(field(), 'Enter')
  await over()
  const added = workspace.document.board().blocks.at(-1)
  expect(added).toMatchObject({ kind: 'sql' })
  expect(desk.getState()).toMatchObject({ editing: added?.id, naming: { id: added?.id, back: ['G'] } })
})

test('without a word the best next block is marked, and the arrows mark another', async () => {
  const { ends } = await open()
  const [, second] = options()
  await press(field(), 'ArrowDown')
  await press(field(), 'Enter')
  await over()
  expect(second).toContain(ends()[0] === 'F' ? 'Feed' : ends()[0] === 'O' ? 'Orders' : 'Hot')
})
