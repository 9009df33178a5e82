import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { startFromTemplate } from '#commands/file/startFromTemplate.ts'
import { type Block, EMPTY_BOARD } from '#domain/board/board.ts'
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
    const board = await template.load()
    await click(button(title))
    expect(workspace.document.board()).toEqual(board())
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

test('a design that cannot be loaded is told, with a way out, and changes nothing', async () => {
  const { workspace } = await show()
  await startFromTemplate(workspace, { ...TEMPLATES[0], load: () => Promise.reject(new Error('offline')) })
  expect(workspace.notices.getState()).toMatchObject([{ tone: 'error', wayOut: { title: 'Reload' } }])
  expect([workspace.document.board(), workspace.desk.getState().started]).toEqual([EMPTY_BOARD, false])
})

test('a design that comes late fills neither a board that was left nor one that was drawn on', async () => {
  const { workspace, deeds } = await show()
  const board = await TEMPLATES[0].load()
  const leaving = new AbortController()
  const left = startFromTemplate({ ...workspace, closed: leaving.signal }, TEMPLATES[0])
  leaving.abort()
  await left
  expect(deeds.steps).toEqual([])
  workspace.document.apply([{ op: 'put', type: 'block', record: board().blocks[0] as Block }], { title: 'Add' })
  await startFromTemplate(workspace, TEMPLATES[0])
  expect(deeds.steps).toHaveLength(1)
})
