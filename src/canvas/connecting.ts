import { createStore } from 'zustand/vanilla'
import type { BlockId } from '#domain/board/board.ts'
import type { Point } from '#shared/geometry.ts'

/** A connection that is being dragged: from which block, and where the pointer is on the board. */
export interface Connecting {
  readonly from: BlockId | undefined
  /** the end that stays when an existing edge is moved to another block: the arrow points to or from it */
  readonly points: 'away' | 'here'
  readonly at: Point
}

const IDLE: Connecting = { from: undefined, points: 'away', at: { x: 0, y: 0 } }

/** The connection under way, if any. */
export const connecting = createStore<Connecting>(() => IDLE)

/** The block that the connection under way would end at; apart from it, as every card asks, and it changes seldom. */
export const connectTarget = createStore<{ readonly target: BlockId | undefined }>(() => ({ target: undefined }))

/** Tells which block the connection under way would end at. */
export const aimAt = (target: BlockId | undefined) => {
  if (connectTarget.getState().target !== target) connectTarget.setState({ target })
}

/** Ends the connection under way without a trace. */
export const stopConnecting = () => {
  connecting.setState(IDLE)
  aimAt(undefined)
}

/** The block whose card is under a place on the screen. */
export function blockUnder(x: number, y: number): BlockId | undefined {
  const card = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-block-id]')
  return card?.dataset.blockId as BlockId | undefined
}
