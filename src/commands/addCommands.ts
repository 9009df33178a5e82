import type { NewBlockNaming } from '#desk/slices/selection.ts'
import { askFor } from '#desk/wishes.ts'
import { kindName } from '#domain/blocks/kindName.ts'
import { PALETTE, type PaletteEntry } from '#domain/blocks/palette.ts'
import type { Block, BlockId, Board, EdgeId } from '#domain/board/board.ts'
import { findEdge } from '#domain/board/lookup.ts'
import { blocksWith } from '#domain/board/zoneTree.ts'
import { besideBlocks, blockAt, blockBeside, blockNear } from '#domain/edits/addBlock.ts'
import type { Edit, ItemId } from '#domain/edits/edit.ts'
import type { Point } from '#shared/geometry.ts'
import type { NewId } from '#shared/newId.ts'
import { commandWords } from '#words/commands.ts'
import { type BlocksToMove, intoEdge } from './arrange/placeEdits.ts'
import type { BoardEdit, Joining } from './boardEdit.ts'
import type { Command } from './command.ts'
import { perform } from './perform.ts'
import type { Workspace } from './workspace.ts'

/**
 * A block to add, and where on the board: at a point, in the tier whose band is there; or in a free place of its usual tier, near a
 * point or one step along the flow from other blocks, whose zone it joins.
 */
export type BlockToAdd = Pick<BlocksToMove, 'into' | 'still'> & {
  readonly entry: PaletteEntry
  /** its label was typed already, and is not asked for */
  readonly isNamed?: boolean
} & (
    | { readonly at: Point; readonly free?: boolean | undefined }
    | { readonly near: Point; readonly beside?: readonly ItemId[] }
    | { readonly beside: readonly BlockId[] }
  )

/** The block that is to be added. */
export function blockToAdd(board: Board, wanted: BlockToAdd, newId: NewId): Block {
  const { kind, role, label, technology } = wanted.entry
  const block = { id: newId('b') as BlockId, kind, role, label, technology }
  if ('at' in wanted) return blockAt(board, block, { ...wanted.at, free: wanted.free })
  return 'near' in wanted ? blockNear(board, block, wanted.near) : blockBeside(board, block, wanted.beside)
}

/** Makes the name that a block gets while it is new a part of the step that adds it. */
export const namedWithin = (id: string): Required<Joining> => ({
  merge: `naming:${id}`,
  mergeWithin: Number.POSITIVE_INFINITY,
})

/** Adds a block of a palette entry and selects it. */
export const addBlock: BoardEdit<BlockToAdd, Edit & { readonly select: readonly [BlockId] }> = {
  id: 'add-block-at',
  title: ({ entry }) => commandWords.add(kindName(entry)),
  edit: (board, wanted, newId) => {
    const record = blockToAdd(board, wanted, newId)
    const { into, still } = wanted
    const joins = 'at' in wanted
    const beside = joins ? undefined : wanted.beside
    const room = { around: [record.id], into: intoEdge(into, newId), anywhere: !joins, joins, beside, still }
    return { changes: [{ op: 'put', type: 'block', record }], select: [record.id], room }
  },
  joins: (_, { select: [id] }) => namedWithin(id),
}

/** Goes on to type the label of a block that was added; the start screen and an open drawer give way. */
export const nameNewBlock = ({ desk }: Pick<Workspace, 'desk'>, naming: NewBlockNaming): void =>
  desk.setState({ editing: naming.id, naming, started: true, paletteOpen: false })

/** Adds a block and goes on to type its label; its id, or undefined when the board would grow too large. */
export function addAndName(workspace: Workspace, wanted: BlockToAdd): BlockId | undefined {
  const { is, edit } = perform(workspace, addBlock, wanted)
  if (is !== 'made') return undefined
  const [id] = edit.select
  nameNewBlock(workspace, { id })
  return id
}

/** The edge that is selected by itself: what is added then goes into it. */
export const onlyEdge = (board: Board, selection: ReadonlySet<string>): EdgeId | undefined =>
  selection.size === 1 ? findEdge(board, [...selection][0] as string)?.id : undefined

/** Adds a block of a palette entry in its default tier, beside the selection or in the middle of what is seen, and edits its label. */
export function addFromPalette(workspace: Workspace, entry: PaletteEntry, fallback?: Point): void {
  const { document, desk, view } = workspace
  const [board, { selection }] = [document.board(), desk.getState()]
  const beside = [...selection]
  const held = blocksWith(board, selection).map(({ id }) => id)
  const near = besideBlocks(board, [...held, ...beside], fallback ?? view.centre())
  const id = addAndName(workspace, { entry, near, beside, into: onlyEdge(board, selection) })
  if (id !== undefined) view.reveal([id])
}

/** Adds a block of a palette entry where it was dropped, in the tier whose band is there; `at` is a point of the board. */
export const dropFromPalette = (workspace: Workspace, entry: PaletteEntry, at: Point): void =>
  void addAndName(workspace, { entry, at })

const ADD_HERE: Command<'add-block-here'> = {
  id: 'add-block-here',
  title: 'Add a block here…',
  group: 'Add',
  icon: 'plus',
  context: ['canvas'],
  act: ({ desk, view }) => {
    const { menuAt: screen } = desk.getState()
    desk.setState({ openPlace: { at: (screen && view.pointAt(screen)) ?? view.centre(), screen } })
  },
}

/** The search of the palette, the list that asks at a place, and one command for each of its entries, on its key. */
export const ADD_COMMANDS = [
  {
    id: 'add-block',
    title: 'Add a block by name',
    group: 'Add',
    keys: ['/'],
    icon: 'plus',
    act: ({ desk }) => askFor(desk, { kind: 'search-blocks' }, { paletteOpen: true, canvasOnly: false }),
  },
  ADD_HERE,
  ...PALETTE.map(
    (entry): Command<`add-${PaletteEntry['id']}`> => ({
      id: `add-${entry.id}`,
      title: commandWords.add(kindName(entry)),
      group: 'Add',
      keys: [entry.key],
      act: (workspace) => addFromPalette(workspace, entry),
    }),
  ),
  {
    id: 'type-flow',
    title: 'Type a flow',
    group: 'Add',
    keys: ['>'],
    icon: 'workflow',
    context: ['canvas'],
    act: ({ desk }) => askFor(desk, { kind: 'type-flow' }, { typedFlow: true, started: true, canvasOnly: false }),
  },
] as const satisfies readonly Command[]
