import { type Board, EMPTY_BOARD, type Interview, type Moment } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { beginInterview } from '#domain/interview/clock/clockEdits.ts'
import { FORMATS } from '#domain/interview/formats.ts'
import { interviewWords } from '#words/interview.ts'
import type { BoardEdit } from '../boardEdit.ts'
import { perform } from '../perform.ts'
import type { Workspace } from '../workspace.ts'
import { openPhase } from './openPhase.ts'
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

/** Begins an interview, on this board while it is empty, or else on a new one, and opens what its first phase is for. */
export async function startInterview(workspace: Workspace, wanted: ToBegin): Promise<void> {
  const { document, library, clock, newId } = workspace
  const wall = clock.now()
  if (document.board().blocks.length > 0) {
    const board = applyChanges(EMPTY_BOARD, beginning(EMPTY_BOARD, wanted, { wall, id: newId('m') }))
    await library.openNew(board)
    return
  }
  pageTime(workspace)
  perform(workspace, beginOnBoard, { ...wanted, wall })
  openPhase(workspace)
}

/** Begins an interview with what was chosen the last time, or the usual format. */
export async function startAgain(workspace: Workspace): Promise<void> {
  const [format] = FORMATS
  if (format)
    await startInterview(workspace, { interview: { format: format.id, role: 'candidate', phases: format.phases } })
}
