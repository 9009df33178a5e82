import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { COMMANDS } from '#commands/catalogue.ts'
import type { Command } from '#commands/command.ts'
import { runCommand } from '#commands/runCommand.ts'
import { type PanelWidth, panels } from '#desk/slices/panels.ts'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { PanelBorder } from './PanelBorder.tsx'

let unmount: () => Promise<void> = async () => {}
/** How wide the panel is on the page. */
let shown = 300

beforeEach(() => {
  shown = 300
  vi.stubGlobal(
    'ResizeObserver',
    class {
      private readonly tell: () => void
      constructor(tell: () => void) {
        this.tell = tell
      }
      observe() {
        this.tell()
      }
      disconnect() {}
    },
  )
})
afterEach(async () => {
  await unmount()
  vi.unstubAllGlobals()
})

async function mounted(panel: PanelWidth) {
  const { workspace } = fakeWorkspace(EMPTY_BOARD)
  const measured = (panel: HTMLElement | null) => {
    if (panel) panel.getBoundingClientRect = () => new DOMRect(0, 0, shown, 800)
  }
  unmount = await mountPanel(
    workspace,
    <div>
      <div ref={measured} data-open="false" />
      <main>
        <PanelBorder panel={panel} />
      </main>
      <aside ref={measured} data-open="false" />
    </div>,
  )
  const border = document.querySelector<HTMLElement>('[role=separator]') as HTMLElement
  const send = (type: string, init: MouseEventInit = {}) =>
    act(() => void border.dispatchEvent(new MouseEvent(type, { bubbles: true, ...init })))
  const key = (name: string) =>
    act(() => void border.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })))
  return { border, send, key, workspace, width: () => workspace.desk.getState()[panel] }
}

test.each([
  ['paletteWidth', 'ArrowRight', 316],
  ['paletteWidth', 'ArrowLeft', 284],
  ['panelWidth', 'ArrowLeft', 316],
  ['panelWidth', 'ArrowRight', 284],
  ['panelWidth', 'Home', 260],
  ['panelWidth', 'End', 560],
  ['paletteWidth', 'End', 360],
] as const)('%s is with %s %d pixels', async (panel, name, pixels) => {
  const { border, key, width } = await mounted(panel)
  expect(border.getAttribute('aria-valuenow')).toBe('300')
  key(name)
  expect(width()).toBe(pixels)
})

test('a pull takes the panel along at the drop, as far as it may go; Escape leaves it, a double click gives the usual width', async () => {
  const { border, send, key, width } = await mounted('panelWidth')
  send('pointerdown', { clientX: 900 })
  send('pointermove', { clientX: 840 })
  expect([border.style.transform, width()]).toEqual(['translateX(-60px)', undefined])
  key('Escape')
  send('pointerup')
  expect([border.style.transform, width()]).toEqual(['translateX(0px)', undefined])
  send('pointerdown', { clientX: 900 })
  send('pointermove', { clientX: 840 })
  send('pointerup')
  expect(width()).toBe(360)
  send('pointerdown', { clientX: 900 })
  send('pointermove', { clientX: 100 })
  send('pointerup')
  expect(width()).toBe(560)
  send('dblclick')
  expect(width()).toBeUndefined()
})

test('the side panel is made wider, narrower and as usual by commands', async () => {
  const { workspace, width } = await mounted('panelWidth')
  const run = (id: string) => act(() => runCommand(COMMANDS.find((each) => each.id === id) as Command, workspace))
  run('widen-panel')
  expect(width()).toBe(356)
  run('narrow-panel')
  run('narrow-panel')
  expect(width()).toBe(260)
  run('usual-panel')
  expect(width()).toBeUndefined()
})

test('a width of an earlier visit is taken as far as a panel may go', () => {
  const { panelWidth, paletteWidth } = panels
  expect([panelWidth.remembered?.(400), panelWidth.remembered?.(5_000), paletteWidth.remembered?.(10)]).toEqual([
    400, 560, 160,
  ])
})
