import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ItemId } from '#domain/edits/edit.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { keepFocus } from './keepFocus.ts'

const A = 'A' as ItemId
let stop = () => {}
beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<button>Delete</button>'
})
afterEach(() => {
  stop()
  document.body.innerHTML = ''
  vi.useRealTimers()
})

function start() {
  const { workspace } = fakeWorkspace(parseNotation('A:app, B:app'))
  const focus = vi.spyOn(workspace.view, 'focus')
  stop = keepFocus(workspace)
  const button = document.querySelector('button') as HTMLButtonElement
  button.focus()
  return { desk: workspace.desk, workspace, button, focus, rest: () => vi.runAllTimersAsync() }
}

test('the canvas gets the focus of what is gone, at what is selected', async () => {
  const { desk, button, focus, rest } = start()
  button.remove()
  desk.setState({ selection: new Set([A]) })
  await rest()
  expect(focus.mock.calls).toEqual([['A']])
  desk.setState({ selection: new Set([A, 'B' as ItemId]) })
  await rest()
  expect(focus.mock.calls.at(-1)).toEqual([undefined])
})

test('nothing is taken from what has the focus, nor from a field, a dialog or a menu that is about to', async () => {
  const { desk, button, focus, rest } = start()
  desk.setState({ selection: new Set([A]) })
  await rest()
  button.blur()
  desk.setState({ editing: A })
  await rest()
  desk.setState({ editing: undefined, dialog: 'find' })
  await rest()
  desk.setState({ dialog: undefined })
  document.body.innerHTML = '<div role="menu"></div>'
  await rest()
  expect(focus).not.toHaveBeenCalled()
})

test('from the card that a block was added from it follows undo and redo to what they select', async () => {
  const { workspace, focus, rest } = start()
  document.body.innerHTML = '<div data-block-id="A" tabindex="-1"></div>'
  document.querySelector<HTMLElement>('[data-block-id]')?.focus()
  const step = { title: 'Add', select: ['B' as ItemId] }
  workspace.desk.setState({ selection: new Set([A]) })
  await rest()
  expect(focus).not.toHaveBeenCalled()
  const fields = { label: 'Other' }
  workspace.document.apply([{ op: 'patch', type: 'block', id: 'B' as never, fields }], step)
  await rest()
  expect(focus.mock.calls).toEqual([['B']])
})

test('a press that lets go of the focus is left alone, and what comes of it is not', async () => {
  const { workspace, button, focus, rest } = start()
  window.dispatchEvent(new PointerEvent('pointerdown'))
  button.blur()
  await rest()
  window.dispatchEvent(new PointerEvent('pointerup'))
  await rest()
  expect(focus).not.toHaveBeenCalled()
  workspace.document.applyQuietly([{ op: 'remove', type: 'block', id: 'B' as never }])
  await rest()
  expect(focus.mock.calls).toEqual([[undefined]])
})
