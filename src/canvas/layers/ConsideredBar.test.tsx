import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { commandById } from '#commands/catalogue.ts'
import { runCommand } from '#commands/runCommand.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { button, click } from '#testing/typing.ts'
import { ConsideredBar } from './ConsideredBar.tsx'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

/** A board whose lines cross, with what tidying it would do shown as by its key. */
async function show() {
  const board = parseNotation('A:app, B:app, X:sql, Y:sql; A->Y, B->X')
  const blocks = board.blocks.map((block, i) => ({ ...block, x: 40, y: 80 + i * 100 }))
  const { workspace, deeds } = fakeWorkspace({ ...board, blocks })
  unmount = await mountPanel(workspace, <ConsideredBar />)
  const tidy = () => act(() => runCommand(commandById('tidy'), workspace, true))
  await tidy()
  const press = (key: string, more: KeyboardEventInit = {}) =>
    act(async () => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
    })
  const { desk } = workspace
  const isShown = () => [desk.getState().considered, desk.getState().preview].map((each) => each !== undefined)
  return { workspace, deeds, tidy, press, isShown, text: () => document.body.textContent }
}

test('what tidying moves is shown and said before it is done, by Enter, its key or the button, as one step', async () => {
  const { workspace, deeds, tidy, press, isShown, text } = await show()
  expect([isShown(), deeds.steps]).toEqual([[true, true], []])
  expect(text()).toMatch(/Tidy the board\? \d blocks move\. Enter does it/)
  const ways = [
    () => press('Enter'),
    () => press('3', { code: 'Digit3', shiftKey: true }),
    () => click(button('Tidy the board')),
  ]
  for (const [i, way] of ways.entries()) {
    if (i > 0) await tidy()
    await way()
    expect([isShown(), deeds.steps.length, deeds.revealed.length]).toEqual([[false, false], i + 1, i + 1])
    workspace.document.undo()
  }
})

test('Escape, undo, a press elsewhere and whatever goes on leave all where it is; looking around does not', async () => {
  const { workspace, deeds, tidy, press, isShown } = await show()
  const { blocks } = workspace.document.board()
  const ends = [
    () => press('Escape'),
    () => press('z', { code: 'KeyZ', ctrlKey: true }),
    () => click(button('Leave it')),
    () => act(async () => void document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }))),
    () => press('a', { code: 'KeyA' }),
  ]
  for (const end of ends) {
    await press('0', { code: 'Digit0' })
    expect(isShown()).toEqual([true, true])
    await end()
    expect(isShown()).toEqual([false, false])
    await tidy()
  }
  expect([workspace.document.board().blocks, deeds.steps]).toEqual([blocks, []])
})
