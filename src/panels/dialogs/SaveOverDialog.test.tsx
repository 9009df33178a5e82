import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { keepFile } from '#desk/desk.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click } from '#testing/typing.ts'
import { OpenDialog } from './OpenDialog.tsx'

const BOARD = parseNotation('A:app')

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function ask() {
  const { workspace, deeds } = fakeWorkspace(BOARD)
  const write = vi.fn(async () => ({ ok: true, value: undefined }) as const)
  keepFile(workspace.desk, 'open', { place: { name: 'orders.json', write }, saved: BOARD })
  workspace.desk.setState({ dialog: 'save-over' })
  unmount = await mountPanel(workspace, <OpenDialog />)
  const answer = async (name: string) => {
    await click(button(name))
    // What follows runs once the dialog has given the focus back.
    await act(() => new Promise((done) => setTimeout(done)))
  }
  return { workspace, deeds, write, answer }
}

test('the file is left alone unless a person says otherwise', async () => {
  const { write, answer, workspace } = await ask()
  expect(document.querySelector('[role="dialog"] h2')?.textContent).toBe('“orders.json” has changed')
  await answer('Leave the file alone')
  expect([write.mock.calls, workspace.desk.getState().dialog]).toEqual([[], undefined])
})

test('it is written over when a person says so', async () => {
  const { write, answer } = await ask()
  await answer('Save over it')
  expect(write).toHaveBeenCalledExactlyOnceWith(expect.any(Function), true)
})

test('the board may go into another file', async () => {
  const { write, answer, deeds } = await ask()
  await answer('Save as another file…')
  expect([write.mock.calls, deeds.saved]).toEqual([[], ['Untitled board.tierboard.json']])
})
