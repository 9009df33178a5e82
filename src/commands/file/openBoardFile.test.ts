import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FilePlace } from '#desk/boardFile.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { ReadingWatch } from '#files/read/openFile.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { commandById } from '../catalogue.ts'
import { isAvailable, runCommand } from '../runCommand.ts'
import type { Workspace } from '../workspace.ts'
import { openBoardFile } from './openBoardFile.ts'

const BOARD = parseNotation('A:app')
const TEXT = encodeBoard(BOARD)
const PLACE: FilePlace = { name: 'orders.tierboard.json', write: async () => ({ ok: true, value: undefined }) }
const LARGE = new File(['x'.repeat(2_000_000)], 'large.json')

/** Every reading that was begun, in order, to be ended by the test. */
const { readings } = vi.hoisted(() => ({
  readings: [] as { watch: ReadingWatch; end: (result: object) => void }[],
}))
vi.mock('#files/read/openFile.ts', async (original) => {
  const actual = await original<typeof import('#files/read/openFile.ts')>()
  const readBoardFile = (file: File, watch: ReadingWatch) =>
    file.name === 'large.json'
      ? new Promise((end) => {
          watch.signal?.addEventListener('abort', () => end({ ok: false, error: { message: 'Stopped.' } }))
          readings.push({ watch, end })
        })
      : actual.readBoardFile(file, watch)
  return { ...actual, readBoardFile }
})
beforeEach(() => void readings.splice(0))
afterEach(() => vi.restoreAllMocks())

function start() {
  const { workspace: fake } = fakeWorkspace(BOARD)
  const workspace: Workspace = { ...fake, desktop: { ...fake.desktop, placeOf: () => PLACE } }
  const { desk, library, notices } = workspace
  return {
    workspace,
    reading: () => desk.getState().reading,
    place: () => desk.getState().files.get(library.current())?.place,
    messages: () => notices.getState().map(({ tone, message }) => `${tone}: ${message}`),
  }
}

test('a board file keeps its place, a picture and what is no board have none', async () => {
  const { workspace, place } = start()
  await openBoardFile(workspace, new File([TEXT], 'orders.tierboard.json'))
  expect(place()).toBe(PLACE)
  const second = start()
  await openBoardFile(second.workspace, new File([TEXT], 'orders.svg'))
  await openBoardFile(second.workspace, new File(['?'], 'orders.json'))
  expect(second.place()).toBeUndefined()
})

test('nothing is said or kept where a person stays with the board that is shown', async () => {
  const { workspace, place, messages } = start()
  const library = { ...workspace.library, openNew: async () => false }
  await openBoardFile({ ...workspace, library }, new File([TEXT], 'orders.tierboard.json'))
  expect([place(), messages()]).toEqual([undefined, []])
})

test('a large file is shown while it is read, with how far it is', async () => {
  const { workspace, reading, messages } = start()
  const opening = openBoardFile(workspace, LARGE)
  expect(reading()).toMatchObject({ name: 'large.json', size: 2_000_000, read: 0 })
  readings[0]?.watch.progress?.(1_500_000)
  expect(reading()).toMatchObject({ read: 1_500_000 })
  readings[0]?.end({ ok: true, value: BOARD })
  await opening
  expect([reading(), messages()]).toEqual([undefined, ['info: Opened large.json.']])
})

test('a person may stop it by name', async () => {
  const { workspace, reading, messages } = start()
  const stop = commandById('stop-reading')
  expect(isAvailable(stop, workspace)).toBe(false)
  const opening = openBoardFile(workspace, LARGE)
  expect(isAvailable(stop, workspace)).toBe(true)
  await runCommand(stop, workspace)
  await opening
  expect([reading(), messages()]).toEqual([undefined, ['info: Stopped.']])
})

test('a later file ends the reading of an earlier one', async () => {
  const { workspace, reading, messages } = start()
  const first = openBoardFile(workspace, LARGE)
  const second = openBoardFile(workspace, LARGE)
  await first
  expect(readings[0]?.watch.signal?.aborted).toBe(true)
  expect(reading()).toMatchObject({ read: 0 })
  readings[1]?.end({ ok: true, value: BOARD })
  await second
  expect([reading(), messages()]).toEqual([undefined, ['info: Stopped.', 'info: Opened large.json.']])
})
