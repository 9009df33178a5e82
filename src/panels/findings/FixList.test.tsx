import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { CHECK_BOOK } from '#desk/checkInWorker.ts'
import { createLiveCheck } from '#desk/liveCheck.ts'
import { layNew } from '#domain/edits/layNew.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { clientToData } from '#domain/flow/rules/tiers/clientToData.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { mountPanel } from '#testing/mountPanel.tsx'
import { testClock } from '#testing/ports.ts'
import { button } from '#testing/typing.ts'
import { FixList } from './FixList.tsx'

const REMOVE = 'Remove the edge'

let unmount: () => Promise<void> = async () => {}
afterEach(() => unmount())

/** The fixes of the first finding on a board where so many clients talk to one database. */
async function show(places: number) {
  const clients = Array.from({ length: places }, (_, i) => `C${i}`)
  const blocks = clients.map((id) => `${id}:client`).join(', ')
  const board = parseNotation(`${blocks}, D:sql; ${clients.map((id) => `${id}->D`).join(', ')}`)
  const { workspace } = fakeWorkspace(board)
  const { document, desk } = workspace
  const check = createLiveCheck(document.state, { desk, clock: testClock }, { ...CHECK_BOOK, rules: [clientToData] })
  const [finding] = check.state.getState().findings
  unmount = await mountPanel({ ...workspace, check }, <FixList finding={finding as Finding} />)
  return { board, preview: () => desk.getState().preview }
}

const pointAt = (element: Element) =>
  act(async () => void element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' })))

test('a fix of several places is previewed at all of them', async () => {
  const { board, preview } = await show(2)
  await pointAt(button(`${REMOVE} everywhere (2)`))
  expect(preview()).toEqual(layNew(board, CHECK_BOOK.fixEvery(board, clientToData.id, REMOVE).changes))
  expect(preview()).toHaveLength(2)
})

test('a fix of very many places is not tried only to be looked at', async () => {
  const { preview } = await show(9)
  await pointAt(button(`${REMOVE} everywhere (9)`))
  expect(preview()).toBeUndefined()
})
