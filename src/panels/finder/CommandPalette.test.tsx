import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { COMMANDS } from '#commands/catalogue.ts'
import type { BlockId } from '#domain/board/board.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { OpenDialog } from '#panels/dialogs/OpenDialog.tsx'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { finderWords } from '#words/finder.ts'
import { LATER_DEEDS } from './laterDeeds.tsx'

const { groups: GROUPS } = finderWords
const BOARD = parseNotation('A:app(Orders), R:cache(Hot orders), D:sql(Ledger); A->R')
const FINDING: Finding = {
  rule: 'cache-policy-gap',
  severity: 'hint',
  at: ['R' as BlockId],
  says: 'Hot orders states no policy',
  why: '',
  source: '',
  fixes: () => [],
}
let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

const field = () => document.querySelector('[role="combobox"]') as HTMLInputElement
const groups = () => [...document.querySelectorAll('[role="group"]')].map((group) => group.getAttribute('aria-label'))
const marked = () => document.querySelector('[role="option"][aria-selected="true"]')?.textContent
async function type(text: string) {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  await act(async () => {
    set?.call(field(), text)
    field().dispatchEvent(new Event('input', { bubbles: true }))
  })
}

async function open(board = BOARD) {
  const fake = fakeWorkspace(board, [FINDING])
  const { library, desk } = fake.workspace
  const summary = { updatedAt: 0, blockCount: 1 }
  const boards = [
    { id: library.current(), name: 'Ledger of now', ...summary },
    { id: 'other', name: 'Ledger of old', ...summary },
  ]
  vi.spyOn(library, 'list').mockResolvedValue(boards)
  const openBoard = vi.spyOn(library, 'open').mockResolvedValue(true)
  const openNew = vi.spyOn(library, 'openNew').mockResolvedValue(true)
  unmount = await mountPanel(fake.workspace, <OpenDialog />)
  await act(async () => desk.setState({ dialog: 'commands' }))
  await act(async () => void (await import('./laterDeeds.tsx')))
  const choose = async (text: string) => {
    await type(text)
    const line = marked()
    await act(async () => {
      field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
      await new Promise((resolve) => setTimeout(resolve))
    })
    return line
  }
  return { ...fake, choose, openBoard, openNew }
}

test('with nothing typed it lists the commands by their groups, then blocks, then what cannot be run', async () => {
  await open()
  expect(groups().slice(0, 2)).toEqual(['Board', 'Interview'])
  expect(groups().slice(-2)).toEqual([GROUPS.blocks, GROUPS.idle])
})

test('what is typed is looked for in every group, in their order, and each line says its group', async () => {
  await open()
  await type('ledger')
  expect(groups()).toEqual([GROUPS.onBoard, GROUPS.boards])
  expect(marked()).toBe(`LedgerSQL database, ${GROUPS.onBoard}`)
  expect(document.querySelectorAll('[role="option"]')[1]?.textContent).toBe(`Ledger of old, ${GROUPS.boards}`)
  await type('cache')
  const all = [GROUPS.commands, GROUPS.blocks, GROUPS.technologies, GROUPS.onBoard, GROUPS.boards, GROUPS.findings]
  const order: readonly (string | null)[] = [...all, GROUPS.templates, GROUPS.settings, GROUPS.idle]
  expect(groups()).toEqual(order.filter((title) => groups().includes(title)))
  expect(groups()).toEqual(expect.arrayContaining([GROUPS.blocks, GROUPS.technologies, GROUPS.onBoard]))
})

test('the best match is marked, whatever its group', async () => {
  await open()
  await type('orders')
  expect(marked()).toBe(`OrdersApplication server, ${GROUPS.onBoard}`)
  await type('tidy')
  expect(marked()).toBe(`Tidy the board, ${GROUPS.commands}Shift+3`)
})

test('a technology is added on a block of its kind, whose label is typed next', async () => {
  const { choose, workspace, deeds } = await open()
  expect(await choose('kafka')).toBe(`KafkaMessage queue, ${GROUPS.technologies}`)
  const added = workspace.document.board().blocks.at(-1)
  expect(added).toMatchObject({ kind: 'queue', technology: 'Kafka', label: 'Message queue' })
  expect(workspace.desk.getState()).toMatchObject({ editing: added?.id, dialog: undefined })
  expect(deeds.steps).toHaveLength(1)
})

test('every product that is known is found by its name', () => {
  const { choices } = LATER_DEEDS.technologies
  expect(choices.length).toBeGreaterThan(200)
  expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length)
})

test('a block is added, a block or a finding gone to, a board or a template opened', async () => {
  const { choose, workspace, openBoard, openNew } = await open()
  const { desk, document } = workspace
  const again = () => act(async () => desk.setState({ dialog: 'commands' }))
  await choose('search engine')
  expect(document.board().blocks.at(-1)).toMatchObject({ kind: 'search' })
  await again()
  await choose('hot orders')
  expect([...desk.getState().selection]).toEqual(['R'])
  await again()
  await choose('states no policy')
  expect(desk.getState()).toMatchObject({ tab: 'findings', panelOpen: true, selection: new Set(['R']) })
  await again()
  await choose('ledger of old')
  expect(openBoard).toHaveBeenCalledWith('other')
  await again()
  await choose('chat app')
  await vi.waitFor(() => expect(openNew).toHaveBeenCalledOnce())
})

test('commands are found by what else people call them', async () => {
  expect(Object.keys(finderWords.alsoCalled).filter((id) => !COMMANDS.some((command) => command.id === id))).toEqual([])
  await open()
  for (const [asked, title] of [
    ['import', 'Open a file…'],
    ['all keys', 'Keyboard shortcuts'],
    ['logos', 'Show or hide the marks of products'],
    ['rotate', 'Turn the tiers'],
  ] as const) {
    await type(asked)
    expect(marked()).toContain(title)
  }
})

test('settings of the rules and the brief are gone to, and the direction of the tiers is set', async () => {
  const { choose, workspace } = await open()
  const { desk, document } = workspace
  const again = () => act(async () => desk.setState({ dialog: 'commands' }))
  await choose('widest fan')
  expect(desk.getState()).toMatchObject({
    ...{ tab: 'inspector', settingsOpen: true, selection: new Set() },
    wish: { kind: 'inspect', field: 'fanOutLimit' },
  })
  await again()
  await choose('peak reads')
  expect(desk.getState()).toMatchObject({ tab: 'brief', wish: { kind: 'fill-in-brief', field: 'peakReadQps' } })
  await again()
  await choose('top to bottom')
  expect(document.board().settings.direction).toBe('down')
})
