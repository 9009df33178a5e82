import { askFor } from '#desk/wishes.ts'
import { kindName } from '#domain/blocks/kindName.ts'
import { PALETTE, type PaletteEntry } from '#domain/blocks/palette.ts'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { besideBlocks, blockAt, blockNear } from '#domain/edits/addBlock.ts'
import type { Edit } from '#domain/edits/edit.ts'
import type { Point } from '#shared/geometry.ts'
import type { NewId } from '#shared/newId.ts'
import { commandWords } from '#words/commands.ts'
import type { BoardEdit } from './boardEdit.ts'
import type { Command } from './command.ts'
import { perform } from './perform.ts'
import type { Workspace } from './workspace.ts'

/** A block to add, and where on the board: at a point, in the tier whose band is there, or in a free place of its usual tier. */
export type BlockToAdd = { readonly entry: PaletteEntry } & ({ readonly at: Point } | { readonly near: Point })

/** The block that is to be added. */
export function blockToAdd(board: Board, wanted: BlockToAdd, newId: NewId): Block {
  const { kind, role, label, technology } = wanted.entry
  const block = { id: newId('b') as BlockId, kind, role, label, technology }
  return 'at' in wanted ? blockAt(board, block, wanted.at) : blockNear(board, block, wanted.near)
}

/** Adds a block of a palette entry and selects it. */
export const addBlock: BoardEdit<BlockToAdd, Edit & { readonly select: readonly [BlockId] }> = {
  id: 'add-block-at',
  title: ({ entry }) => commandWords.add(kindName(entry)),
  edit: (board, wanted, newId) => {
    const record = blockToAdd(board, wanted, newId)
    return { changes: [{ op: 'put', type: 'block', record }], select: [record.id] }
  },
}

/** Goes on to type the label of a block that was added; the start screen and an open drawer give way. */
export const nameNewBlock = ({ desk }: Pick<Workspace, 'desk'>, id: BlockId): void =>
  desk.setState({ editing: id, started: true, paletteOpen: false })

function addAndName(workspace: Workspace, wanted: BlockToAdd): BlockId | undefined {
  const { is, edit } = perform(workspace, addBlock, wanted)
  if (is !== 'made') return undefined
  const [id] = edit.select
  nameNewBlock(workspace, id)
  return id
}

/** Adds a block of a palette entry in its default tier, beside the selection or in the middle of what is seen, and edits its label. */
export function addFromPalette(workspace: Workspace, entry: PaletteEntry, fallback?: Point): void {
  const { document, desk, view } = workspace
  const near = besideBlocks(document.board(), [...desk.getState().selection], fallback ?? view.centre())
  const id = addAndName(workspace, { entry, near })
  if (id !== undefined) view.reveal([id])
}

/** Adds a block of a palette entry where it was dropped, in the tier whose band is there; `at` is a point of the board. */
export const dropFromPalette = (workspace: Workspace, entry: PaletteEntry, at: Point): void =>
  void addAndName(workspace, { entry, at })

/** The search of the palette, and one command for each of its entries, on its key. */
export const ADD_COMMANDS = [
  {
    id: 'add-block',
    title: 'Add a block by name',
    group: 'Add',
    keys: ['/'],
    icon: 'plus',
    act: ({ desk }) => askFor(desk, { kind: 'search-blocks' }, { paletteOpen: true, canvasOnly: false }),
  },
  ...PALETTE.map(
    (entry): Command<`add-${PaletteEntry['id']}`> => ({
      id: `add-${entry.id}`,
      title: commandWords.add(kindName(entry)),
      group: 'Add',
      keys: [entry.key],
      act: (workspace) => addFromPalette(workspace, entry),
    }),
  ),
] as const satisfies readonly Command[]
