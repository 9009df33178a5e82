import type { Workspace } from '#commands/workspace.ts'
import { kindName } from '#domain/blocks/kindName.ts'
import { PALETTE, type PaletteEntry } from '#domain/blocks/palette.ts'
import type { Block, Board } from '#domain/board/board.ts'
import type { NewBlock } from '#domain/edits/addBlock.ts'
import { edgeBetween } from '#domain/edits/connect.ts'

/** What follows a block: an entry of the palette, and where the new block goes. */
export interface NextBlock {
  readonly from: Block
  readonly entry: PaletteEntry
  readonly place: (board: Board, wanted: NewBlock) => Block
}

/** Adds a block and the edge that leads to it as one undo step, selects the block and edits its label. */
export function addNext({ document, session, view }: Workspace, { from, entry, place }: NextBlock): void {
  const board = document.board()
  const block = place(board, { kind: entry.kind, role: entry.role, label: entry.label })
  document.apply(
    [
      { op: 'put', type: 'block', record: block },
      { op: 'put', type: 'edge', record: edgeBetween(board, from, block) },
    ],
    { title: `Add ${kindName(entry)} and connect it` },
  )
  session.setState({ selection: [block.id], editing: block.id, started: true })
  view.reveal([block.id])
}

/** The palette entry behind a line made of one, or undefined for other lines. */
export const entryOfChoice = (id: string): PaletteEntry | undefined => PALETTE.find((entry) => `new-${entry.id}` === id)
