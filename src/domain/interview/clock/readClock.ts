import type { Board, Interview, Moment } from '#domain/board/board.ts'

/** A phase of an interview as it is planned. */
export type Phase = NonNullable<Interview['phases']>[number]

/** How a phase stands to the one that is on: over, on, or still to come. */
export type PhaseState = 'done' | 'now' | 'ahead'

/** What the clock of an interview shows; all times are milliseconds. */
export interface ClockReading {
  readonly status: 'running' | 'paused' | 'ended'
  /** which phase is on, counted from 0 */
  readonly phase: number
  readonly phases: readonly Phase[]
  /** how long this phase has been on, in all its turns */
  readonly spent: number
  /** what is left of this phase, below 0 once it is overrun; undefined in one with an open end */
  readonly left: number | undefined
  /** how long the interview has been going on, pauses left out */
  readonly elapsed: number
  /** what is left of all the planned minutes, below 0 once they are overrun */
  readonly leftInAll: number
  /** how far the interview is behind its plan; below 0 for ahead of it */
  readonly behind: number
}

const MINUTE = 60_000

/** The planned length of a phase in milliseconds; 0 for an open end. */
export const plannedTime = ({ minutes = 0 }: Phase): number => minutes * MINUTE

/** The planned length of some phases in milliseconds, open ends left out. */
export const plannedInAll = (phases: readonly Phase[]): number =>
  phases.reduce((sum, phase) => sum + plannedTime(phase), 0)

interface Running {
  readonly phase: number
  /** when what is counted now began */
  readonly since: number
  readonly status: ClockReading['status']
  readonly spent: ReadonlyMap<number, number>
}

/** What was counted by a moment, added to its phase. */
function countedUntil({ phase, since, status, spent }: Running, at: number): ReadonlyMap<number, number> {
  if (status !== 'running') return spent
  return new Map(spent).set(phase, (spent.get(phase) ?? 0) + Math.max(0, at - since))
}

const STATUS_AFTER: Readonly<Partial<Record<Moment['kind'], ClockReading['status']>>> = {
  pause: 'paused',
  resume: 'running',
  end: 'ended',
}

function afterMoment(before: Running | undefined, { kind, phase, at }: Moment): Running | undefined {
  if (!before)
    return kind === 'phase' ? { phase: phase ?? 0, since: at, status: 'running', spent: new Map() } : undefined
  // Who goes to a phase of an interview that has ended goes on with it.
  const stays = kind === 'phase' && before.status === 'ended' ? 'running' : before.status
  return {
    phase: kind === 'phase' ? (phase ?? before.phase) : before.phase,
    since: Math.max(before.since, at),
    status: STATUS_AFTER[kind] ?? stays,
    spent: countedUntil(before, at),
  }
}

/**
 * What the clock shows at a time on the interview's own clock (see clockTime), in milliseconds since 1970; undefined when no interview
 * was begun. Every phase keeps the minutes that are planned for it, however long those before it took.
 */
export function readClock(
  { interview, moments }: Pick<Board, 'interview' | 'moments'>,
  now: number,
): ClockReading | undefined {
  const phases = interview.phases ?? []
  const last = phases.length - 1
  const state = moments.reduce(afterMoment, undefined as Running | undefined)
  if (!state || last < 0) return undefined
  const times = countedUntil(state, now)
  const index = Math.min(state.phase, last)
  const phase = phases[index] as Phase
  const spent = times.get(state.phase) ?? 0
  const elapsed = [...times.values()].reduce((sum, time) => sum + time, 0)
  const before = plannedInAll(phases.slice(0, index))
  return {
    status: state.status,
    phase: index,
    phases,
    spent,
    left: phase.minutes === undefined ? undefined : plannedTime(phase) - spent,
    elapsed,
    leftInAll: plannedInAll(phases) - elapsed,
    behind: elapsed - before - Math.min(spent, phase.minutes === undefined ? spent : plannedTime(phase)),
  }
}

/** How a phase stands to the one that is on. */
export const phaseState = ({ phase, status }: Pick<ClockReading, 'phase' | 'status'>, index: number): PhaseState =>
  index < phase || (status === 'ended' && index === phase) ? 'done' : index === phase ? 'now' : 'ahead'
