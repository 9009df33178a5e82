import type { Moment } from '#domain/board/board.ts'
import { lastMoment } from '#domain/interview/clock/clockEdits.ts'
import { clockTime, type PageTime } from '#domain/interview/clock/clockTime.ts'
import type { Workspace } from '../workspace.ts'

interface Known {
  readonly last: Moment['id'] | undefined
  /** how much time had passed since then, in milliseconds, when the page last looked */
  readonly passed: number
  /** when it looked, on the page's own clock */
  readonly looked: number
}

const known = new WeakMap<Workspace, Known>()

/**
 * What this page knows of the time since the last moment of the board's clock: what had passed when it last looked, by whichever clock,
 * is not taken back, and its own clock goes on from there.
 */
export function pageTime(workspace: Workspace): PageTime {
  const last = lastMoment(workspace.document.board())
  const before = known.get(workspace)
  // A moment that comes in is seen as it comes.
  if (!before) workspace.document.state.subscribe(() => pageTime(workspace))
  const looked = workspace.clock.elapsed()
  const time = {
    wall: workspace.clock.now(),
    counted: before && before.last === last?.id ? before.passed + looked - before.looked : 0,
  }
  known.set(workspace, { last: last?.id, passed: clockTime(last, time) - (last?.at ?? time.wall), looked })
  return time
}

/** The time on the interview's own clock, in milliseconds since 1970. */
export const timeOfInterview = (workspace: Workspace): number => {
  const time = pageTime(workspace)
  return clockTime(lastMoment(workspace.document.board()), time)
}
