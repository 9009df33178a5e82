import type { Moment } from '#domain/board/board.ts'

/** What a page knows of the time. */
export interface PageTime {
  /** what the device shows, in milliseconds since 1970; somebody may put it back */
  readonly wall: number
  /** milliseconds since the last moment of the clock, as far as the page has seen them pass; never less than its own clock has counted */
  readonly counted: number
}

/** How far the device's clock may lie behind what the page has counted before that is taken for a change, in milliseconds. */
const TOLERANCE = 2_000

/**
 * The time on the interview's own clock, in milliseconds since 1970: since the last moment there passed what the device's clock says, so
 * that sleep counts, and never less than the page has counted, so that a clock put back takes nothing away.
 */
export const clockTime = (last: Pick<Moment, 'at' | 'wall'> | undefined, { wall, counted }: PageTime): number =>
  last ? last.at + Math.max(0, counted, wall - last.wall) : wall

/** True when the device's clock was put back since the last moment, which another page or this one after a reload would not know. */
export const wasPutBack = (last: Pick<Moment, 'wall'> | undefined, { wall, counted }: PageTime): boolean =>
  last !== undefined && wall - last.wall < counted - TOLERANCE
