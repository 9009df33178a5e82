import type { GestureRequest } from '#commands/gestures.ts'
import type { Desk } from '#desk/desk.ts'
import type { PaletteEntry } from '#domain/blocks/palette.ts'
import type { Board } from '#domain/board/board.ts'
import type { Point } from '#shared/geometry.ts'
import type { Hit, HitTest } from '../hit.ts'
import type { HoldCards, Shows } from './shown.ts'

/** Where a pointer is and what is held with it. */
export interface Pointer {
  /** on the screen */
  readonly screen: Point
  /** on the board */
  readonly at: Point
  /** over the canvas, and not beside it or over what covers it for the tool */
  readonly inside: boolean
  readonly kind: 'mouse' | 'pen' | 'touch'
  /** Shift, Control or Command: the press adds to what is there */
  readonly adds: boolean
  /** Alt: a copy is meant */
  readonly copies: boolean
  /**
   * Control, or Command on a Mac, whose Control opens the menu: what is moved snaps to nothing, and goes into an edge without moving
   * others; on a card it lies no more than without it, so that one gives way
   */
  readonly free: boolean
  /** since the press, in milliseconds */
  readonly heldFor: number
}

/** A pointer that goes down: on the canvas, or on an entry of the palette that it may take along. */
export interface Press {
  readonly pointer: Pointer
  readonly hit: Hit
  readonly entry?: PaletteEntry | undefined
}

/** After so many milliseconds a finger that rests means the menu. */
export const LONG_PRESS = 500

/** What a tool may look at; as it is now, each time it is asked. */
export interface Ground {
  readonly board: Board
  readonly desk: Desk
  readonly hit: HitTest
  readonly zoom: number
  /** fingers are the pointer, and move the view on the empty board */
  readonly coarse: boolean
  /** prepares to hold cards over the board; once there is a block */
  readonly hold?: HoldCards | undefined
}

/** What a gesture hears after its press; `moved` once the pointer has left the slop of the tool. */
export interface ToolEvent {
  /** `pan`: the view moved under the resting pointer; `hold`: it rested for as long as the tool said; `cancel`: nothing is to come of it */
  readonly type: 'move' | 'pan' | 'hold' | 'up' | 'cancel'
  readonly pointer: Pointer
  readonly moved: boolean
}

/** What a step of a tool comes to; no state ends the gesture. */
export interface Step<S> {
  readonly state: S | undefined
  /** all that is shown from now on; what was shown stays when this is left out */
  readonly shows?: Partial<Shows>
  readonly asks?: readonly GestureRequest[]
  /** how far the view moves, in screen pixels */
  readonly pans?: Point
}

/**
 * One way to use the pointer, as pure steps from a state and an event to a state and requests. The runner owns everything else:
 * capture, Escape, the second finger, the view that follows, the cursor.
 */
export interface Tool<S = unknown> {
  readonly id: string
  /** chosen by this key (as `KeyboardEvent.key` says it), and then asked first and alone; without one, asked at each press */
  readonly key?: string
  /** once it is chosen, by a command, it is asked for one press; it comes with the later layers */
  readonly once?: true
  /** the key chooses only while it is held */
  readonly held?: true
  /** CSS cursor while its gesture is under way, and while it is chosen */
  readonly cursor?: string
  /** screen pixels a pointer may stray before the press counts as moved; 0 when not given, and never less than a finger trembles */
  readonly slop?: number
  /** after so many milliseconds a finger that is down yet makes a `hold` */
  readonly hold?: number
  /** the view follows a pointer near the border of the canvas */
  readonly follows?: true
  /** the press is for the tool alone: nothing takes the focus, no text is selected */
  readonly alone?: true
  /** the state a press begins with, or undefined when the press is not for this tool */
  start(press: Press, ground: Ground): S | undefined
  step(state: S, event: ToolEvent, ground: Ground): Step<S>
  /** the ids of records without which the gesture is over */
  names?(state: S): readonly string[]
  /** what a press twice in a row asks for */
  double?(hit: Hit, pointer: Pointer): readonly GestureRequest[]
  /** what a press for the menu asks for before that opens */
  menu?(hit: Hit, ground: Ground): readonly GestureRequest[]
  /** what is shown at a pointer that is not pressed */
  hover?(pointer: Pointer, ground: Ground): Partial<Shows> | undefined
}
