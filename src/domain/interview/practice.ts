import type { Interview } from '#domain/board/board.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { characterCount, firstCharacters, oneLine } from '#shared/plainText.ts'
import type { Phase } from './clock/readClock.ts'
import { FORMATS } from './formats.ts'
import { type FormatDraft, fieldsOf, type OwnFormat, readFormatDraft } from './ownFormats.ts'
import { PROBLEMS, type ProblemId, problemById } from './problems/catalogue.ts'

/** As whom a person is in an interview. */
export const INTERVIEW_ROLES = ['candidate', 'interviewer', 'alone'] as const satisfies readonly Interview['role'][]

/** As whom a person is in an interview. */
export type InterviewRole = (typeof INTERVIEW_ROLES)[number]

/** What an interview is to be about, in which format, and as whom. */
export interface InterviewChoice {
  /** undefined for one's own, which `task` tells */
  readonly problem: ProblemId | undefined
  /** one's own problem as typed, also while one of the catalogue is chosen */
  readonly task: string
  /** the id of a format, or the name of one's own */
  readonly format: string
  readonly role: InterviewRole
}

/** What is remembered of practising in this browser. */
export interface Practice {
  /** what the last interview was begun with */
  readonly last: InterviewChoice | undefined
  /** the problems that were begun */
  readonly started: readonly ProblemId[]
  /** one's own problem as it was typed and not begun yet */
  readonly task: string
  /** a format that is not done */
  readonly draft: FormatDraft | undefined
}

/** What is chosen before anybody has. */
export const USUAL_CHOICE: InterviewChoice = {
  problem: PROBLEMS[0].id,
  task: '',
  format: FORMATS[0]?.id ?? '',
  role: 'candidate',
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

function readChoice(kept: unknown): InterviewChoice | undefined {
  const { problem, task, format, role } = fieldsOf(kept)
  if (typeof format !== 'string') return undefined
  const known = problemById(problem)?.id
  return {
    problem: known ?? (textIn(task).trim() === '' ? USUAL_CHOICE.problem : undefined),
    task: textIn(task),
    format,
    role: INTERVIEW_ROLES.find((each) => each === role) ?? USUAL_CHOICE.role,
  }
}

/** What of something that was kept tells of practising; whatever is damaged is as if it had never been. */
export function readPractice(kept: unknown): Practice {
  const { last, started, task, draft } = fieldsOf(kept)
  const problems = (Array.isArray(started) ? started : []).map((id) => problemById(id)?.id)
  return {
    last: readChoice(last),
    started: problems.filter((id) => id !== undefined),
    task: textIn(task),
    draft: readFormatDraft(draft),
  }
}

/** A format to choose, of the product or one's own. */
export interface OfferedFormat {
  /** what is chosen by it and kept in the interview: an id, or the name of one's own */
  readonly id: string
  readonly title: string
  readonly detail?: string
  readonly phases: readonly Phase[]
  readonly own: boolean
}

/** All formats to choose from: those of the product, then one's own. */
export const offeredFormats = (own: readonly OwnFormat[]): readonly OfferedFormat[] => [
  ...FORMATS.map(({ id, title, detail, phases }) => ({ id, title, phases, own: false, ...(detail && { detail }) })),
  ...own.map(({ name, phases }) => ({ id: name, title: name, phases, own: true })),
]

/** The format of a choice; the usual one when it is gone. */
export const chosenFormat = ({ format }: Pick<InterviewChoice, 'format'>, own: readonly OwnFormat[]): OfferedFormat => {
  const all = offeredFormats(own)
  return all.find(({ id }) => id === format) ?? (all[0] as OfferedFormat)
}

/** The most characters of a problem of one's own: those that the brief takes. */
export const TASK_LENGTH = BRIEF_PROPERTIES.problem.maxLength

/** A problem of one's own as the brief takes it, on one line. */
const taskOnOneLine = (task: string): string => oneLine(task).replace(/\s+/g, ' ').trim()

/** How many characters of one's own problem are too many. */
export const tooManyIn = ({ problem, task }: InterviewChoice): number =>
  problem === undefined ? Math.max(0, characterCount(taskOnOneLine(task)) - TASK_LENGTH) : 0

const NAME_LENGTH = 48
const FIRST_SENTENCE = /^.*?[.!?](?=\s|$)/

/** What a board on a problem of one's own is called: its first sentence, or as many of its words as there is room for. */
function nameOfTask(task: string): string {
  const [first = task] = FIRST_SENTENCE.exec(task) ?? []
  const name = first.replace(/[.!?]$/, '')
  if (characterCount(name) <= NAME_LENGTH) return name
  return `${firstCharacters(name, NAME_LENGTH).replace(/\s+\S*$/, '')}…`
}

/** What the problem of a choice is called. */
export const choiceTitle = ({ problem, task }: Pick<InterviewChoice, 'problem' | 'task'>): string =>
  problemById(problem)?.title ?? nameOfTask(taskOnOneLine(task))

/** The interview that a choice comes to, the sentence that its brief opens with, and what its board is called. */
export function interviewOf(
  choice: InterviewChoice,
  own: readonly OwnFormat[],
): { readonly interview: Interview; readonly problem: string; readonly name: string } {
  const { id, phases } = chosenFormat(choice, own)
  const problem = problemById(choice.problem)
  return {
    interview: { ...(problem && { problem: problem.id }), format: id, role: choice.role, phases },
    problem: problem?.task ?? firstCharacters(taskOnOneLine(choice.task), TASK_LENGTH),
    name: choiceTitle(choice),
  }
}

/** What is remembered once an interview was begun: one's own problem is not waiting any more. */
export const afterStart = (before: Practice, choice: InterviewChoice): Practice => {
  const { problem } = choice
  const isNew = problem !== undefined && !before.started.includes(problem)
  return {
    ...before,
    last: choice,
    started: isNew ? [...before.started, problem] : before.started,
    task: problem === undefined ? '' : before.task,
  }
}
