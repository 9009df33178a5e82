import type { ClockReading } from './readClock.ts'

/** How far an interview may be from its plan and still be on pace, in milliseconds. */
const ON_PACE = 30_000
/** How long before its end a phase says so, in milliseconds. */
const NUDGE = 60_000

/** Whether an interview keeps to its plan. */
export type Pace = 'on' | 'behind' | 'ahead'

/** Whether the clock is on pace, within half a minute. */
export const paceOf = ({ behind }: Pick<ClockReading, 'behind'>): Pace =>
  Math.abs(behind) <= ON_PACE ? 'on' : behind > 0 ? 'behind' : 'ahead'

/** True in the last minute of a phase and from then on, and never in one that is planned to take no longer. */
export const isEnding = ({ left, phases, phase }: Pick<ClockReading, 'left' | 'phases' | 'phase'>): boolean =>
  left !== undefined && left <= NUDGE && (phases[phase]?.minutes ?? 0) * 60_000 > NUDGE

const twoDigits = (count: number) => String(count).padStart(2, '0')

/** A length of time as a clock shows it, whole seconds: `9:46`, or `1:05:00` from an hour on; below 0 as the same length. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = twoDigits(seconds % 60)
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`
}
