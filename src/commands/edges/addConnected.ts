import { kindName } from '#domain/blocks/kindName.ts'
import { PALETTE, type PaletteEntry } from '#domain/blocks/palette.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { commandWords } from '#words/commands.ts'
import { addFromPalette } from '../addCommands.ts'
import type { Command } from '../command.ts'
import type { Workspace } from '../workspace.ts'
import { connectBlocks } from './connectBlocks.ts'

/** Adds a block of a palette entry one step along the flow from the selected blocks, connected from each; from none, it is just added. */
export function addConnected(workspace: Workspace, entry: PaletteEntry): void {
  const { document, desk } = workspace
  const from = [...desk.getState().selection].flatMap((id) => findBlock(document.board(), id)?.id ?? [])
  if (from.length === 0) addFromPalette(workspace, entry)
  else connectBlocks(workspace, { from, to: [{ entry, beside: from }], goesOn: true })
}

/** A command for each entry of the palette, on its key with Shift. */
export const ADD_CONNECTED_COMMANDS = PALETTE.map(
  (entry): Command<`add-connected-${PaletteEntry['id']}`> => ({
    id: `add-connected-${entry.id}`,
    title: commandWords.addConnected(kindName(entry)),
    group: 'Add',
    keys: [`shift+${entry.key}`],
    shiftOf: `add-${entry.id}`,
    act: (workspace) => addConnected(workspace, entry),
  }),
)
