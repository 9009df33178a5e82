import { EditorView } from '@codemirror/view'
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askFor } from '#desk/wishes.ts'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { tidyBoard } from '#domain/layout/tidy.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { click, labelled, leave } from '#testing/typing.ts'
import { FOLLOWING_PAUSE } from './createTypingTimers.ts'
import { MermaidPanel } from './MermaidPanel.tsx'

vi.mock('#interop/renderMermaid.ts', () => ({
  renderMermaid: async () => ({ ok: false, error: 'none here' }),
  prepareDrawing: async () => {},
}))
vi.mock('./readTextWhere.ts', async () => {
  const { fakeReader } = await import('#testing/textBesideBoard.ts')
  return { readTextWhere: () => fakeReader().read }
})

const BOARD = tidyBoard(parseNotation('A:app(Orders), B:app(Billing); A->B'))

let unmount: () => Promise<void> = async () => {}
beforeEach(() => void vi.useFakeTimers())
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
  localStorage.clear()
})

const wait = (time = 0) => act(async () => void (await vi.advanceTimersByTimeAsync(time)))
const box = () => document.querySelector('[role="textbox"]') as HTMLElement
function editor(): EditorView {
  const view = EditorView.findFromDOM(box())
  if (!view) throw new Error('No editor')
  return view
}
const text = () => editor().state.doc.toString()
const message = () => document.getElementById(box().getAttribute('aria-describedby') ?? '')?.textContent

async function type(whole: string) {
  await act(async () =>
    editor().dispatch({ changes: { from: 0, to: editor().state.doc.length, insert: whole }, userEvent: 'input.type' }),
  )
}
/** Puts the cursor behind the first letter of some words. */
const point = (words: string) =>
  act(async () => editor().dispatch({ selection: { anchor: text().indexOf(words) + 1 }, userEvent: 'select' }))
async function hold(key: string, shiftKey = false) {
  await act(async () => {
    box().dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, shiftKey, bubbles: true, cancelable: true }))
  })
  await wait()
}

async function show(board: Board = BOARD, fake = fakeWorkspace(board)) {
  unmount = await mountPanel(fake.workspace, <MermaidPanel />)
  await wait()
  const { document: port, desk } = fake.workspace
  return { ...fake, port, desk, labels: () => port.board().blocks.map(({ label }) => label) }
}

describe('the text in the panel', () => {
  test('is that of the board, and a typed one changes the board after a pause', async () => {
    const { labels, port } = await show()
    expect(text()).toBe('graph TD\n  S1["Orders"] --> S2["Billing"]\n')
    await type(text().replace('Orders', 'Sales'))
    expect(labels()).toEqual(['Orders', 'Billing'])
    await wait(FOLLOWING_PAUSE)
    expect(labels()).toEqual(['Sales', 'Billing'])
    await act(async () => port.undo())
    await wait()
    expect(text()).toContain('"Orders"')
  })

  test('is put into the written form when the focus leaves it', async () => {
    const { labels } = await show()
    await act(async () => box().focus())
    await type('graph TD\nS2["Billing"]\nS1["Sales"] --> S2')
    await leave(box())
    await wait()
    expect([text(), labels()]).toEqual(['graph TD\n  S1["Sales"] --> S2["Billing"]\n', ['Sales', 'Billing']])
  })

  test('that does not parse says so beside it, and is still there when the panel is opened again', async () => {
    const fake = await show()
    await type('graph TD\n  S1 -->-> S2')
    await wait(FOLLOWING_PAUSE)
    expect(message()).toMatch(/^Line 2 /)
    await unmount()
    await show(BOARD, fake)
    expect(text()).toBe('graph TD\n  S1 -->-> S2')
    expect(message()).toMatch(/^Line 2 /)
    expect(fake.port.board()).toEqual(BOARD)
  })

  test('belongs to one board: another one has its own', async () => {
    await show()
    await type('???')
    await unmount()
    const other = fakeWorkspace(parseNotation('X:app(Other)'))
    const library = { ...other.workspace.library, current: () => 'other' }
    await show(undefined, { ...other, workspace: { ...other.workspace, library } })
    expect(text()).toContain('"Other"')
  })

  test('is written anew when it is to be written otherwise, before and after typing', async () => {
    await show()
    await click(labelled('Left to right'))
    await wait()
    expect(text()).toContain('graph LR')
    await act(async () => box().focus())
    await type(text().replace('Orders', 'Sales'))
    await wait(FOLLOWING_PAUSE)
    await leave(box())
    await click(labelled('Top down'))
    await wait()
    expect(text()).toBe('graph TD\n  S1["Sales"] --> S2["Billing"]\n')
  })

  test('takes undo and redo to the board', async () => {
    const { labels } = await show()
    await type(text().replace('Orders', 'Sales'))
    await wait(FOLLOWING_PAUSE)
    await type(text().replace('Sales', 'Sal'))
    await hold('z')
    expect([text().includes('"Sales"'), labels()]).toEqual([true, ['Sales', 'Billing']])
    await hold('z')
    expect([text().includes('"Orders"'), labels()]).toEqual([true, ['Orders', 'Billing']])
    await hold('z', true)
    expect([text().includes('"Sales"'), labels()]).toEqual([true, ['Sales', 'Billing']])
  })
})

describe('the cursor in the text', () => {
  test('selects the block and the edge it stands in, and shows them on the board', async () => {
    const { desk, deeds } = await show()
    await point('S2["Billing"]')
    expect([...desk.getState().selection]).toEqual(['B'])
    await point('-->')
    expect([...desk.getState().selection]).toEqual(['e1'])
    expect(deeds.revealed).toEqual([['B'], ['e1']])
  })

  test('leaves the selection where it stands in neither, or in what is selected', async () => {
    const { desk, deeds } = await show()
    await point('Orders')
    await point('graph')
    await point('Orders')
    expect([...desk.getState().selection]).toEqual(['A'])
    expect(deeds.revealed).toEqual([['A']])
  })

  test('selects once the text it was set in is read', async () => {
    const { desk } = await show()
    await type(text().replace('Orders', 'Sales'))
    await point('Sales')
    expect([...desk.getState().selection]).toEqual([])
    await wait(FOLLOWING_PAUSE)
    expect([...desk.getState().selection]).toEqual(['A'])
  })
})

describe('an empty board', () => {
  test('has an empty text, and keeps the editor while the first blocks come', async () => {
    const { labels } = await show(EMPTY_BOARD)
    expect(text()).toBe('')
    expect(document.body.textContent).toContain('Type or paste a flowchart')
    const before = box()
    await type('graph TD\n  A["Web"] --> B["API"]')
    await wait(FOLLOWING_PAUSE)
    expect(labels()).toEqual(['Web', 'API'])
    expect(box()).toBe(before)
    expect(labelled('Top down').checked).toBe(true)
  })

  test('has the focus in its text where it was asked for', async () => {
    const fake = fakeWorkspace(EMPTY_BOARD)
    askFor(fake.workspace.desk, { kind: 'write-mermaid' })
    await show(EMPTY_BOARD, fake)
    expect(document.activeElement).toBe(box())
    expect(fake.workspace.desk.getState().wish).toBeUndefined()
  })
})
