import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { FilePlace } from '#desk/boardFile.ts'
import { keepFile } from '#desk/desk.ts'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { click } from '#testing/typing.ts'
import { FileName } from './FileName.tsx'

const BOARD = parseNotation('A:app, D:sql; A->D')

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

async function show() {
  const { workspace } = fakeWorkspace(BOARD)
  const place: FilePlace = { name: 'orders.tierboard.json', write: async () => ({ ok: true, value: undefined }) }
  const read = decodeBoardText(encodeBoard(BOARD))
  if (!read.ok) throw new Error('not read')
  unmount = await mountPanel(workspace, <FileName />)
  const shown = () => document.querySelector('button')
  return {
    workspace,
    open: () => act(async () => keepFile(workspace.desk, 'open', { place, saved: read.value })),
    rename: (name: string) =>
      act(async () =>
        workspace.document.apply([{ op: 'patch', type: 'settings', fields: { name } }], { title: 'Rename' }),
      ),
    shown,
    words: () => [shown()?.textContent, shown()?.getAttribute('aria-label')],
  }
}
const AS_IN_FILE = ['orders.tierboard.json', 'orders.tierboard.json: save to this file']
const EDITED = ['orders.tierboard.json · edited', 'orders.tierboard.json, edited: save to this file']

test('a board without a file shows none', async () => {
  const { shown } = await show()
  expect(shown()).toBeNull()
})

test('the file is named, and whether the board differs from it, also after undo and saving', async () => {
  const { workspace, open, rename, words, shown } = await show()
  await open()
  expect(words()).toEqual(AS_IN_FILE)
  await rename('Orders')
  expect(words()).toEqual(EDITED)
  await act(async () => workspace.document.undo())
  expect(words()).toEqual(AS_IN_FILE)
  await rename('Orders')
  await click(shown() as HTMLElement)
  expect(words()).toEqual(AS_IN_FILE)
})

test('what is being typed is not in the file', async () => {
  const { workspace, open, words } = await show()
  await open()
  let close = () => {}
  await act(async () => {
    close = workspace.drafts.open()
  })
  expect(words()).toEqual(EDITED)
  await act(async () => close())
  expect(words()).toEqual(AS_IN_FILE)
})
