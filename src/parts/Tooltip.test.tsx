import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { Tooltip } from './Tooltip.tsx'

let unmount: () => Promise<void> = async () => {}
beforeEach(async () => {
  vi.useFakeTimers()
  const child = (
    <Tooltip text="For what">
      <button type="button">Cache</button>
    </Tooltip>
  )
  unmount = await mountPanel(fakeWorkspace(EMPTY_BOARD).workspace, child)
})
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
})

const pointer = (name: string, init: PointerEventInit = {}) =>
  act(async () => {
    document.querySelector('button')?.parentElement?.dispatchEvent(new PointerEvent(name, init))
    vi.advanceTimersByTime(1000)
  })
const shown = () => document.querySelector('[role=tooltip]')?.textContent

test('a pointer that rests is told what it rests on, until it presses', async () => {
  await pointer('pointerenter')
  expect(shown()).toBe('For what')
  await pointer('pointerdown')
  expect(shown()).toBeUndefined()
})

test('what is dragged away from it or across it is told nothing', async () => {
  await pointer('pointerdown')
  await pointer('pointerenter', { buttons: 1 })
  expect(shown()).toBeUndefined()
})
