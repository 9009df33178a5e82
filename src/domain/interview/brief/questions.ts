import type { Board } from '#domain/board/board.ts'
import type { BriefPropertyId } from '#domain/board/briefProperties.ts'
import { tickedBy, tickedOf } from '../ticks.ts'
import { itemOf, itemsOf } from './lines.ts'

/** The fields of the brief that are lists. */
export const BRIEF_LISTS = [
  'features',
  'featuresLater',
  'outOfScope',
  'users',
  'journeys',
  'constraints',
  'consistencyByData',
] as const satisfies readonly BriefPropertyId[]

/** A field of the brief that is a list. */
export type BriefListId = (typeof BRIEF_LISTS)[number]

/** A question to ask before anything is drawn. */
export interface Question {
  readonly id: string
  readonly asks: string
  /** where the answer belongs */
  readonly field: BriefPropertyId
  /** the item that the answer completes, where it is one of a list */
  readonly stub?: string
}

/** Questions about one matter. */
export interface QuestionTopic {
  readonly id: string
  readonly title: string
  readonly questions: readonly Question[]
}

/** The questions by topic, in the order in which they are best asked; each id once. */
export const QUESTIONS: readonly QuestionTopic[] = [
  {
    id: 'features',
    title: 'Features',
    questions: [
      { id: 'main-features', asks: 'What must it do first?', field: 'features' },
      { id: 'who-uses-it', asks: 'Who uses it?', field: 'users' },
      { id: 'main-journey', asks: 'What do they do most?', field: 'journeys' },
      { id: 'later', asks: 'What can wait?', field: 'featuresLater' },
      { id: 'left-out', asks: 'What is left out?', field: 'outOfScope' },
      { id: 'sign-in', asks: 'Does everybody sign in?', field: 'auth' },
      { id: 'devices', asks: 'Several devices a user?', field: 'features', stub: 'Several devices a user' },
      { id: 'edit-or-delete', asks: 'Edit or delete?', field: 'features', stub: 'Edit and delete' },
    ],
  },
  {
    id: 'scale',
    title: 'Scale',
    questions: [
      { id: 'daily-users', asks: 'How many users a day?', field: 'dau' },
      { id: 'online', asks: 'How many at once?', field: 'concurrentConnections' },
      { id: 'peak-writes', asks: 'Writes at the peak?', field: 'peakWriteQps' },
      { id: 'peak-reads', asks: 'Reads at the peak?', field: 'peakReadQps' },
      { id: 'ratio', asks: 'Reads for each write?', field: 'readWriteRatio' },
    ],
  },
  {
    id: 'latency',
    title: 'Latency',
    questions: [
      { id: 'how-fast', asks: 'How fast is fast enough?', field: 'latencyMs' },
      { id: 'slowest', asks: 'And for the slowest in a hundred?', field: 'latencyP99Ms' },
      { id: 'real-time', asks: 'Must changes show at once?', field: 'realtime' },
    ],
  },
  {
    id: 'failure',
    title: 'Failure',
    questions: [
      { id: 'downtime', asks: 'How long may it be down?', field: 'availability' },
      { id: 'data-loss', asks: 'How much may be lost?', field: 'rpoMinutes' },
      { id: 'recovery', asks: 'Back within what time?', field: 'rtoMinutes' },
      { id: 'stale-or-down', asks: 'Rather stale or down?', field: 'consistency' },
    ],
  },
  {
    id: 'data',
    title: 'Data',
    questions: [
      { id: 'media', asks: 'Pictures or video?', field: 'media' },
      { id: 'personal', asks: 'Is any of it personal?', field: 'pii' },
      { id: 'all-or-nothing', asks: 'What must be written all or nothing?', field: 'transactions' },
      { id: 'exact-data', asks: 'Which data must be exact?', field: 'consistencyByData' },
      { id: 'kept-for', asks: 'Kept for how long?', field: 'constraints', stub: 'Data kept for' },
    ],
  },
  {
    id: 'limits',
    title: 'Limits',
    questions: [
      { id: 'budget', asks: 'What may it cost?', field: 'monthlyBudget' },
      { id: 'team', asks: 'How large is the team?', field: 'constraints', stub: 'Team of' },
      { id: 'technology', asks: 'What technology is given?', field: 'constraints', stub: 'Given technology' },
      { id: 'regions', asks: 'Where do users live?', field: 'geo' },
      { id: 'law', asks: 'Which laws apply?', field: 'privacy' },
    ],
  },
]

/** What a question is called among the ticks of a board. */
export const tickOf = ({ id }: Pick<Question, 'id'>): string => `question:${id}`

/** Where the item of a question stands among those of its list; -1 when it has none there. */
export function stubPlace(list: string | undefined, { stub }: Pick<Question, 'stub'>): number {
  return stub === undefined ? -1 : itemsOf(list).findIndex((item) => itemOf(item).text === stub)
}

/** True when the brief itself answers a question, so that nobody needs to tick it. */
export function isAnswered({ brief }: Pick<Board, 'brief'>, question: Question): boolean {
  const value = brief[question.field]
  if (question.stub === undefined) return typeof value === 'string' ? value.trim() !== '' : value !== undefined
  const list = typeof value === 'string' ? value : undefined
  const item = itemsOf(list)[stubPlace(list, question)]
  return item !== undefined && itemOf(item).detail !== undefined
}

/** The questions that are done, by id: answered by the brief, or ticked by hand. */
export function questionsDone(board: Pick<Board, 'brief' | 'ticks'>): ReadonlySet<string> {
  const ticked = tickedBy(board)
  const all = QUESTIONS.flatMap(({ questions }) => questions)
  const done = all.filter((each) => isAnswered(board, each) || tickedOf(ticked, tickOf(each)).done)
  return new Set(done.map(({ id }) => id))
}
