import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { MERMAID_PART_MISSING } from '#interop/missingPart.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click } from '#testing/typing.ts'
import { OpenDialog } from './OpenDialog.tsx'

const { importMermaid } = vi.hoisted(() => ({ importMermaid: vi.fn() }))
vi.mock('#commands/file/importMermaid.ts', async (original) => ({
  ...(await original<typeof import('#commands/file/importMermaid.ts')>()),
  importMermaid,
}))

const { renderMermaid } = vi.hoisted(() => ({ renderMermaid: vi.fn() }))
vi.mock('#interop/renderMermaid.ts', () => ({ renderMermaid, prepareDrawing: async () => {} }))

const DIAGRAMS = [
  { text: 'graph TD\nA --> B\n', line: 4, heading: 'Shop' },
  { text: 'graph TD\nC --> D\n', line: 1200 },
]

let unmount: () => Promise<void> = async () => {}
// Time stands still, so that no preview is drawn.
beforeEach(() => void vi.useFakeTimers())
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
  importMermaid.mockClear()
})

async function show() {
  const { workspace } = fakeWorkspace(parseNotation('A:app'))
  workspace.desk.setState({ dialog: 'diagrams', diagrams: { name: 'notes', to: 'here', diagrams: DIAGRAMS } })
  unmount = await mountPanel(workspace, <OpenDialog />)
  const offers = () => [...document.querySelectorAll<HTMLElement>('[aria-label="Diagrams"] button')]
  return { workspace, desk: workspace.desk, offers }
}

test('every diagram of the document is offered by its heading or number, with its line', async () => {
  const { offers } = await show()
  expect(document.querySelector('[role="dialog"] h2')?.textContent).toBe('Diagrams in “notes”')
  const words = offers().map(({ textContent }) => textContent)
  expect(words).toEqual([expect.stringMatching(/Shop\s*Line 4$/), expect.stringMatching(/Diagram 2\s*Line 1,200$/)])
})

test('the chosen one is read by its place in the document, and the dialog closes', async () => {
  importMermaid.mockResolvedValue(true)
  const { offers, desk, workspace } = await show()
  await click(offers()[1] as HTMLElement)
  const source = { text: DIAGRAMS[1]?.text, line: 1200, name: 'Diagram 2', to: 'here' }
  expect(importMermaid).toHaveBeenCalledExactlyOnceWith(workspace, source)
  expect(desk.getState()).toMatchObject({ dialog: undefined, diagrams: undefined })
})

test('one that cannot be read leaves the choice open', async () => {
  importMermaid.mockResolvedValue(false)
  const { offers, desk } = await show()
  await click(offers()[0] as HTMLElement)
  expect(importMermaid).toHaveBeenCalledOnce()
  expect(desk.getState().dialog).toBe('diagrams')
  expect(offers()).toHaveLength(2)
})

test('closing reads none', async () => {
  const { desk } = await show()
  await click(button('Close'))
  await act(async () => vi.advanceTimersByTime(0))
  expect(desk.getState()).toMatchObject({ dialog: undefined, diagrams: undefined })
  expect(importMermaid).not.toHaveBeenCalled()
})

test('one whose drawing needs a part that could not be loaded says so, and one with a slip just has no preview', async () => {
  renderMermaid.mockImplementation(async (text: string) => ({
    ok: false,
    error: text.includes('A') ? MERMAID_PART_MISSING : 'a slip',
  }))
  const { offers } = await show()
  await act(async () => void (await vi.advanceTimersByTimeAsync(1000)))
  const words = offers().map(({ textContent }) => textContent)
  expect(words[0]).toContain('What draws this diagram is loaded when it is first used, and could not be.')
  expect(words[1]).toContain('No preview of this one')
})
