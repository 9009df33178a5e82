import { createStore } from 'zustand/vanilla'
import type { BlockId } from '#domain/board/board.ts'
import type { Point } from '#shared/geometry.ts'

/** A connection that is being dragged: from which block, where the pointer is on the board, and the block under it. */
export interface Connecting {
  readonly from: BlockId | undefined
  /** the end that stays when an existing edge is moved to another block: the arrow points to or from it */
  readonly points: 'away' | 'here'
  readonly at: Point
  readonly target: BlockId | undefined
}

const IDLE: Connecting = { from: undefined, points: 'away', at: { x: 0, y: 0 }, target: undefined }

/** The connection under way, if any. */
export const connecting = createStore<Connecting>(() => IDLE)

/** Ends the connection under way without a trace. */
export const stopConnecting = () => connecting.setState(IDLE)

/** The block whose card is under a place on the screen. */
export function blockUnder(x: number, y: number): BlockId | undefined {
  const card = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-block-id]')
  return card?.dataset.blockId as BlockId | undefined
}
