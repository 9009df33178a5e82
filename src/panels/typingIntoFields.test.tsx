import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TYPING_PAUSE } from '#desk/typingPace.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { labelled, leave, press, typeInto } from '#testing/typing.ts'
import { Inspector } from './Inspector.tsx'

let unmount: () => Promise<void> = async () => {}
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
})

async function show(...selection: string[]) {
  const fake = fakeWorkspace(parseNotation('A:app(Orders), R:cache(Hot){ttl=60}, S:cache(Cold)'))
  fake.workspace.desk.setState({ selection: new Set(selection as ItemId[]) })
  unmount = await mountPanel(fake.workspace, <Inspector />)
  const { workspace, deeds } = fake
  const block = (id: string) => workspace.document.board().blocks.find((each) => each.id === id)
  const select = (...ids: string[]) => act(async () => workspace.desk.setState({ selection: new Set(ids as ItemId[]) }))
  return { workspace, deeds, block, select }
}

test('a label is written after a pause of typing, as one undo step', async () => {
  const { block, workspace } = await show('A')
  await typeInto(labelled('Label'), 'Order ser')
  await typeInto(labelled('Label'), 'Order service')
  expect(block('A')?.label).toBe('Orders')
  await act(async () => vi.advanceTimersByTime(TYPING_PAUSE))
  await typeInto(labelled('Label'), 'Order service 2')
  await leave(labelled('Label'))
  expect(block('A')?.label).toBe('Order service 2')
  await act(async () => workspace.document.undo())
  expect(block('A')?.label).toBe('Orders')
})

test('typing without a pause is on the board all along, and is one undo step', async () => {
  const { block, workspace } = await show('A')
  const notes = labelled<HTMLTextAreaElement>('Notes')
  for (let words = 1; words <= 70; words++) {
    await typeInto(notes, 'word '.repeat(words))
    await act(async () => vi.advanceTimersByTime(200))
    const there = block('A')?.notes?.split(' ').length ?? 0
    expect(words - there).toBeLessThanOrEqual(4)
  }
  expect(workspace.drafts.state.getState()).toBe(1)
  await leave(notes)
  expect(workspace.drafts.state.getState()).toBe(0)
  expect(block('A')?.notes).toBe('word '.repeat(70).trim())
  await act(async () => workspace.document.undo())
  expect(block('A')).not.toHaveProperty('notes')
})

test('Escape brings back what stood in the field', async () => {
  const { block, deeds } = await show('A')
  await typeInto(labelled('Label'), 'Nonsense')
  await press(labelled('Label'), 'Escape')
  await leave(labelled('Label'))
  expect(labelled('Label').value).toBe('Orders')
  expect(block('A')?.label).toBe('Orders')
  expect(deeds.steps).toEqual([])
})

test('Escape after Enter leaves what was entered', async () => {
  const { block } = await show('A')
  await typeInto(labelled('Label'), 'Order service')
  await press(labelled('Label'), 'Enter')
  await press(labelled('Label'), 'Escape')
  await leave(labelled('Label'))
  expect(block('A')?.label).toBe('Order service')
})

test('Escape gives each of several blocks its own value back, also after a pause', async () => {
  const { block } = await show('R', 'S')
  await typeInto(labelled('Time to live'), '90')
  await act(async () => vi.advanceTimersByTime(TYPING_PAUSE))
  expect([block('R')?.ttl, block('S')?.ttl]).toEqual([90, 90])
  await press(labelled('Time to live'), 'Escape')
  expect([block('R')?.ttl, block('S')?.ttl]).toEqual([60, undefined])
  expect(labelled('Time to live').value).toBe('')
})

test.each(['Label', 'Technology'])('keys that belong to composing a text do nothing to the field %s', async (name) => {
  const { workspace, block } = await show('A')
  const field = labelled(name)
  await typeInto(field, 'ちゅう')
  for (const key of ['Enter', 'Escape']) {
    await act(async () => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing: true }))
    })
  }
  expect(field.value).toBe('ちゅう')
  expect(workspace.drafts.state.getState()).toBe(1)
  expect(Object.values(block('A') ?? {})).not.toContain('ちゅう')
})

test('a text that is too long is there again when its block is, until it is mended', async () => {
  const { select, block } = await show('R')
  const long = 'A long name '.repeat(20)
  await typeInto(labelled('Owner'), long)
  await select('S')
  expect(labelled('Owner').value).toBe('')
  await select('R')
  expect(labelled('Owner').value).toBe(long)
  expect(document.querySelector('[role="alert"]')?.textContent).toBe('Owner may have at most 80 characters.')
  await typeInto(labelled('Owner'), 'A name')
  await select('S')
  await select('R')
  expect([labelled('Owner').value, block('R')?.owner]).toEqual(['A name', 'A name'])
})

test('a number out of range counts as being typed until its field is left, and is not kept', async () => {
  const { select, workspace } = await show('R')
  const open = () => workspace.drafts.state.getState()
  await typeInto(labelled('Replicas'), '-3')
  await act(async () => vi.advanceTimersByTime(60_000))
  expect(open()).toBe(1)
  await press(labelled('Replicas'), 'Enter')
  expect([open(), labelled('Replicas').value]).toEqual([0, '-3'])
  await select('S')
  await select('R')
  expect(labelled('Replicas').value).toBe('')
})

test('what is being typed goes to the block it was typed for when another one is chosen', async () => {
  const { block, select } = await show('R')
  await typeInto(labelled('Owner'), 'Team A')
  await select('S')
  expect(block('R')?.owner).toBe('Team A')
  expect(block('S')?.owner).toBeUndefined()
  expect(labelled('Owner').value).toBe('')
})

test('what is being typed is written when the page goes away', async () => {
  const { block } = await show('R')
  await typeInto(labelled('Owner'), 'Team A')
  await act(async () => window.dispatchEvent(new Event('pagehide')))
  expect(block('R')?.owner).toBe('Team A')
})

test('an undo replaces what stands in a field, also while it has the focus', async () => {
  const { workspace } = await show('A')
  await typeInto(labelled('Label'), 'Checkout')
  await act(async () => vi.advanceTimersByTime(TYPING_PAUSE))
  expect(labelled('Label').value).toBe('Checkout')
  await act(async () => workspace.document.undo())
  expect(labelled('Label').value).toBe('Orders')
})
