import type { BlockId } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import type { Edit } from '#domain/edits/edit.ts'
import type { JoinedEdge } from '#domain/edits/joinNeighbours.ts'
import type { Way } from '#domain/layout/wayOnBoard.ts'
import type { Point } from '#shared/geometry.ts'
import { ifThere, nothing, type Slice } from './slice.ts'

/** An edge whose far end is still open: where it starts, and where its end was dropped on the empty board. */
export interface OpenEdge {
  readonly from: BlockId
  readonly at: Point
  /** the same place on the screen, for the list that asks what to add */
  readonly screen: Point
}

/** A place of the board that asks for a block. */
export interface OpenPlace {
  readonly at: Point
  /** the same place on the screen, for the list that asks; the middle of the window when it is left out */
  readonly screen?: Point | undefined
}

/** A block that is offered beside another one: shown as a ghost until it is kept or let go of. */
export interface OfferedBlock {
  readonly from: BlockId
  readonly way: Way
  /** which of the likely ones it is, from 0 */
  readonly turn: number
  readonly added: BlockId
  readonly changes: readonly Change[]
  /** names the undo step once it is kept */
  readonly title: string
}

/** What a command would do, to be looked at before it is done. */
export interface ConsideredEdit {
  readonly command: string
  /** names the undo step */
  readonly title: string
  readonly edit: Edit
}

/** A step along an edge. */
export interface WalkedEdge {
  readonly from: BlockId
  readonly to: BlockId
  readonly way: Way
}

/** What is under way on the canvas. */
export interface GestureUnderWay {
  /** true from pointer down to pointer up anywhere on the canvas */
  readonly pointerDown: boolean
  /** the block that a click on another block will be connected from */
  readonly connectingFrom: BlockId | undefined
  readonly openEdge: OpenEdge | undefined
  readonly openPlace: OpenPlace | undefined
  readonly offered: OfferedBlock | undefined
  readonly considered: ConsideredEdit | undefined
  /** true while a step from block to block, or a zone to be named, is on its way, so that the next key is for what it leads to */
  readonly stepping: boolean
  /** the steps along edges that led to where somebody is, so that each can be taken back */
  readonly walked: readonly WalkedEdge[]
  /** where on the screen the menu of the canvas is open */
  readonly menuAt: Point | undefined
  /** the edges that are offered in place of blocks that were deleted; gone with the next step */
  readonly joinOffer: readonly JoinedEdge[] | undefined
}

export const gesture: Slice<GestureUnderWay> = {
  pointerDown: { start: false },
  connectingFrom: { start: undefined, opened: nothing, changed: ifThere },
  openEdge: {
    start: undefined,
    opened: nothing,
    changed: (edge, isThere) => (edge && isThere(edge.from) ? edge : undefined),
  },
  openPlace: { start: undefined, opened: nothing },
  // It was worked out for the board before.
  offered: { start: undefined, opened: nothing, changed: nothing },
  considered: { start: undefined, opened: nothing, changed: nothing },
  stepping: { start: false, opened: () => false },
  walked: {
    start: [],
    opened: () => [],
    changed: (walked, isThere) => (walked.every(({ from, to }) => isThere(from) && isThere(to)) ? walked : []),
  },
  menuAt: { start: undefined, opened: nothing },
  joinOffer: { start: undefined, opened: nothing },
}
