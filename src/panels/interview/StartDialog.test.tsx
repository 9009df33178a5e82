import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { type OwnFormat, readOwnFormats } from '#domain/interview/ownFormats.ts'
import { readPractice } from '#domain/interview/practice.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, choose, click, press, typeInto } from '#testing/typing.ts'
import { StartDialog } from './StartDialog.tsx'

const OURS: OwnFormat = { name: 'Our loop', phases: [{ name: 'All', kind: 'other', minutes: 30 }] }

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

/** Lets what waits for the next drawing have its turn. */
const drawn = () => act(() => new Promise((done) => setTimeout(done)))

const named = <T extends HTMLElement>(label: string): T => {
  const found = document.querySelector<T>(`[aria-label=${JSON.stringify(label)}]:is(input, select, textarea)`)
  if (!found) throw new Error(`No field “${label}”`)
  return found
}
const radio = (title: string) => named<HTMLInputElement>(title)
const names = () =>
  [...document.querySelectorAll<HTMLInputElement>('[data-phase-row] [data-field=name]')].map(({ value }) => value)
const minutesOf = (row: number) => named<HTMLInputElement>(`Phase ${row}: Minutes`)
const alert = () => document.querySelector('[role=alert]')?.textContent

async function show(desk: { ownFormats?: object; practice?: object } = {}) {
  const fake = fakeWorkspace(EMPTY_BOARD)
  const { workspace } = fake
  workspace.desk.setState({ dialog: 'interview', ...desk })
  unmount = await mountPanel(workspace, <StartDialog />)
  return {
    ...fake,
    own: () => readOwnFormats(workspace.desk.getState().ownFormats),
    practice: () => readPractice(workspace.desk.getState().practice),
    again: async () => {
      await unmount()
      unmount = await mountPanel(workspace, <StartDialog />)
    },
  }
}

test('a format of one’s own is made from the chosen one, saved under its name, chosen and begun with', async () => {
  const { own, workspace } = await show()
  await click(radio('Five phases'))
  await click(button('Your own phases and minutes'))
  expect(names()).toEqual(['Requirements', 'Capacity', 'Design and API', 'Deep dive', 'Wrap-up'])
  await click(button('Remove Wrap-up'))
  await typeInto(minutesOf(1), '7.5')
  await typeInto(minutesOf(4), '')
  expect(document.querySelector('output')?.textContent).toBe('In all 32.5 min + open end')
  await click(button('Save the format'))
  await drawn()
  expect([alert(), document.activeElement === named('Name of the format')]).toEqual(['The format needs a name.', true])
  await typeInto(named('Name of the format'), 'four PHASES')
  await press(named('Name of the format'), 'Enter')
  expect(alert()).toBe('Another format has this name.')
  await typeInto(named('Name of the format'), 'Our loop')
  await click(button('Save the format'))
  await drawn()
  expect(own()).toEqual([
    {
      name: 'Our loop',
      phases: [
        { name: 'Requirements', kind: 'requirements', minutes: 7.5 },
        { name: 'Capacity', kind: 'estimation', minutes: 10 },
        { name: 'Design and API', kind: 'high-level', minutes: 15 },
        { name: 'Deep dive', kind: 'deep-dive' },
      ],
    },
  ])
  expect([radio('Our loop').checked, document.activeElement === radio('Our loop')]).toEqual([true, true])
  await click(button('Start: Chat app, 32.5 min + open end'))
  await drawn()
  expect(workspace.document.board().interview).toMatchObject({ format: 'Our loop', phases: own()[0]?.phases })
})

test('its phases are moved by keys, and one that is added is called as its kind', async () => {
  await show()
  await click(button('Your own phases and minutes'))
  const field = named('Phase 1: Name')
  await act(async () =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true })),
  )
  await drawn()
  expect(names()).toEqual(['Estimation', 'Requirements', 'High-level design', 'Deep dive'])
  expect(document.activeElement).toBe(named('Phase 2: Name'))
  await press(button('Move Deep dive'), 'ArrowUp')
  await drawn()
  expect(names()).toEqual(['Estimation', 'Requirements', 'Deep dive', 'High-level design'])
  expect(document.activeElement).toBe(button('Move Deep dive'))
  await click(button('Add a phase'))
  await choose(named('Phase 5: What it is for'), 'questions')
  await choose(named('Phase 4: What it is for'), 'wrap-up')
  expect(names().slice(3)).toEqual(['Wrap-up', 'Questions'])
})

test('a format is changed, deleted and brought back in its place', async () => {
  const other = { ...OURS, name: 'Other' }
  const { own } = await show({ ownFormats: [OURS, other] })
  await click(button('Edit “Our loop”'))
  await typeInto(named('Name of the format'), 'Their loop')
  await click(button('Save the format'))
  const changed = { ...OURS, name: 'Their loop' }
  expect(own()).toEqual([changed, other])
  await click(button('Delete “Their loop”'))
  expect(own()).toEqual([other])
  await click(button('Bring back'))
  expect(own()).toEqual([changed, other])
})

test('of formats that were kept damaged only the damaged ones are missing, and what is remembered beside stays', async () => {
  const practice = { last: { problem: 'payments', format: 'Our loop', role: 'alone' }, started: 5 }
  const { own } = await show({ ownFormats: [{ name: 'Broken', phases: 'none' }, OURS, null], practice })
  expect(own()).toEqual([OURS])
  expect([radio('Payments'), radio('Our loop'), radio('Alone')].map(({ checked }) => checked)).toEqual([
    true,
    true,
    true,
  ])
  button('Start: Payments, 30 min')
})

test('a draft and a task are there again after the dialog was closed, until they are used or put away', async () => {
  const { again, practice, own } = await show()
  await click(button('Your own phases and minutes'))
  await typeInto(named('Name of the format'), 'Half done')
  await typeInto(named('Your own: name it, or paste the task'), 'A parking garage')
  button('Start: A parking garage, 45 min')
  await again()
  expect(named<HTMLInputElement>('Name of the format').value).toBe('Half done')
  expect(named<HTMLTextAreaElement>('Your own: name it, or paste the task').value).toBe('A parking garage')
  await press(named('Name of the format'), 'Escape')
  expect([practice().draft, own()]).toEqual([undefined, []])
})

test('Enter in the search takes what was found before it begins anything', async () => {
  const { workspace } = await show()
  await typeInto(named('Find a problem'), 'concert')
  await press(named('Find a problem'), 'Enter')
  expect([radio('Ticket sale').checked, workspace.desk.getState().dialog]).toEqual([true, 'interview'])
})

test('a task that the brief does not take is told and not begun', async () => {
  const { workspace } = await show()
  await typeInto(named('Your own: name it, or paste the task'), 'x'.repeat(502))
  expect(alert()).toBe('The brief takes 500 characters of a task; these are 2 too many.')
  await click(document.querySelector<HTMLButtonElement>('button[type=submit]') as HTMLButtonElement)
  await drawn()
  expect([workspace.desk.getState().dialog, workspace.document.board()]).toEqual(['interview', EMPTY_BOARD])
})
