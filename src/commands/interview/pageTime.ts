import type { Moment } from '#domain/board/board.ts'
import { lastMoment } from '#domain/interview/clock/clockEdits.ts'
import { clockTime, type PageTime } from '#domain/interview/clock/clockTime.ts'
import type { Workspace } from '../workspace.ts'

interface Had {
  readonly last: Moment['id'] | undefined
  /** on the page's own clock */
  readonly since: number
}

const had = new WeakMap<Workspace, Had>()

/** Follows which moment of the clock is the last, and since when the page has it. */
function noteLast(workspace: Workspace): Had {
  const last = lastMoment(workspace.document.board())?.id
  const known = had.get(workspace)
  if (!known) workspace.document.state.subscribe(() => noteLast(workspace))
  if (known && known.last === last) return known
  const now = { last, since: workspace.clock.elapsed() }
  had.set(workspace, now)
  return now
}

/** What this page knows of the time since the last moment of the board's clock. */
export function pageTime(workspace: Workspace): PageTime {
  const { since } = noteLast(workspace)
  return { wall: workspace.clock.now(), counted: workspace.clock.elapsed() - since }
}

/** The time on the interview's own clock, in milliseconds since 1970. */
export const timeOfInterview = (workspace: Workspace): number =>
  clockTime(lastMoment(workspace.document.board()), pageTime(workspace))
