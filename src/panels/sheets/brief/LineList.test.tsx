import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { Brief } from '#domain/board/briefProperties.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click, leave, press, typeInto } from '#testing/typing.ts'
import { BriefSheet } from './BriefSheet.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function show(brief: Brief = {}) {
  const fake = fakeWorkspace({ ...parseNotation('A:app'), brief })
  unmount = await mountPanel(fake.workspace, <BriefSheet />)
  return { ...fake, brief: () => fake.workspace.document.board().brief }
}

const line = (name: string) =>
  document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`) ?? fail(name)
const fail = (name: string): never => {
  throw new Error(`No line “${name}”`)
}
const focused = () => document.activeElement?.getAttribute('aria-label')
const altPress = (element: Element, key: string) =>
  act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }))
  })

test('Enter adds the next line, Backspace takes an empty one away, and what is empty is not written', async () => {
  const { brief } = await show()
  await click(button('Add a feature'))
  expect(focused()).toBe('Features, 1')
  await typeInto(line('Features, 1'), 'Chat')
  await press(line('Features, 1'), 'Enter')
  expect(focused()).toBe('Features, 2')
  await press(line('Features, 2'), 'Backspace')
  expect(focused()).toBe('Features, 1')
  await press(line('Features, 1'), 'Enter')
  await typeInto(line('Features, 2'), 'Search')
  await press(line('Features, 2'), 'Enter')
  await leave(line('Features, 3'))
  expect(brief().features).toBe('Chat\nSearch')
  expect(document.querySelector('[aria-label="Features, 3"]')).toBeNull()
})

test('Alt with the arrows moves a line within its list and to the lists beside it, with the focus, each a step', async () => {
  const { brief, workspace } = await show({ features: 'Chat\nSearch', outOfScope: 'Calls' })
  await act(async () => line('Features, 2').focus())
  await altPress(line('Features, 2'), 'ArrowUp')
  expect(focused()).toBe('Features, 1')
  await altPress(line('Features, 1'), 'ArrowRight')
  expect(brief()).toEqual({ features: 'Chat', featuresLater: 'Search', outOfScope: 'Calls' })
  expect(focused()).toBe('Features for later, 1')
  await altPress(line('Features for later, 1'), 'ArrowDown')
  expect(brief()).toEqual({ features: 'Chat', outOfScope: 'Search\nCalls' })
  expect(focused()).toBe('Out of scope, 1')
  await altPress(line('Out of scope, 1'), 'ArrowLeft')
  await act(async () => workspace.document.undo())
  await act(async () => workspace.document.undo())
  expect(brief()).toEqual({ features: 'Chat', featuresLater: 'Search', outOfScope: 'Calls' })
})

test('a question adds the line that its answer completes, once, and is ticked by it', async () => {
  const { brief, workspace } = await show()
  await click(button('Edit or delete?'))
  expect(focused()).toBe('Features, 1')
  await typeInto(line('Features, 1'), 'Edit and delete ·for an hour')
  await leave(line('Features, 1'))
  await click(button('Edit or delete?'))
  expect(brief().features).toBe('Edit and delete · for an hour')
  expect(workspace.document.board().ticks.map(({ of }) => of)).toEqual(['question:edit-or-delete'])
})

test('a question is ticked by hand, and one that the brief answers is not', async () => {
  const { workspace } = await show({ features: 'Chat' })
  await click(button('Tick “What can wait?”'))
  await click(button('Tick “What must it do first?”'))
  expect(workspace.document.board().ticks.map(({ of }) => of)).toEqual(['question:later'])
})

test('a ready feature adds its line and states what rules read, in one step', async () => {
  const { brief, deeds } = await show()
  await click(button('Ready features'))
  await click(button('Pay by card'))
  expect(brief()).toEqual({ features: 'Pay by card', auth: 'required', pii: true, transactions: true })
  expect(deeds.steps).toHaveLength(1)
})

test('the users without a client of their name are put on the board in one step', async () => {
  const { workspace } = await show({ users: 'Sender · on a phone\nsender\nReceiver' })
  await click(button('Put on the board'))
  await expect.poll(() => workspace.document.board().blocks.map(({ label }) => label)).toContain('Receiver')
  const clients = workspace.document.board().blocks.filter(({ kind }) => kind === 'client')
  expect(clients.map(({ label }) => label.toLowerCase())).toEqual(['sender', 'receiver'])
  await expect
    .poll(() => [...document.querySelectorAll('button')].map((each) => each.textContent))
    .not.toContain('Put on the board')
})
