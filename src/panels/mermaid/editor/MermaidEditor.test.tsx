import { EditorView } from '@codemirror/view'
import { act, type ComponentProps, StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { press } from '#testing/typing.ts'
import { MermaidEditor } from './MermaidEditor.tsx'

type Props = ComponentProps<typeof MermaidEditor>

const TEXT = 'graph TD\n  A --> B\n  B --> C\n'
let root: Root | undefined

afterEach(async () => {
  await act(async () => root?.unmount())
  document.body.replaceChildren()
  root = undefined
})

async function show(props: Partial<Props> = {}) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  root ??= createRoot(document.body.appendChild(document.createElement('div')))
  const all: Props = { text: TEXT, label: 'Mermaid text', onEdit: () => {}, ...props }
  await act(async () =>
    root?.render(
      <StrictMode>
        <MermaidEditor {...all} />
      </StrictMode>,
    ),
  )
  const box = document.querySelector<HTMLElement>('[role="textbox"]')
  const view = box && EditorView.findFromDOM(box)
  if (!view) throw new Error('No editor')
  return { box, view }
}

const type = (view: EditorView, at: number, insert: string) =>
  act(async () =>
    view.dispatch({
      changes: { from: at, insert },
      selection: { anchor: at + insert.length },
      userEvent: 'input.type',
    }),
  )

const hold = (box: Element, key: string, shiftKey = false) => {
  const event = new KeyboardEvent('keydown', { key, ctrlKey: true, shiftKey, bubbles: true, cancelable: true })
  box.dispatchEvent(event)
  return event
}

test('the text stands in one named box of many lines', async () => {
  const { box, view } = await show()
  expect(document.querySelectorAll('[role="textbox"]')).toHaveLength(1)
  expect(box.getAttribute('aria-label')).toBe('Mermaid text')
  expect(box.getAttribute('aria-multiline')).toBe('true')
  expect(view.state.doc.toString()).toBe(TEXT)
  expect(box.textContent).toContain('A --> B')
})

test('what a person types is told with the place of the cursor', async () => {
  const onEdit = vi.fn()
  const onCursor = vi.fn()
  const { view } = await show({ onEdit, onCursor })
  await type(view, TEXT.length, '  C')
  expect(onEdit.mock.calls).toEqual([[`${TEXT}  C`]])
  expect(onCursor.mock.calls).toEqual([[TEXT.length + 3]])
  await act(async () => view.dispatch({ selection: { anchor: 3 }, userEvent: 'select' }))
  expect(onEdit).toHaveBeenCalledTimes(1)
  expect(onCursor).toHaveBeenLastCalledWith(3)
})

test('a change from outside replaces only what differs, keeps the cursor on its line and is not told', async () => {
  const onEdit = vi.fn()
  const onCursor = vi.fn()
  const { view } = await show({ onEdit, onCursor })
  await act(async () => view.dispatch({ selection: { anchor: TEXT.indexOf('B --> C') + 1 } }))
  onCursor.mockClear()
  const line = [...view.contentDOM.querySelectorAll('.cm-line')].at(-2)
  await show({ text: TEXT.replace('graph TD\n', 'graph LR\n  N --> A\n'), onEdit, onCursor })
  expect(view.state.sliceDoc(0, view.state.selection.main.head)).toBe('graph LR\n  N --> A\n  A --> B\n  B')
  expect([...view.contentDOM.querySelectorAll('.cm-line')].at(-2)).toBe(line)
  expect(onEdit).not.toHaveBeenCalled()
  expect(onCursor).not.toHaveBeenCalled()
})

test('a text from outside that the editor holds already does nothing', async () => {
  const { view } = await show()
  await type(view, 0, '%% x\n')
  const { state } = view
  await show({ text: `%% x\n${TEXT}` })
  expect(view.state).toBe(state)
})

test('a fault is shown at its line and told, moves with the line, and goes', async () => {
  const { box, view } = await show({ mark: { line: 2, message: 'An arrow leads nowhere' } })
  const described = () => document.getElementById(box.getAttribute('aria-describedby') ?? '')
  const faulty = () => view.contentDOM.querySelector('.cm-faultLine')
  expect(described()?.textContent).toBe('An arrow leads nowhere')
  expect(described()?.getAttribute('role')).toBe('status')
  expect(box.getAttribute('aria-invalid')).toBe('true')
  expect(faulty()?.textContent).toBe('  A --> B')
  expect(faulty()?.nextElementSibling?.textContent).toBe('An arrow leads nowhere')
  await type(view, 0, '%% x\n')
  expect(faulty()?.textContent).toBe('  A --> B')
  await show({ mark: { line: 99, message: 'No end' } })
  expect(described()?.textContent).toBe('No end')
  expect(view.contentDOM.lastElementChild?.textContent).toBe('No end')
  await show()
  expect(faulty()).toBeNull()
  expect(box.hasAttribute('aria-invalid')).toBe(false)
  expect(described()?.textContent).toBe('')
})

test('places of the selection are shown, also such as reach beyond the text', async () => {
  const { view } = await show({
    shown: [
      { from: 11, to: 12 },
      { from: 27, to: 900 },
      { from: -1, to: 0 },
      { from: 900, to: 950 },
    ],
  })
  const seen = () => [...view.contentDOM.querySelectorAll('.cm-shown')].map(({ textContent }) => textContent)
  expect(seen()).toEqual(['A', 'C'])
  await show()
  expect(seen()).toEqual([])
})

test('undo and redo are handed out and change nothing in the editor', async () => {
  const onUndo = vi.fn()
  const onRedo = vi.fn()
  const { box, view } = await show({ onUndo, onRedo })
  await type(view, 0, '%% x\n')
  expect(hold(box, 'z').defaultPrevented).toBe(true)
  expect([onUndo.mock.calls.length, onRedo.mock.calls.length]).toEqual([1, 0])
  expect(hold(box, 'Z', true).defaultPrevented).toBe(true)
  expect(hold(box, 'y').defaultPrevented).toBe(true)
  expect([onUndo.mock.calls.length, onRedo.mock.calls.length]).toEqual([1, 2])
  const asked = new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true })
  box.dispatchEvent(asked)
  expect([onUndo.mock.calls.length, asked.defaultPrevented]).toEqual([2, true])
  expect(view.state.doc.toString()).toBe(`%% x\n${TEXT}`)
})

test('Tab is left to the browser, and Escape leaves the editor', async () => {
  const onBlur = vi.fn()
  const { box, view } = await show({ onBlur })
  await act(async () => box.focus())
  const tab = new KeyboardEvent('keydown', { key: 'Tab', keyCode: 9, bubbles: true, cancelable: true })
  box.dispatchEvent(tab)
  expect(tab.defaultPrevented).toBe(false)
  expect(view.state.doc.toString()).toBe(TEXT)
  await press(box, 'Escape')
  expect(document.activeElement).not.toBe(box)
  expect(onBlur).toHaveBeenCalledTimes(1)
})

test('an empty editor says what belongs into it', async () => {
  const { box } = await show({ text: '', placeholder: 'Paste Mermaid text' })
  expect(box.textContent).toBe('Paste Mermaid text')
})
