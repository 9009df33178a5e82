import { type Board, EMPTY_BOARD, type Interview, type Moment } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { beginInterview } from '#domain/interview/clock/clockEdits.ts'
import { readOwnFormats } from '#domain/interview/ownFormats.ts'
import {
  afterStart,
  type InterviewChoice,
  interviewOf,
  readPractice,
  USUAL_CHOICE,
} from '#domain/interview/practice.ts'
import { interviewWords } from '#words/interview.ts'
import type { BoardEdit } from '../boardEdit.ts'
import { perform } from '../perform.ts'
import type { Workspace } from '../workspace.ts'
import { openKind } from './openPhase.ts'
import { pageTime } from './pageTime.ts'

/** What an interview is begun with. */
export interface ToBegin {
  readonly interview: Interview
  /** the sentence that the brief opens with; as it is when not given */
  readonly problem?: string
  /** what an untitled board is to be called */
  readonly name?: string
}

const beginning = (
  board: Board,
  { interview, problem, name }: ToBegin,
  time: { wall: number; id: string },
): readonly Change[] => [
  ...beginInterview(board, interview, { time: { wall: time.wall, counted: 0 }, id: time.id as Moment['id'] }),
  ...(problem === undefined ? [] : [{ op: 'patch', type: 'brief', fields: { problem } } as const]),
  ...(name === undefined ? [] : [{ op: 'patch', type: 'settings', fields: { name } } as const]),
]

/** Begins an interview on the board. */
export const beginOnBoard: BoardEdit<ToBegin & { readonly wall: number }> = {
  id: 'begin-interview',
  title: interviewWords.startInterview,
  edit: (board, { wall, ...wanted }, newId) => ({ changes: beginning(board, wanted, { wall, id: newId('m') }) }),
}

/** True when a board has something on it that an interview of its own should not be begun beside. */
const isTaken = ({ blocks, edges, zones, tradeoffs, interview, brief }: Board, problem: string | undefined): boolean =>
  [blocks, edges, zones, tradeoffs].some(({ length }) => length > 0) ||
  interview.phases !== undefined ||
  (problem !== undefined && brief.problem !== undefined && brief.problem !== problem)

/** Begins an interview, on this board while it is empty, or else on a new one, and opens what its first phase is for. */
async function startInterview(workspace: Workspace, wanted: ToBegin): Promise<boolean> {
  const { document, library, clock, newId } = workspace
  const wall = clock.now()
  const now = document.board()
  if (isTaken(now, wanted.problem)) {
    const board = applyChanges(EMPTY_BOARD, beginning(EMPTY_BOARD, wanted, { wall, id: newId('m') }))
    if (!(await library.openNew(board))) return false
  } else {
    pageTime(workspace)
    const { name, ...unnamed } = wanted
    const isUntitled = name !== undefined && now.settings.name === EMPTY_BOARD.settings.name
    if (perform(workspace, beginOnBoard, { ...unnamed, ...(isUntitled && { name }), wall }).is !== 'made') return false
  }
  // The desk is one for all boards.
  const [first] = wanted.interview.phases ?? []
  if (first) openKind(workspace, first.kind)
  return true
}

/** Begins the interview that was chosen, and remembers it for the next time. */
export async function startChosen(workspace: Workspace, choice: InterviewChoice): Promise<void> {
  const { desk } = workspace
  const wanted = interviewOf(choice, readOwnFormats(desk.getState().ownFormats))
  if (await startInterview(workspace, wanted))
    desk.setState(({ practice }) => ({ practice: afterStart(readPractice(practice), choice) }))
}

/** Begins an interview with what was chosen the last time, or the usual one. */
export const startAgain = (workspace: Workspace): Promise<void> =>
  startChosen(workspace, readPractice(workspace.desk.getState().practice).last ?? USUAL_CHOICE)
