import { kindName } from '#domain/blocks/kindName.ts'
import { PALETTE, type PaletteEntry } from '#domain/blocks/palette.ts'
import type { Block } from '#domain/board/board.ts'
import { besideBlocks, blockAt, blockNear } from '#domain/edits/addBlock.ts'
import type { Point } from '#shared/geometry.ts'
import type { Command } from './command.ts'
import type { Workspace } from './workspace.ts'

/** Puts a new block on the board, selected, with its label in edit; the start screen and an open drawer give way. */
function place({ document, session }: Workspace, entry: PaletteEntry, block: Block): void {
  document.apply([{ op: 'put', type: 'block', record: block }], { title: `Add ${kindName(entry)}`, select: [block.id] })
  session.setState({ editing: block.id, started: true, paletteOpen: false })
}

/** Adds a block of a palette entry in its default tier, beside the selection or in the middle of what is seen, and edits its label. */
export function addFromPalette(workspace: Workspace, entry: PaletteEntry, fallback?: Point): void {
  const { document, session, view } = workspace
  const board = document.board()
  const near = besideBlocks(board, session.getState().selection, fallback ?? view.centre())
  const block = blockNear(board, { kind: entry.kind, role: entry.role, label: entry.label }, near)
  place(workspace, entry, block)
  view.reveal([block.id])
}

/** Adds a block of a palette entry where it was dropped, in the tier whose band is there; `at` is a point of the board. */
export function dropFromPalette(workspace: Workspace, entry: PaletteEntry, at: Point): void {
  const block = blockAt(workspace.document.board(), { kind: entry.kind, role: entry.role, label: entry.label }, at)
  place(workspace, entry, block)
}

/** The search of the palette, and one command for each of its entries, on its key. */
export const ADD_COMMANDS: readonly Command[] = [
  {
    id: 'add-block',
    title: 'Add a block by name',
    group: 'Add',
    keys: ['/'],
    icon: 'plus',
    act: ({ session }) => session.setState({ paletteOpen: true, searchingBlocks: true, canvasOnly: false }),
  },
  ...PALETTE.map(
    (entry): Command => ({
      id: `add-${entry.id}`,
      title: `Add ${kindName(entry)}`,
      group: 'Add',
      keys: [entry.key],
      act: (workspace) => addFromPalette(workspace, entry),
    }),
  ),
]
