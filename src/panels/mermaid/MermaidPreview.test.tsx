import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { click } from '#testing/typing.ts'
import { MermaidPreview } from './MermaidPreview.tsx'

const { renderMermaid } = vi.hoisted(() => ({ renderMermaid: vi.fn() }))
vi.mock('#interop/renderMermaid.ts', () => ({ renderMermaid, prepareDrawing: async () => {} }))

let unmount: () => Promise<void> = async () => {}
beforeEach(() => {
  vi.useFakeTimers()
  renderMermaid.mockReset().mockResolvedValue({ ok: true, value: { svg: '<svg/>', width: 1, height: 1 } })
})
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
})

const wait = () => act(async () => void (await vi.advanceTimersByTimeAsync(300)))
const shown = createStore(() => ({ text: '' }))
const change = (text: string) => act(async () => shown.setState({ text }))
const Changing = () => <MermaidPreview text={useStore(shown).text} alt="Diagram" />
const show = async (text: string) => {
  shown.setState({ text })
  unmount = await mountPanel(fakeWorkspace(EMPTY_BOARD).workspace, <Changing />)
  await wait()
}
const button = () => [...document.querySelectorAll('button')].find((each) => each.textContent === 'Draw the preview')
const status = () => document.querySelector('[role="status"]')?.textContent
const picture = () => document.querySelector('img')?.alt
const links = (count: number) =>
  `flowchart TD\n${Array.from({ length: count }, (_, i) => `A${i} --> B${i}`).join('\n')}`

test('what would hold up the page is drawn only when a person asks for it', async () => {
  await show(links(101))
  expect(renderMermaid).not.toHaveBeenCalled()
  expect(status()).toContain('large')
  await click(button() as HTMLElement)
  await wait()
  expect(renderMermaid).toHaveBeenCalledExactlyOnceWith(links(101), { theme: 'light', insist: true })
  expect(button()).toBeUndefined()
})

test('a diagram of ordinary size is drawn by itself', async () => {
  await show(links(100))
  expect(renderMermaid).toHaveBeenCalledOnce()
  expect(button()).toBeUndefined()
})

test('an earlier picture stays beside the offer to draw the present one, and says that it is one', async () => {
  await show(links(100))
  expect(picture()).toBe('Diagram')
  await change(links(101))
  await wait()
  expect([picture(), renderMermaid.mock.calls.length]).toEqual(['The diagram as it was before the last changes', 1])
  await click(button() as HTMLElement)
  await wait()
  expect([picture(), renderMermaid.mock.calls.length]).toEqual(['Diagram', 2])
  await change(links(102))
  await wait()
  expect([picture(), renderMermaid.mock.calls.length]).toEqual(['The diagram as it was before the last changes', 2])
  expect(button()).toBeDefined()
})

test('an empty text has no picture, not even an earlier one', async () => {
  await show(links(1))
  expect(picture()).toBe('Diagram')
  await change('')
  expect(picture()).toBeUndefined()
  expect(status()).toBe('Here Mermaid draws the text.')
})
