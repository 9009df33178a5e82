import { crossAxis } from '#domain/board/axes.ts'
import type { Block, Board } from '#domain/board/board.ts'

/** How far a block of the board lies from another one across the flow, in pixels; how far along it is the tiers' affair. */
export function distanceAcross({ settings }: Board, to: Block): (block: Block) => number {
  const axis = crossAxis(settings.direction)
  return (block) => Math.abs(block[axis] - to[axis])
}
