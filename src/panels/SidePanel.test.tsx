import { afterEach, expect, test } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { press } from '#testing/typing.ts'
import { SidePanel } from './SidePanel.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function show() {
  const { workspace } = fakeWorkspace(EMPTY_BOARD)
  workspace.desk.setState({ panelOpen: true })
  unmount = await mountPanel(workspace, <SidePanel />)
  const tab = document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') as HTMLElement
  tab.focus()
  return { tab, desk: workspace.desk }
}

test('Escape closes the panel and gives the keys back to the canvas', async () => {
  const { tab, desk } = await show()
  await press(tab, 'Escape')
  expect(desk.getState().panelOpen).toBe(false)
  expect(document.activeElement).toBe(document.body)
})

test('Escape is for the dialog that is about to take the focus, not for the panel under it', async () => {
  const { tab, desk } = await show()
  desk.setState({ dialog: 'rules' })
  await press(tab, 'Escape')
  expect(desk.getState().panelOpen).toBe(true)
  expect(document.activeElement).toBe(tab)
})
