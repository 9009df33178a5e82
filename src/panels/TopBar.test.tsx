import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { StoreApi } from 'zustand/vanilla'
import type { SavingState } from '#commands/workspace.ts'
import { TYPING_PAUSE } from '#desk/typingPace.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click, leave, press, typeInto } from '#testing/typing.ts'
import { TopBar } from './TopBar.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(async () => {
  vi.useRealTimers()
  await unmount()
})

async function show(findings: readonly Finding[] = []) {
  const fake = fakeWorkspace(parseNotation('A:app, D:sql; A->D'), findings)
  unmount = await mountPanel(fake.workspace, <TopBar />)
  return { ...fake, name: () => fake.workspace.document.board().settings.name }
}
const nameField = () => document.querySelector('input[aria-label="Name of the board"]') as HTMLInputElement
const finding = (severity: Finding['severity']): Finding => ({
  rule: 'r',
  severity,
  why: '',
  source: '',
  at: [],
  says: '',
})

test('the buttons that scripts rely on are there by name', async () => {
  await show()
  for (const name of ['Undo', 'Redo', 'Export', 'Open', 'New board']) expect(button(name)).toBeDefined()
  expect(button('Undo').disabled).toBe(true)
})

test('the board is renamed by Enter as one step, and by leaving the field', async () => {
  const { name, deeds } = await show()
  await click(button('Untitled board'))
  await typeInto(nameField(), '  News feed ')
  await press(nameField(), 'Enter')
  expect(name()).toBe('News feed')
  await click(button('News feed'))
  await typeInto(nameField(), 'Feed')
  await leave(nameField())
  expect(name()).toBe('Feed')
  expect(deeds.steps.map((step) => step.title)).toEqual(['Rename the board', 'Rename the board'])
})

test('Escape, an empty name and the same name leave the board as it was', async () => {
  const { name, deeds } = await show()
  for (const [text, key] of [
    ['Other', 'Escape'],
    ['  ', 'Enter'],
    ['Untitled board', 'Enter'],
  ] as const) {
    await click(button('Untitled board'))
    await typeInto(nameField(), text)
    await press(nameField(), key)
    expect(name()).toBe('Untitled board')
  }
  expect(deeds.steps).toEqual([])
})

test('the name is on the board while it is typed, and Escape takes all of it back as if nothing had been', async () => {
  vi.useFakeTimers()
  const { name, workspace } = await show()
  await click(button('Untitled board'))
  await typeInto(nameField(), 'News')
  await act(async () => vi.advanceTimersByTime(TYPING_PAUSE))
  expect(name()).toBe('News')
  await act(async () => vi.advanceTimersByTime(60_000))
  await typeInto(nameField(), 'News feed')
  await act(async () => window.dispatchEvent(new Event('pagehide')))
  expect(name()).toBe('News feed')
  vi.useRealTimers()
  await press(nameField(), 'Escape')
  expect([name(), workspace.document.canUndo()]).toEqual(['Untitled board', false])
})

test('saving is told in words; a failure says why and offers the file', async () => {
  const { workspace, deeds } = await show()
  const saving = workspace.saving as StoreApi<SavingState>
  const word = () => document.querySelector('[role="status"]')?.textContent
  expect(word()).toBe('Saved')
  await act(async () => saving.setState({ status: 'saving' }, true))
  expect(word()).toBe('Saving')
  await act(async () => saving.setState({ status: 'failed', reason: 'full' }, true))
  expect(word()).toBe('Not saved')
  await vi.waitFor(async () => {
    await act(async () => {})
    expect(document.body.textContent).toContain('The storage of this browser is full.')
  })
  await click(button('Save as file'))
  expect(deeds.saved).toEqual(['Untitled board.tierboard.json'])
})

test('the counts of findings are shown and lead to them', async () => {
  const { workspace } = await show([finding('error'), finding('warning'), finding('warning')])
  const counts = document.querySelector('[data-count]')?.closest('button') as HTMLButtonElement
  // A name of its own would have to hold the bare numbers, one after the other.
  expect(counts.hasAttribute('aria-label')).toBe(false)
  const named = [...counts.children].filter((part) => !part.hasAttribute('aria-hidden'))
  expect(named.map(({ textContent }) => textContent)).toEqual(['1 error, 2 warnings: show the findings'])
  await click(counts)
  expect(workspace.desk.getState()).toMatchObject({ tab: 'findings', panelOpen: true })
})

test('undo and redo follow the history of the board', async () => {
  const { workspace, name } = await show()
  await act(async () =>
    workspace.document.apply([{ op: 'patch', type: 'settings', fields: { name: 'B' } }], { title: 'Rename' }),
  )
  await click(button('Undo'))
  expect(name()).toBe('Untitled board')
  await click(button('Redo'))
  expect(name()).toBe('B')
})

test('Export opens the export dialog, the drawers open one at a time', async () => {
  const { workspace } = await show()
  await click(button('Export'))
  expect(workspace.desk.getState().dialog).toBe('export')
  await click(button('Side panel'))
  await click(button('Blocks'))
  expect(workspace.desk.getState()).toMatchObject({ paletteOpen: true, panelOpen: false })
})
