import type { PaletteEntry } from '#domain/blocks/palette.ts'
import { tierFor } from '#domain/edits/addBlock.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import type { Point } from '#shared/geometry.ts'
import type { Held, Holding } from './shown.ts'
import type { Pointer, Tool } from './tool.ts'

/** After how long a touch that stays in place picks an entry up, in milliseconds. */
const HOLD = 150
const MOUSE_SLOP = 4
const TOUCH_SLOP = 8

/** What a pointer that went down on an entry is doing: still a press, a drag of the entry, or a scroll of the list. */
type PressState = 'press' | 'drag' | 'scroll'

/** Tells a drag from a scroll: a mouse or pen drags in any direction, a finger drags sideways or after holding still. */
export function pressState(moved: Point, { kind, heldFor }: Pick<Pointer, 'kind' | 'heldFor'>): PressState {
  const [x, y] = [Math.abs(moved.x), Math.abs(moved.y)]
  if (kind !== 'touch') return Math.hypot(x, y) >= MOUSE_SLOP ? 'drag' : 'press'
  if (heldFor >= HOLD) return 'drag'
  if (Math.hypot(x, y) < TOUCH_SLOP) return 'press'
  return x > y ? 'drag' : 'scroll'
}

interface Placing {
  readonly entry: PaletteEntry
  readonly from: Point
  readonly dragging: boolean
  readonly holding?: Holding | undefined
  readonly held?: Held | undefined
}

/**
 * Puts an entry of the palette on the board where it is let go; a finger that swipes scrolls the palette instead. Pressed twice, the
 * empty board asks which block to add there.
 */
export const placeTool: Tool<Placing> = {
  id: 'place',
  cursor: 'grabbing',
  hold: HOLD,
  start: ({ entry, pointer }) => entry && { entry, from: pointer.screen, dragging: false },
  double: ({ what }, { at, screen }) => (what === 'empty' ? [['open-place', { at, screen }]] : []),
  step: (state, { type, pointer }, { board, hold }) => {
    const { entry, from } = state
    const { screen, at, inside } = pointer
    if (type === 'up' && state.dragging && inside) {
      const into = state.held?.into
      return {
        state: undefined,
        asks: [['place', { entry, at, into, still: into && pointer.free, free: pointer.free }]],
      }
    }
    if (type === 'up' || type === 'cancel') return { state: undefined }
    const moved = { x: screen.x - from.x, y: screen.y - from.y }
    const now = state.dragging || type === 'hold' ? 'drag' : pressState(moved, pointer)
    if (now !== 'drag') return { state: now === 'press' ? state : undefined }
    const over = inside ? tierFor(layoutOf(board), entry, at) : undefined
    const holding = state.dragging ? state.holding : hold?.({ entry })
    const held = inside ? holding?.({ pointer }) : undefined
    const shows = { placing: { entry, at: screen, over }, ...(held && { held }) }
    return { state: { ...state, dragging: true, holding, held }, shows }
  },
}
