import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askFor, takeWish } from '#desk/wishes.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { keepEarlyKeys } from './earlyKeys.ts'

const A = 'A' as ItemId
let stop = () => {}
let commands: string[] = []
const onCommand = ({ key, target }: KeyboardEvent) => {
  if (!(target instanceof HTMLInputElement)) commands.push(key)
}

beforeEach(() => {
  vi.useFakeTimers()
  // jsdom has no editing commands; a browser's put a text where the caret is.
  document.execCommand = (command: string, _: boolean, text = '') => {
    const field = document.activeElement as HTMLInputElement
    const from = command === 'delete' ? Math.max(0, Number(field.selectionStart) - 1) : Number(field.selectionStart)
    field.setRangeText(text, from, Number(field.selectionEnd), 'end')
    return true
  }
  document.body.innerHTML = '<section data-board></section><aside></aside>'
  document.addEventListener('keydown', onCommand)
  commands = []
})
afterEach(() => {
  stop()
  document.removeEventListener('keydown', onCommand)
  vi.useRealTimers()
})

function start() {
  const fake = fakeWorkspace(parseNotation('A:app'))
  stop = keepEarlyKeys(fake.workspace)
  return { ...fake, desk: fake.workspace.desk }
}
const type = (...keys: readonly string[]) => {
  for (const key of keys)
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    )
}
function fieldIn(selector: string, value = '') {
  const field = document.createElement('input')
  field.value = value
  document.querySelector(selector)?.append(field)
  return field
}
const all = () => vi.runAllTimersAsync()

test('what is typed before the field of a card is there goes into it in order, over the text it chose', async () => {
  const { desk, deeds } = start()
  type('x')
  desk.setState({ editing: A })
  type(...'Timelx', 'Backspace', 'i')
  expect(deeds.revealed).toEqual([[A]])
  const field = fieldIn('section', 'Outbox')
  field.focus()
  field.select()
  type('n')
  await all()
  expect([field.value, commands]).toEqual(['Timelin', ['x']])
})

test('a key that ends a field is heard there, and what comes after it is for what is there then', async () => {
  const { desk } = start()
  desk.setState({ editing: A })
  type('a', 'Enter', 'r', 'b')
  const field = fieldIn('section')
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter') return
    desk.setState({ editing: undefined })
    field.remove()
  })
  field.focus()
  await all()
  expect([field.value, commands]).toEqual(['a', ['r', 'b']])
})

test('keys for a dialog or a panel wait for it, wherever the focus is meanwhile', async () => {
  const { desk } = start()
  const search = fieldIn('aside')
  search.focus()
  desk.setState({ dialog: 'commands' })
  type('t', 'i')
  const dialog = document.createElement('div')
  dialog.role = 'dialog'
  document.body.append(dialog)
  const field = fieldIn('[role=dialog]')
  field.focus()
  await all()
  expect([search.value, field.value]).toEqual(['', 'ti'])
  dialog.remove()
  desk.setState({ dialog: undefined })
  askFor(desk, { kind: 'search-blocks' })
  type('q')
  const { wish } = desk.getState()
  if (wish) takeWish(desk, wish)
  search.focus()
  await all()
  expect([search.value, commands]).toEqual(['q', []])
})

test('what was typed for a field that does not come is forgotten', async () => {
  const { desk } = start()
  desk.setState({ editing: A })
  type('a', 'b')
  desk.setState({ editing: undefined })
  desk.setState({ dialog: 'find' })
  type('c')
  desk.setState({ dialog: undefined })
  await all()
  type('d')
  expect(commands).toEqual(['d'])
})

test('Escape calls the field of a card off, and shortcuts go on to work', async () => {
  const { desk } = start()
  desk.setState({ editing: A })
  type('a', 'Escape')
  expect(desk.getState().editing).toBeUndefined()
  const undo = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true })
  desk.setState({ editing: A })
  document.body.dispatchEvent(undo)
  expect([undo.defaultPrevented, commands]).toEqual([false, ['z']])
  await all()
})

test('who goes on in another field while that of a card is out of sight types there', async () => {
  const { desk } = start()
  desk.setState({ editing: A })
  const elsewhere = fieldIn('aside')
  elsewhere.focus()
  type('a')
  expect(desk.getState().editing).toBeUndefined()
  await all()
})

test('what is pressed while a step is on its way, Escape as well, is for what it leads to', async () => {
  const { desk } = start()
  desk.setState({ stepping: true })
  type('Enter', 'Escape', 'a')
  await all()
  expect(commands).toEqual([])
  desk.setState({ stepping: false })
  await all()
  expect(commands).toEqual(['Enter', 'Escape', 'a'])
})
