import { expect, test, vi } from 'vitest'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { fakeWorkspace } from '#testing/fakeWorkspace.ts'
import { type CommandId, commandById } from '../catalogue.ts'
import { runCommand } from '../runCommand.ts'

const BOARD = parseNotation('A:app, B:app; A->B')

/** Runs a command while this is the file a person picks; nothing when they pick none. */
async function run(id: CommandId, picked?: File) {
  const { workspace } = fakeWorkspace(BOARD)
  const openNew = vi.fn(workspace.library.openNew)
  const library = { ...workspace.library, openNew }
  const desktop = { ...workspace.desktop, pickFile: async () => picked }
  await runCommand(commandById(id), { ...workspace, library, desktop })
  const messages = workspace.notices.getState().map(({ tone, message }) => [tone, message])
  return { openNew, messages, board: workspace.document.board() }
}

test('a new board is opened beside the old one', async () => {
  expect((await run('new-board')).openNew).toHaveBeenCalledExactlyOnceWith()
})

test('a picked board file is opened as a new board, and said', async () => {
  const { openNew, messages } = await run('open-file', new File([encodeBoard(BOARD)], 'chat.tierboard.json'))
  expect(openNew).toHaveBeenCalledExactlyOnceWith(BOARD)
  expect(messages).toEqual([['info', 'Opened chat.tierboard.json.']])
})

test('a file that is no board gives a message and changes nothing', async () => {
  const { openNew, messages, board } = await run('open-file', new File(['hello'], 'hello.json'))
  expect(openNew).not.toHaveBeenCalled()
  expect(messages).toEqual([['error', expect.any(String)]])
  expect(board).toEqual(BOARD)
})

test('no file picked changes nothing', async () => {
  const { openNew, messages } = await run('open-file')
  expect(openNew).not.toHaveBeenCalled()
  expect(messages).toEqual([])
})
