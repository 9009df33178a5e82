import type { PaletteEntry } from '#domain/blocks/palette.ts'
import type { BlockId, EdgeId } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import { TIER_TITLES, type Tier } from '#domain/board/tier.ts'
import { edgeBetween, reconnected } from '#domain/edits/connect.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { moveBlocksTo } from '#domain/edits/moveBlocks.ts'
import { resizeTier } from '#domain/edits/resizeTier.ts'
import type { OpenEdge } from '#session/session.ts'
import type { Point } from '#shared/geometry.ts'
import { dropFromPalette } from './addCommands.ts'
import type { Workspace } from './workspace.ts'

/** Joins two blocks by a new edge and selects it; nothing comes of it where one of them is gone. */
function connect(
  { document, session }: Workspace,
  { from, to }: { readonly from: BlockId; readonly to: BlockId },
): void {
  const board = document.board()
  const [source, target] = [findBlock(board, from), findBlock(board, to)]
  if (!source || !target) return
  const edge = edgeBetween(board, source, target)
  document.apply([{ op: 'put', type: 'edge', record: edge }], { title: 'Connect', select: [edge.id] })
  session.setState({ connectingFrom: undefined })
}

/** Begins a connection, or ends the one that was begun on another block; twice on one block is a change of mind. */
function pressPort(workspace: Workspace, { id }: { readonly id: BlockId }): void {
  const { session } = workspace
  const { connectingFrom } = session.getState()
  if (connectingFrom === undefined) session.setState({ connectingFrom: id, selection: [id] })
  else if (connectingFrom === id) session.setState({ connectingFrom: undefined })
  else connect(workspace, { from: connectingFrom, to: id })
}

/** Selects an item alone, or adds it to what is selected or takes it out; ends a connection that waits for a block. */
function press(workspace: Workspace, { id, add }: { readonly id: ItemId; readonly add: boolean }): void {
  const { session, document } = workspace
  const { connectingFrom, selection } = session.getState()
  const block = findBlock(document.board(), id)
  if (connectingFrom && block) connect(workspace, { from: connectingFrom, to: block.id })
  else if (!add) session.setState({ selection: [id] })
  else {
    const others = selection.filter((each) => each !== id)
    session.setState({ selection: others.length < selection.length ? others : [...selection, id] })
  }
}

interface Reconnection {
  readonly edge: EdgeId
  readonly end: 'from' | 'to'
  readonly to: BlockId
}

/** Moves an end of an edge to another block. */
function reconnect({ document }: Workspace, { edge: id, end, to }: Reconnection): void {
  const board = document.board()
  const edge = findEdge(board, id)
  const changes = edge ? reconnected(board, edge, { from: edge.from, to: edge.to, [end]: to }) : []
  if (changes.length > 0) document.apply(changes, { title: 'Reconnect edge' })
}

/** Puts blocks where they were dropped, as one undo step. */
function move({ document }: Workspace, { places }: { readonly places: ReadonlyMap<BlockId, Point> }): void {
  const changes = moveBlocksTo(document.board(), places)
  const title = places.size === 1 ? 'Move block' : 'Move blocks'
  if (changes.length > 0) document.apply(changes, { title })
}

interface TierSize {
  readonly tier: Tier
  /** in board pixels; undefined lets it fit its blocks */
  readonly size: number | undefined
  /** quick repeats are one step; each pull of the border is one of its own */
  readonly byKey?: true
}

/** Makes the band of a tier as large as asked for. */
function resize({ document }: Workspace, { tier, size, byKey }: TierSize): void {
  const changes = resizeTier(document.board(), tier, size)
  const step = { title: `Resize ${TIER_TITLES[tier]}`, ...(byKey ? { merge: `resize-${tier}` } : {}) }
  if (changes.length > 0) document.apply(changes, step)
}

const select = ({ session }: Workspace, { ids }: { readonly ids: readonly ItemId[] }): void =>
  session.setState({ selection: ids })

/** What gestures on the canvas ask for, by name, each with its arguments. */
const GESTURE_REQUESTS = {
  select,
  press,
  'press-port': pressPort,
  connect,
  reconnect,
  move,
  resize,
  place: (workspace: Workspace, { entry, at }: { readonly entry: PaletteEntry; readonly at: Point }) =>
    dropFromPalette(workspace, entry, at),
  /** an edge is dropped on the empty board: asks what it is to lead to */
  'open-edge': ({ session }: Workspace, openEdge: OpenEdge) => session.setState({ openEdge }),
  'edit-label': ({ session }: Workspace, { id }: { readonly id: ItemId }) =>
    session.setState({ selection: [id], editing: id }),
  /** the empty board is pressed */
  clear: ({ session }: Workspace, _: Record<string, never>) =>
    session.setState({ selection: [], connectingFrom: undefined, finding: undefined }),
} as const

type Requests = typeof GESTURE_REQUESTS

/** A request of a gesture: its name, and what it needs to know. */
export type GestureRequest = {
  readonly [Name in keyof Requests]: readonly [name: Name, asked: Parameters<Requests[Name]>[1]]
}[keyof Requests]

/** Does what a gesture asks for. */
export function performGesture(workspace: Workspace, [name, asked]: GestureRequest): void {
  const perform = GESTURE_REQUESTS[name] as (workspace: Workspace, asked: GestureRequest[1]) => void
  perform(workspace, asked)
}
