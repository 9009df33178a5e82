import type { BlockId, Board, BoardSettings } from '#domain/board/board.ts'
import { applyChanges, type Change, type Patch, patched } from '#domain/board/change.ts'
import { findBlock } from '#domain/board/lookup.ts'
import type { Edit, RoomWish } from '#domain/edits/edit.ts'
import { widenedBands } from '#domain/edits/makeRoom.ts'
import { withRoom } from '#domain/edits/withRoom.ts'
import { cardOf } from '#domain/layout/card.ts'
import type { Point } from '#shared/geometry.ts'
import type { RoomMaker, Workspace } from './workspace.ts'

/** What a step has moved out of the way, with where it was; the next one of the same burst begins from there. */
interface Made {
  readonly merge: string | undefined
  readonly around: string
  readonly places: ReadonlyMap<BlockId, Point>
  /** the sizes of the bands that it made larger than they had to be, as they were */
  readonly sizes: Patch<BoardSettings> | undefined
  readonly board?: Board
}

const NOBODY: Made = { merge: undefined, around: '', places: new Map(), sizes: undefined }

/** True when changes make the card of a block larger; told without making a board of them, as they may come with each key. */
const isGrown = (board: Board, changes: readonly Change[]): boolean =>
  changes.some((change) => {
    const was = change.op === 'patch' && change.type === 'block' ? findBlock(board, change.id) : undefined
    if (!was || change.op !== 'patch' || change.type !== 'block') return false
    const [old, now] = [cardOf(was), cardOf(patched(was, change.fields))]
    return now.width > old.width || now.height > old.height
  })

/** Where the blocks that a wish has moved were on the board before; those that it is about have moved by themselves. */
function placesMoved(before: Board, after: Board, { around }: RoomWish): ReadonlyMap<BlockId, Point> {
  const own = new Set(around)
  const moved = after.blocks.flatMap((block) => {
    const was = findBlock(before, block.id)
    const isMoved = was && !own.has(block.id) && (was.x !== block.x || was.y !== block.y)
    return isMoved ? [[block.id, { x: was.x, y: was.y }] as const] : []
  })
  return new Map(moved)
}

/** Of more blocks than this that move nobody asks which were in view. */
const MOST_FOLLOWED = 40

/** True for a block whose whole card is in view. */
function isInView({ view }: Pick<Workspace, 'view'>, id: BlockId): boolean {
  const card = view.onScreen(id)
  return !!card && !!view.pointAt(card) && !!view.pointAt({ x: card.x + card.width, y: card.y + card.height })
}

const oldValues = ({ settings }: Board, fields: Patch<BoardSettings>): Patch<BoardSettings> =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, settings[field as keyof BoardSettings]]))

/** The changes that take back what a step has moved out of the way. */
const backFrom = ({ places, sizes }: Made): readonly Change[] => [
  ...[...places].map(([id, fields]): Change => ({ op: 'patch', type: 'block', id, fields })),
  ...(sizes ? [{ op: 'patch', type: 'settings', fields: sizes } as const] : []),
]

/** What a step goes on from: what the last one made, if both are of one burst and nothing came in between. */
function goneOnFrom(last: Made, board: Board, { room, merge }: { room: RoomWish; merge: string | undefined }): Made {
  if (room.around.join() !== last.around || board !== last.board) return NOBODY
  // A tier that was widened for what was typed does not jump back once that is done.
  if (room.goesOn) return { ...last, sizes: undefined }
  return merge !== undefined && merge === last.merge ? last : NOBODY
}

/**
 * Adds to edits the room that others make for them. In a burst of edits of the same blocks, such as typing or arrow keys, those that
 * made room come back before they make it anew, so that in the end none has moved further than the last of them asks for. What made room at the
 * border of the view comes back into it, with whom it made room for; what was out of view stays there.
 */
export function createRoomMaker(workspace: Pick<Workspace, 'document' | 'view'>): RoomMaker {
  const { document } = workspace
  let last = NOBODY
  let seen: readonly BlockId[] = []
  let shown: readonly BlockId[] = []

  const follow = (places: Made['places'], around: readonly BlockId[]) => {
    seen = places.size > MOST_FOLLOWED ? [] : [...places.keys()].filter((id) => isInView(workspace, id))
    shown = around
  }
  const showLost = () => {
    const lost = seen.filter((id) => !isInView(workspace, id))
    if (lost.length > 0) workspace.view.reveal([...shown, ...lost])
  }

  const roomFor = (changes: readonly Change[], room: RoomWish, merge: string | undefined): readonly Change[] => {
    const board = document.board()
    const around = room.around.join()
    last = goneOnFrom(last, board, { room, merge })
    const back = backFrom(last)
    if (room.ifGrown && back.length === 0 && !isGrown(board, changes)) return changes
    const before = back.length === 0 ? board : applyChanges(board, back)
    const made = [...back, ...withRoom(before, changes, room)]
    const after = applyChanges(board, made)
    const wider = room.ifGrown ? widenedBands(after, room.around) : undefined
    const places = placesMoved(before, after, room)
    follow(places, room.around)
    // What made room along an edge does not come back to where it is in the way of it.
    last = room.into ? NOBODY : { merge, around, places, sizes: wider && oldValues(before, wider) }
    return wider ? [...made, { op: 'patch', type: 'settings', fields: wider }] : made
  }
  return {
    changesOf: ({ changes, room }: Edit, merge) => {
      follow(NOBODY.places, [])
      return room ? roomFor(changes, room, merge) : changes
    },
    made: () => {
      if (last !== NOBODY) last = { ...last, board: document.board() }
      // Whoever asked for the step shows first what is new.
      if (seen.length > 0) queueMicrotask(showLost)
    },
  }
}
