import type { Board, Moment } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import {
  endInterview,
  goToPhase,
  type NewMoment,
  noteReset,
  removeInterview,
  stepPhase,
  togglePause,
} from '#domain/interview/clock/clockEdits.ts'
import { interviewWords } from '#words/interview.ts'
import type { BoardEdit } from '../boardEdit.ts'
import { perform } from '../perform.ts'
import type { Workspace } from '../workspace.ts'
import { openPhase } from './openPhase.ts'
import { pageTime } from './pageTime.ts'
import { startAgain } from './startInterview.ts'

interface Timed {
  readonly time: NewMoment['time']
}

const timed = <Args extends Timed>(
  id: string,
  title: string,
  work: (board: Board, args: Args, made: NewMoment) => readonly Change[],
): BoardEdit<Args> => ({
  id,
  title,
  edit: (board, args, newId) => ({ changes: work(board, args, { time: args.time, id: newId('m') as Moment['id'] }) }),
})

/** Goes some phases on or back; after the last one the interview ends. */
export const stepInterview = timed<Timed & { readonly by: number }>(
  'step-interview',
  interviewWords.changePhase,
  (board, { by }, made) => stepPhase(board, by, made),
)
/** Goes to a phase, counted from 0. */
export const goToPhaseOf = timed<Timed & { readonly phase: number }>(
  'go-to-phase',
  interviewWords.changePhase,
  (board, { phase }, made) => goToPhase(board, phase, made),
)
/** Stops the clock or lets it go on. */
export const pauseInterview = timed('toggle-pause', interviewWords.pauseOrGoOn, (board, _, made) =>
  togglePause(board, made),
)
/** Ends the interview. */
export const endTheInterview = timed('end-the-interview', interviewWords.endInterview, (board, _, made) =>
  endInterview(board, made),
)
/** Takes the interview off the board. */
export const takeInterviewOff: BoardEdit<object> = {
  id: 'take-interview-off',
  title: interviewWords.removeInterview,
  edit: (board) => ({ changes: removeInterview(board) }),
}

function made(workspace: Workspace, edit: BoardEdit<Timed>): boolean {
  return perform(workspace, edit, { time: pageTime(workspace) }).is === 'made'
}

function step(workspace: Workspace, by: number): void {
  if (perform(workspace, stepInterview, { time: pageTime(workspace), by }).is === 'made') openPhase(workspace)
}

/** Goes to a phase, counted from 0, and opens what it is for. */
export function showPhase(workspace: Workspace, phase: number): void {
  perform(workspace, goToPhaseOf, { time: pageTime(workspace), phase })
  openPhase(workspace)
}

/** Notes that the clock of the device was put back, so that other tabs and later visits count right; no step to undo. */
export function noteClockReset(workspace: Workspace): void {
  const { document, newId } = workspace
  const changes = noteReset(document.board(), { time: pageTime(workspace), id: newId('m') as Moment['id'] })
  if (changes.length > 0) document.applyQuietly(changes)
}

/** What a person can want of the clock. */
export const CLOCK_WISHES = {
  startAgain,
  next: (workspace: Workspace) => step(workspace, 1),
  back: (workspace: Workspace) => step(workspace, -1),
  pause: (workspace: Workspace) => void made(workspace, pauseInterview),
  end: (workspace: Workspace) => void made(workspace, endTheInterview),
  remove: (workspace: Workspace) => {
    perform(workspace, takeInterviewOff, {})
    workspace.desk.setState({ sheet: undefined })
  },
} as const

/** The name of something that a person can want of the clock. */
export type ClockWish = keyof typeof CLOCK_WISHES
