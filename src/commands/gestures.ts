import type { OpenEdge, OpenPlace } from '#desk/slices/gesture.ts'
import { labelOnly } from '#desk/slices/selection.ts'
import type { BlockId } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import type { Point } from '#shared/geometry.ts'
import { loadingWords } from '#words/loading.ts'
import { addAndName, type BlockToAdd } from './addCommands.ts'
import { type BlocksToMove, moveBlocks, setTierSize } from './arrange/placeEdits.ts'
import type { BoardEdit } from './boardEdit.ts'
import { connectBlocks } from './edges/connectBlocks.ts'
import { reconnectEdge } from './edges/edgeEdits.ts'
import { loadLateEdits } from './loadLateEdits.ts'
import { perform } from './perform.ts'
import { withPart } from './withPart.ts'
import type { Workspace } from './workspace.ts'
import { groupSelected, resizeZone } from './zones/zoneCommands.ts'
import type { ZoneHolding } from './zones/zoneEdits.ts'

/** Ends a connection at a block; where it began from one of several that are selected, it comes from all of them. */
function connectFrom(workspace: Workspace, begun: BlockId, to: BlockId): void {
  const { selection } = workspace.desk.getState()
  const from = selection.has(begun) ? ([...selection] as BlockId[]) : [begun]
  workspace.desk.setState({ dialog: undefined })
  connectBlocks(workspace, { from, to: [to] })
}

/** Begins a connection, or ends the one that was begun on another block; twice on one block is a change of mind. */
function pressPort(workspace: Workspace, { id }: { readonly id: BlockId }): void {
  const { desk } = workspace
  const { connectingFrom } = desk.getState()
  if (connectingFrom === undefined) desk.setState({ connectingFrom: id, selection: new Set([id]) })
  else if (connectingFrom === id) desk.setState({ connectingFrom: undefined })
  else connectFrom(workspace, connectingFrom, id)
}

/** Selects an item alone, or adds it to what is selected or takes it out; ends a connection that waits for a block. */
function press(workspace: Workspace, { id, add }: { readonly id: ItemId; readonly add: boolean }): void {
  const { desk, document } = workspace
  const { connectingFrom, selection } = desk.getState()
  const block = findBlock(document.board(), id)
  if (connectingFrom && block) connectFrom(workspace, connectingFrom, block.id)
  else if (!add) desk.setState({ selection: new Set([id]) })
  else {
    const ids = new Set(selection)
    if (!ids.delete(id)) ids.add(id)
    desk.setState({ selection: ids })
  }
}

/** A gesture that is an edit of the board. */
const asking =
  <Args>(edit: BoardEdit<Args>) =>
  (workspace: Workspace, args: Args): void =>
    void perform(workspace, edit, args)

/** Copies blocks to where they were dragged. */
const duplicate = (workspace: Workspace, args: BlocksToMove): void =>
  void withPart(workspace, { load: loadLateEdits, missing: loadingWords.part }, ({ duplicateBlocks }) =>
    perform(workspace, duplicateBlocks, args),
  )

const select = ({ desk }: Workspace, { ids }: { readonly ids: readonly ItemId[] }): void =>
  desk.setState({ selection: new Set(ids) })

/** What gestures on the canvas ask for, by name, each with its arguments. */
const GESTURE_REQUESTS = {
  select,
  press,
  'press-port': pressPort,
  connect: (workspace: Workspace, { from, to }: { readonly from: BlockId; readonly to: BlockId }) =>
    connectBlocks(workspace, { from: [from], to: [to] }),
  reconnect: asking(reconnectEdge),
  move: asking(moveBlocks),
  duplicate,
  resize: asking(setTierSize),
  place: (workspace: Workspace, dropped: Extract<BlockToAdd, { at: Point }>) => void addAndName(workspace, dropped),
  /** an edge is dropped on the empty board: asks what it is to lead to */
  'open-edge': ({ desk }: Workspace, openEdge: OpenEdge) => desk.setState({ openEdge }),
  /** asks for a block to be put there */
  'open-place': ({ desk }: Workspace, openPlace: OpenPlace) => desk.setState({ openPlace }),
  /** puts what a zone is drawn around into it */
  group: (workspace: Workspace, asked: { readonly ids: readonly ItemId[] }) => {
    select(workspace, asked)
    void groupSelected(workspace)
  },
  /** the borders of a zone are pulled around what it is to hold */
  'resize-zone': (workspace: Workspace, asked: ZoneHolding) => void resizeZone(workspace, asked),
  'open-menu': ({ desk }: Workspace, { screen }: { readonly screen: Point }) => desk.setState({ menuAt: screen }),
  'edit-label': ({ desk }: Workspace, { id }: { readonly id: ItemId }) =>
    desk.setState({ selection: new Set([id]), ...labelOnly(id) }),
  /** the empty board is pressed */
  clear: ({ desk }: Workspace, _: Record<string, never>) =>
    desk.setState({ selection: new Set(), connectingFrom: undefined, finding: undefined }),
} as const

type Requests = typeof GESTURE_REQUESTS

/** A request of a gesture: its name, and what it needs to know. */
export type GestureRequest = {
  readonly [Name in keyof Requests]: readonly [name: Name, asked: Parameters<Requests[Name]>[1]]
}[keyof Requests]

/** Does what a gesture asks for. */
export function performGesture(workspace: Workspace, [name, asked]: GestureRequest): void {
  const act = GESTURE_REQUESTS[name] as (workspace: Workspace, asked: GestureRequest[1]) => void
  act(workspace, asked)
}
