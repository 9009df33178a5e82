import type { Board, Interview, Moment } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { clockTime, type PageTime, wasPutBack } from './clockTime.ts'
import { readClock } from './readClock.ts'

/** The parts of a board that its clock is made of. */
type Clocked = Pick<Board, 'interview' | 'moments'>

/** What a moment says, without the times, which follow from the page's. */
type Said = Pick<Moment, 'kind' | 'phase'>

/** A page's time, and the id that a new moment gets. */
export interface NewMoment {
  readonly time: PageTime
  readonly id: Moment['id']
}

/** The latest moment of a board's clock. */
export const lastMoment = ({ moments }: Pick<Board, 'moments'>): Moment | undefined => moments.at(-1)

function moment(board: Clocked, said: Said, { time, id }: NewMoment): Change {
  const last = lastMoment(board)
  const record: Moment = { id, order: (last?.order ?? -1) + 1, ...said, at: clockTime(last, time), wall: time.wall }
  return { op: 'put', type: 'moment', record }
}

/** Begins an interview: its first phase is on. The moments of an earlier one go. */
export const beginInterview = (board: Clocked, interview: Interview, made: NewMoment): readonly Change[] => [
  { op: 'patch', type: 'interview', fields: { problem: undefined, format: undefined, role: undefined, ...interview } },
  ...board.moments.map(({ id }) => ({ op: 'remove', type: 'moment', id }) as const),
  {
    op: 'put',
    type: 'moment',
    record: { id: made.id, order: 0, kind: 'phase', phase: 0, at: made.time.wall, wall: made.time.wall },
  },
]

/** Takes an interview off the board: its phases, the moments of its clock and what was ticked. */
export const removeInterview = (board: Pick<Board, 'moments' | 'ticks'>): readonly Change[] => [
  {
    op: 'patch',
    type: 'interview',
    fields: { problem: undefined, format: undefined, role: undefined, phases: undefined },
  },
  ...board.moments.map(({ id }) => ({ op: 'remove', type: 'moment', id }) as const),
  ...board.ticks.map(({ id }) => ({ op: 'remove', type: 'tick', id }) as const),
]

/** Goes to a phase; nothing where that one is on, or there is none. */
export function goToPhase(board: Clocked, phase: number, made: NewMoment): readonly Change[] {
  const clock = readClock(board, clockTime(lastMoment(board), made.time))
  if (!clock?.phases[phase] || (clock.phase === phase && clock.status !== 'ended')) return []
  return [moment(board, { kind: 'phase', phase }, made)]
}

/** Goes so many phases on, or back when below 0; beyond the last one the interview ends, before the first nothing happens. */
export function stepPhase(board: Clocked, by: number, made: NewMoment): readonly Change[] {
  const clock = readClock(board, clockTime(lastMoment(board), made.time))
  if (!clock) return []
  // The step back from the end leads to the phase that was on then.
  const to = clock.phase + (clock.status === 'ended' && by < 0 ? by + 1 : by)
  return to >= clock.phases.length ? endInterview(board, made) : goToPhase(board, to, made)
}

/** Stops the clock, or lets it go on; nothing once the interview has ended. */
export function togglePause(board: Clocked, made: NewMoment): readonly Change[] {
  const clock = readClock(board, clockTime(lastMoment(board), made.time))
  if (!clock || clock.status === 'ended') return []
  return [moment(board, { kind: clock.status === 'paused' ? 'resume' : 'pause' }, made)]
}

/** Ends the interview; nothing where it has ended. */
export function endInterview(board: Clocked, made: NewMoment): readonly Change[] {
  const clock = readClock(board, clockTime(lastMoment(board), made.time))
  return !clock || clock.status === 'ended' ? [] : [moment(board, { kind: 'end' }, made)]
}

/** Notes that the device's clock was put back while the interview's goes on; nothing where it was not. */
export function noteReset(board: Clocked, made: NewMoment): readonly Change[] {
  const last = lastMoment(board)
  const clock = readClock(board, clockTime(last, made.time))
  return clock?.status === 'running' && wasPutBack(last, made.time) ? [moment(board, { kind: 'reset' }, made)] : []
}
