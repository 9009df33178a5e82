import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { type CommandId, commandById } from '#commands/catalogue.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { useCommandPreview } from './useCommandPreview.ts'

const Entry = ({ id }: { readonly id: CommandId }) => (
  <button type="button" {...useCommandPreview(commandById(id))}>
    Entry
  </button>
)

let unmount = async () => {}
afterEach(() => unmount())

/** An entry of a menu for a command, on a board whose lines cross. */
async function entryOf(id: CommandId) {
  const board = parseNotation('A:app, B:app, X:sql, Y:sql; A->Y, B->X')
  const blocks = board.blocks.map((block, i) => ({ ...block, x: 40, y: 80 + i * 100 }))
  const { workspace } = fakeWorkspace({ ...board, blocks })
  unmount = await mountPanel(workspace, <Entry id={id} />)
  const button = document.querySelector('button') as HTMLButtonElement
  return { workspace, button, preview: () => workspace.desk.getState().preview }
}

test('what tidying would move is shown while its entry is looked at, and nothing is done', async () => {
  const { workspace, button, preview } = await entryOf('tidy')
  const { blocks } = workspace.document.board()
  await act(async () => button.focus())
  await vi.waitFor(() => expect(preview()?.some(({ type }) => type === 'block')).toBe(true))
  expect(workspace.document.board().blocks).toEqual(blocks)
  await act(async () => button.blur())
  expect(preview()).toBeUndefined()

  await act(async () => button.focus())
  await vi.waitFor(() => expect(preview()).toBeDefined())
  await unmount()
  expect(preview()).toBeUndefined()
})

test('whoever looks away before it is worked out sees nothing of it', async () => {
  const { button, preview } = await entryOf('tidy')
  await act(async () => {
    button.focus()
    button.blur()
  })
  await act(async () => button.focus())
  await vi.waitFor(() => expect(preview()).toBeDefined())
  await act(async () => button.blur())
  expect(preview()).toBeUndefined()
})

test('commands that show nothing beforehand are not worked out', async () => {
  const { button, preview } = await entryOf('turn-board')
  await act(async () => button.focus())
  expect(preview()).toBeUndefined()
})
