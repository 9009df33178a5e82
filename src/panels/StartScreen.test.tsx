import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { TEMPLATES } from '#domain/templates/catalogue.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click } from '#testing/typing.ts'
import { StartScreen } from './StartScreen.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function show() {
  const fake = fakeWorkspace(EMPTY_BOARD)
  unmount = await mountPanel(fake.workspace, <StartScreen />)
  return fake
}

test.each(TEMPLATES.map((template) => [template.title, template] as const))(
  'choosing “%s” fills the board as one undo step',
  async (title, template) => {
    const { workspace, deeds } = await show()
    await click(button(title))
    expect(workspace.document.board()).toEqual(template.board())
    expect(deeds.steps).toHaveLength(1)
    expect(workspace.desk.getState().started).toBe(true)
    await act(async () => workspace.document.undo())
    expect(workspace.document.board()).toEqual(EMPTY_BOARD)
  },
)

test('a blank start changes nothing but puts the screen away', async () => {
  const { workspace, deeds } = await show()
  await click(button('Start blank'))
  expect(deeds.steps).toEqual([])
  expect(workspace.desk.getState().started).toBe(true)
})
