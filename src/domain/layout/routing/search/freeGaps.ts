import type { Rect } from '#shared/geometry.ts'
import { CLEARANCE } from '../measures.ts'
import type { Scene } from '../scene.ts'
import type { Frame } from './frame.ts'

/** A stretch of one axis. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The parts of `range` (along x of the frame), ascending, in which an upright line that covers `across` keeps clear of
 * all cards.
 */
export function freeGaps(
  scene: Scene,
  frame: Frame,
  { range, across }: { range: Interval; across: Interval },
): Interval[] {
  if (!(range.high >= range.low)) return []
  const area: Rect = {
    x: range.low - CLEARANCE,
    y: across.low - CLEARANCE,
    width: range.high - range.low + 2 * CLEARANCE,
    height: across.high - across.low + 2 * CLEARANCE,
  }
  const blocked: Interval[] = []
  scene.index.some(frame.rectToWorld(area), (_card, world) => {
    const rect = frame.rectToLocal(world)
    blocked.push({ low: rect.x - CLEARANCE, high: rect.x + rect.width + CLEARANCE })
    return false
  })
  blocked.sort((a, b) => a.low - b.low || a.high - b.high)
  const gaps: Interval[] = []
  let low = range.low
  for (const block of blocked) {
    if (block.low >= low) gaps.push({ low, high: Math.min(block.low, range.high) })
    low = Math.max(low, block.high)
  }
  if (low <= range.high) gaps.push({ low, high: range.high })
  return gaps
}
