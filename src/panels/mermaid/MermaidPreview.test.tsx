import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { click } from '#testing/typing.ts'
import { MermaidPreview } from './MermaidPreview.tsx'

const { renderMermaid } = vi.hoisted(() => ({ renderMermaid: vi.fn() }))
vi.mock('#interop/renderMermaid.ts', () => ({ renderMermaid }))

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
const show = async (text: string) => {
  unmount = await mountPanel(fakeWorkspace(EMPTY_BOARD).workspace, <MermaidPreview text={text} alt="Diagram" />)
  await wait()
}
const button = () => [...document.querySelectorAll('button')].find((each) => each.textContent?.includes('all the same'))
const links = (count: number) =>
  `flowchart TD\n${Array.from({ length: count }, (_, i) => `A${i} --> B${i}`).join('\n')}`

test('what would hold up the page is drawn only when a person asks for it', async () => {
  await show(links(251))
  expect(renderMermaid).not.toHaveBeenCalled()
  expect(document.querySelector('[role="status"]')?.textContent).toContain('large')
  await click(button() as HTMLElement)
  await wait()
  expect(renderMermaid).toHaveBeenCalledExactlyOnceWith(links(251), { theme: 'light', insist: true })
  expect(button()).toBeUndefined()
})

test('a diagram of ordinary size is drawn by itself', async () => {
  await show(links(250))
  expect(renderMermaid).toHaveBeenCalledOnce()
  expect(button()).toBeUndefined()
})
