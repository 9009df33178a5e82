import type { OfferedBlock, WalkedEdge } from '#desk/slices/gesture.ts'
import { kindName } from '#domain/blocks/kindName.ts'
import type { PaletteEntry } from '#domain/blocks/palette.ts'
import type { Block, BlockId, Board, EdgeId } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { edgeBetween } from '#domain/edits/connect.ts'
import { ghostPlaces } from '#domain/edits/ghostPlaces.ts'
import { previewOf } from '#domain/edits/previewOf.ts'
import { zoneBeside } from '#domain/edits/zonesUnder.ts'
import { callerKinds, nextKinds, paletteEntryOf } from '#domain/flow/nextKinds.ts'
import { layoutOf, positionInTier } from '#domain/layout/bands.ts'
import { beyond, courseOf, joinedTowards, WAY_AXES, type Way } from '#domain/layout/wayOnBoard.ts'
import type { NewId } from '#shared/newId.ts'
import { commandWords } from '#words/commands.ts'
import { type BlockToAdd, blockToAdd } from '../addCommands.ts'
import type { BoardEdit } from '../boardEdit.ts'
import { perform } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** Between a block and what is offered beside it along the flow and across, in pixels. */
const STEP = { along: 160, across: 70 }

/** The first block that leads to one. */
function callerOf({ blocks, edges }: Board, to: Block): Block | undefined {
  const edge = edges.find((each) => each.to === to.id && each.from !== to.id)
  return edge && blocks.find(({ id }) => id === edge.from)
}

/** A block and a way from it. */
interface Stepping {
  readonly block: Block
  readonly way: Way
}

/** What may stand that way of a block, the likeliest first: what it leads to, what leads to it, or another of its callers' targets. */
export function likelyThere(board: Board, { block, way }: Stepping): readonly PaletteEntry[] {
  const course = courseOf(board, way)
  if (course === 'on') return nextKinds(board, block)
  if (course === 'against') return callerKinds(block)
  const caller = callerOf(board, block)
  const own = paletteEntryOf(block)
  return [...new Set([...(own ? [own] : []), ...nextKinds(board, caller ?? block)])]
}

/** Where a block that is offered goes: one step along the flow, or beside the other one. */
function placeOf(board: Board, { block, way }: Stepping, entry: PaletteEntry): BlockToAdd {
  if (courseOf(board, way) === 'on') return { entry, beside: [block.id] }
  const card = layoutOf(board).cards.get(block.id)
  const distance = courseOf(board, way) === 'across' ? STEP.across : STEP.along
  return { entry, beside: [block.id], near: card ? beyond(card, way, distance) : { x: 0, y: 0 } }
}

/** The block where its ghost has room on the board as it is, so that it is kept exactly where it was seen. */
function whereShown(board: Board, record: Block): Block {
  const rect = ghostPlaces(board, previewOf(board, [{ op: 'put', type: 'block', record }])).get(record.id)
  return rect ? { ...record, ...positionInTier(layoutOf(board), record.tier, rect) } : record
}

/** The ends of the edge that comes with a block that is offered; none for a sibling of what nothing leads to. */
function endsOf(board: Board, { block, way }: Stepping, added: Block): readonly [Block, Block] | undefined {
  const course = courseOf(board, way)
  if (course === 'on') return [block, added]
  if (course === 'against') return [added, block]
  const caller = callerOf(board, block)
  return caller && [caller, added]
}

/** The block that is offered from another one that way, `turn` places after the likeliest. */
export function offerFrom(
  board: Board,
  stepping: Stepping & { readonly turn: number },
  newId: NewId,
): OfferedBlock | undefined {
  const { block, way, turn } = stepping
  const likely = likelyThere(board, stepping)
  const entry = likely[turn % likely.length]
  if (!entry) return undefined
  const shown = whereShown(board, blockToAdd(board, placeOf(board, stepping, entry), newId))
  const zone = zoneBeside(board, shown, [block.id])
  const record = zone === undefined ? shown : { ...shown, zone }
  const ends = endsOf(board, stepping, record)
  const edge = ends && edgeBetween(board, newId('e') as EdgeId, ends)
  return {
    ...{ from: block.id, way, turn, added: record.id },
    changes: [
      { op: 'put', type: 'block', record },
      ...(edge ? [{ op: 'put', type: 'edge', record: edge } as const] : []),
    ],
    title: edge ? commandWords.addConnected(kindName(entry)) : commandWords.add(kindName(entry)),
  }
}

/** Adds a block that was offered, with its edge, and selects it. */
export const addOffered: BoardEdit<OfferedBlock> = {
  id: 'add-offered',
  title: ({ title }) => title,
  edit: (_, { changes, added }) => ({ changes, select: [added] }),
}

/** Takes what is offered away. */
export const dropOffer = ({ desk }: Pick<Workspace, 'desk'>): void =>
  desk.setState({ offered: undefined, preview: undefined })

/** Makes what is offered part of the board, in one step. */
export function keepOffer(workspace: Workspace): void {
  const { offered } = workspace.desk.getState()
  if (!offered) return
  dropOffer(workspace)
  if (perform(workspace, addOffered, offered).is !== 'made') return
  workspace.view.reveal([offered.added])
  workspace.view.focus(offered.added)
}

const selectedBlock = ({ document, desk }: Workspace): Block | undefined =>
  [...desk.getState().selection].flatMap((id) => findBlock(document.board(), id) ?? [])[0]

/** Offers the block that likely comes next that way of the selected one, or in its place the next likely; another way keeps the first. */
function offer(workspace: Workspace, way: Way): void {
  const { document, desk, newId, view } = workspace
  const before = desk.getState().offered
  if (before && before.way !== way) keepOffer(workspace)
  const { offered } = desk.getState()
  const block = selectedBlock(workspace)
  if (!block) return
  const turn = offered?.from === block.id ? offered.turn + 1 : 0
  const next = offerFrom(document.board(), { block, way, turn }, newId)
  desk.setState({ offered: next, preview: next?.changes })
  view.focus(block.id)
}

/** Where somebody who walks along edges is: at the selected block, or of a selected edge at the end against the way. */
function standingAt(workspace: Workspace, way: Way): BlockId | undefined {
  const block = selectedBlock(workspace)
  if (block) return block.id
  const board = workspace.document.board()
  const { selection } = workspace.desk.getState()
  const edge = board.edges.find(({ id }) => selection.has(id))
  if (!edge) return undefined
  return joinedTowards({ ...board, edges: [edge] }, edge.from, way) === edge.to ? edge.from : edge.to
}

function walkTo({ desk, view }: Workspace, to: BlockId, walked: readonly WalkedEdge[]): void {
  desk.setState({ selection: new Set([to]), editing: undefined, finding: undefined, walked })
  view.reveal([to])
  view.focus(to)
}

/** Selects the nearest block that an edge leads to or from that way; the way back leads to where somebody came from. */
function walk(workspace: Workspace, way: Way): void {
  const { document, desk } = workspace
  const from = standingAt(workspace, way)
  if (!from) return
  const { walked } = desk.getState()
  const last = walked.at(-1)
  const isOnTrail = last?.to === from
  const goesBack = isOnTrail && WAY_AXES[last.way].back === way
  const to = goesBack ? last.from : joinedTowards(document.board(), from, way)
  if (to && goesBack) walkTo(workspace, to, walked.slice(0, -1))
  else if (to) walkTo(workspace, to, [...(isOnTrail ? walked : []), { from, to, way }])
}

/** What the keys do that step from block to block. */
export const STEPPING = { offer, walk }
