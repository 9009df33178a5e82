import { describe, expect, test } from 'vitest'
import type { FilePlace, WriteFault } from '#desk/boardFile.ts'
import { keepFile } from '#desk/desk.ts'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { type CommandId, commandById } from '../catalogue.ts'
import { runCommand } from '../runCommand.ts'
import type { Workspace } from '../workspace.ts'

const BOARD = parseNotation('A:app; A->A')

/** A place that takes what is written, or fails with a fault unless it is written over. */
function fakePlace(fault?: WriteFault, name = 'orders.tierboard.json') {
  const written: string[] = []
  const place: FilePlace = {
    name,
    write: async (content, over) => {
      if (fault && !over) return { ok: false, error: fault }
      written.push(content())
      return { ok: true, value: undefined }
    },
  }
  return { place, written }
}

function start(fault?: WriteFault) {
  const { workspace, deeds } = fakeWorkspace(BOARD)
  const { place, written } = fakePlace(fault)
  const inFile = () => keepFile(workspace.desk, workspace.library.current(), { place, saved: BOARD })
  return {
    workspace,
    deeds,
    place,
    written,
    inFile,
    rename: (name: string) =>
      workspace.document.apply([{ op: 'patch', type: 'settings', fields: { name } }], { title: 'Rename' }),
    run: (id: CommandId, desktop: Partial<Workspace['desktop']> = {}) =>
      runCommand(commandById(id), { ...workspace, desktop: { ...workspace.desktop, ...desktop } }),
    messages: () => workspace.notices.getState().map(({ tone, message }) => `${tone}: ${message}`),
    kept: () => workspace.desk.getState().files.get(workspace.library.current()),
  }
}

test('a board without a file is downloaded', async () => {
  const { run, deeds, messages, kept } = start()
  await run('save-file')
  expect(deeds.saved).toEqual(['Untitled board.tierboard.json'])
  expect(messages()).toEqual(['info: Saved as Untitled board.tierboard.json.'])
  expect(kept()).toBeUndefined()
})

test('a board in a file is saved to it, and known to be as the file is', async () => {
  const { run, rename, inFile, written, deeds, messages, kept, workspace } = start()
  inFile()
  rename('Orders')
  await run('save-file')
  expect(written).toEqual([encodeBoard(workspace.document.board())])
  expect(kept()?.saved).toBe(workspace.document.board())
  expect([deeds.saved, messages()]).toEqual([[], ['info: Saved to orders.tierboard.json.']])
})

test('what is still being typed is said to be missing', async () => {
  const { run, inFile, workspace, messages } = start()
  inFile()
  workspace.drafts.open()
  await run('save-file')
  expect(messages()).toEqual(['info: Saved to orders.tierboard.json, without what is still being typed.'])
})

describe('a file that cannot be written is told, and the board is not taken for saved', () => {
  test.each([
    ['denied', 'not allowed to write'],
    ['gone', 'no longer where it was'],
    ['full', 'no room for it'],
    ['failed', 'could not write it'],
  ] as const)('%s', async (fault, words) => {
    const { run, rename, inFile, messages, kept } = start(fault)
    inFile()
    rename('Orders')
    await run('save-file')
    expect(messages()).toEqual([expect.stringContaining('error: “orders.tierboard.json” was not saved, because ')])
    expect(messages()[0]).toContain(words)
    expect(kept()?.saved).toEqual(BOARD)
  })
})

describe('a file that another program changed', () => {
  test('is not written before a person has decided', async () => {
    const { run, inFile, written, messages, workspace } = start('changed')
    inFile()
    await run('save-file')
    expect([written, messages(), workspace.desk.getState().dialog]).toEqual([[], [], 'save-over'])
  })

  test('is told by name where another board is shown meanwhile', async () => {
    const { run, inFile, place, workspace, messages } = start()
    inFile()
    const slow: FilePlace = {
      ...place,
      write: async () => {
        await workspace.library.openNew()
        return { ok: false, error: 'changed' }
      },
    }
    keepFile(workspace.desk, workspace.library.current(), { place: slow, saved: BOARD })
    await run('save-file')
    expect(messages()).toEqual([expect.stringContaining('another program changed it')])
    expect(workspace.desk.getState().dialog).toBeUndefined()
  })
})

describe('saving as another file', () => {
  test('makes the chosen file the one of the board', async () => {
    const { run, kept, written } = start()
    const other = fakePlace('changed', 'copy.tierboard.json')
    await run('save-file-as', { pickPlace: async () => other.place })
    expect([written, other.written.length]).toEqual([[], 1])
    expect(kept()?.place.name).toBe('copy.tierboard.json')
  })

  test('does nothing when no file is chosen', async () => {
    const { run, kept, messages } = start()
    await run('save-file-as', { pickPlace: async () => 'cancelled' })
    expect([kept(), messages()]).toEqual([undefined, []])
  })

  test('is a download where the browser lets no place be chosen', async () => {
    const { run, deeds } = start()
    await run('save-file-as')
    expect(deeds.saved).toEqual(['Untitled board.tierboard.json'])
  })
})
