import type { BlockId } from '#domain/board/board.ts'
import type { JoinedEdge } from '#domain/edits/joinNeighbours.ts'
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

/** What is under way on the canvas. */
export interface GestureUnderWay {
  /** true from pointer down to pointer up anywhere on the canvas */
  readonly pointerDown: boolean
  /** the block that a click on another block will be connected from */
  readonly connectingFrom: BlockId | undefined
  readonly openEdge: OpenEdge | undefined
  readonly openPlace: OpenPlace | undefined
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
  menuAt: { start: undefined, opened: nothing },
  joinOffer: { start: undefined, opened: nothing },
}
