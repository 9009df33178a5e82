import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { firstStepsWords as WORDS } from '#words/firstSteps.ts'
import { FirstSteps } from './FirstSteps.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function mounted(notation: string) {
  const { workspace } = fakeWorkspace(parseNotation(notation))
  workspace.desk.setState({ started: true })
  unmount = await mountPanel(workspace, <FirstSteps />)
  const says = () => document.querySelector('p')?.textContent ?? ''
  return { desk: workspace.desk, says, button: () => document.querySelector('button') }
}

test('an empty board says how a block comes onto it, and offers the start again', async () => {
  const { desk, says, button } = await mounted('')
  expect(says()).toContain(WORDS.none)
  act(() => button()?.click())
  expect(desk.getState().started).toBe(false)
})

test('with one block it says how the next one comes, and keeps quiet while that is named', async () => {
  const { desk, says, button } = await mounted('A:app')
  expect([says().includes(WORDS.one), button()]).toEqual([true, null])
  act(() => desk.setState({ editing: 'A' as never }))
  expect(says()).toBe('')
})
