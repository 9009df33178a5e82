import type { BlockId, Board } from '#domain/board/board.ts'
import { applyChanges, type Change, patched } from '#domain/board/change.ts'
import { findBlock } from '#domain/board/lookup.ts'
import type { Edit, RoomWish } from '#domain/edits/edit.ts'
import { withRoom } from '#domain/edits/withRoom.ts'
import { cardOf } from '#domain/layout/card.ts'
import type { Point } from '#shared/geometry.ts'
import type { DocumentPort, RoomMaker } from './workspace.ts'

/** What a step has moved out of the way, with where it was; the next one of the same burst begins from there. */
interface Made {
  readonly merge: string | undefined
  readonly around: string
  readonly places: ReadonlyMap<BlockId, Point>
  board?: Board
}

const NOBODY: Made = { merge: undefined, around: '', places: new Map() }

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

/**
 * Adds to edits the room that others make for them. In a burst of edits of the same blocks, such as typing or arrow keys, those that
 * made room come back before they make it anew, so that in the end none has moved further than the last of them asks for.
 */
export function createRoomMaker(document: Pick<DocumentPort, 'board'>): RoomMaker {
  let last = NOBODY
  return {
    changesOf: ({ changes, room }: Edit, merge) => {
      const board = document.board()
      if (!room) return changes
      const around = room.around.join()
      const isSame = merge !== undefined && merge === last.merge && around === last.around && board === last.board
      const back = isSame
        ? [...last.places].map(([id, fields]): Change => ({ op: 'patch', type: 'block', id, fields }))
        : []
      if (room.ifGrown && back.length === 0 && !isGrown(board, changes)) {
        if (!isSame) last = NOBODY
        return changes
      }
      const before = back.length === 0 ? board : applyChanges(board, back)
      const made = [...back, ...withRoom(before, changes, room)]
      last = { merge, around, places: placesMoved(before, applyChanges(board, made), room) }
      return made
    },
    made: () => {
      last.board = document.board()
    },
  }
}
