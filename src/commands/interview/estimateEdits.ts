import type { Board } from '#domain/board/board.ts'
import { ESTIMATE_PROPERTIES } from '#domain/board/estimateProperties.ts'
import { type Consequence, consequencesOf, stepEdit } from '#domain/interview/estimate/consequencesOf.ts'
import { INPUTS, type InputId, inputTitle } from '#domain/interview/estimate/inputs.ts'
import type { ResultId } from '#domain/interview/estimate/results/ids.ts'
import { reckonAgain, takeOver } from '#domain/interview/estimate/takeOver.ts'
import { commandWords } from '#words/commands.ts'
import { estimateWords } from '#words/estimate.ts'
import type { BoardEdit } from '../boardEdit.ts'
import { makeStep } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** Writes results into the fields of the brief that state them. */
export const takeResultsOver: BoardEdit<{ readonly ids: readonly ResultId[] }> = {
  id: 'take-results-over',
  title: estimateWords.takeOver,
  edit: (board, { ids }) => ({ changes: takeOver(board, ids) }),
}

/** Takes what the brief states of a result away, so that it is reckoned again. */
export const reckonResultAgain: BoardEdit<{ readonly id: ResultId }> = {
  id: 'reckon-result-again',
  title: estimateWords.reckonAgain,
  edit: (board, { id }) => ({ changes: reckonAgain(board, id) }),
}

/** Notes what is taken for granted in a result; nothing any more with an empty text. */
export const noteAssumption: BoardEdit<{ readonly result: ResultId; readonly says: string }> = {
  id: 'note-assumption',
  title: estimateWords.noteAssumption,
  edit: ({ estimate }, { result, says }) => {
    const others = (estimate.notes ?? []).filter((note) => note.result !== result)
    const notes = says.trim() === '' ? others : [...others, { result, says: says.trim() }]
    return { changes: [{ op: 'patch', type: 'estimate', fields: { notes: notes.length > 0 ? notes : undefined } }] }
  },
  joins: ({ result }) => ({ merge: `note:${result}`, mergeWithin: 3000 }),
}

/** Fills a field of the estimate with a number that was looked up, and says where it is from where the field has room for that. */
export const fillInput: BoardEdit<{ readonly input: InputId; readonly value: number; readonly source?: string }> = {
  id: 'fill-input',
  title: ({ input }) => commandWords.change(inputTitle(input)),
  edit: (_, { input, value, source }) => {
    const { record } = INPUTS[input]
    const sourceField = `${input}Source`
    const from = source !== undefined && sourceField in ESTIMATE_PROPERTIES ? { [sourceField]: source } : {}
    return { changes: [{ op: 'patch', type: record, fields: { [input]: value, ...from } }] }
  },
}

/** What a step of a consequence would change on the board as it is; none where it is answered meanwhile. */
export function changesOfStep(board: Board, { key }: Pick<Consequence, 'key'>, title: string) {
  const consequence = consequencesOf(board).find((each) => each.key === key)
  const step = consequence?.steps?.find((each) => each.title === title)
  return consequence && step ? stepEdit(board, consequence, step) : undefined
}

/** Takes a step that answers what the numbers force, as one step to undo, and shows what is new. */
export function answerForced(workspace: Workspace, consequence: Pick<Consequence, 'key'>, title: string): void {
  const { document, desk, view, desktop, check } = workspace
  const edit = changesOfStep(document.board(), consequence, title)
  desk.setState({ preview: undefined })
  if (!edit) desktop.notify(commandWords.noLongerFits(title))
  if (!edit || makeStep(workspace, edit, { title }) !== 'made') return
  check.checkMended()
  if (edit.select) view.reveal(edit.select)
}
