import type { Point } from '#shared/geometry.ts'

/** After how long a touch that stays in place picks an entry up, in milliseconds. */
export const HOLD = 150

const MOUSE_SLOP = 4
const TOUCH_SLOP = 8

/** What a pointer that went down on an entry is doing: still a press, a drag of the entry, or a scroll of the list. */
export type PressState = 'press' | 'drag' | 'scroll'

/** Tells a drag from a scroll: a mouse or pen drags in any direction, a finger drags sideways or after holding still. */
export function pressState(moved: Point, pointerType: string, heldFor: number): PressState {
  const [x, y] = [Math.abs(moved.x), Math.abs(moved.y)]
  if (pointerType !== 'touch') return Math.hypot(x, y) >= MOUSE_SLOP ? 'drag' : 'press'
  if (heldFor >= HOLD) return 'drag'
  if (Math.hypot(x, y) < TOUCH_SLOP) return 'press'
  return x > y ? 'drag' : 'scroll'
}
