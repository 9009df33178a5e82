import { diceOf } from './dice.ts'
import { TEXT_WORK, WORK, type WorkName } from './work.ts'

/** The ways a page ends. */
export const KILLS = ['reload', 'close', 'crash', 'sigkill'] as const

/** A way a page ends. */
export type Kill = (typeof KILLS)[number]

/** What is done before a kill, and how it is done. */
export interface Plan {
  readonly kill: Kill
  readonly work: WorkName
  /** what a second tab on the board does, when there is one */
  readonly beside: WorkName | 'watching' | undefined
  /** the second tab ends as the first does, not in peace after it */
  readonly both: boolean
  /** after how many keys of either tab, and how many milliseconds later */
  readonly keys: number
  /** not before the next Enter, with which what was typed is done */
  readonly atEnter: boolean
  readonly delay: number
  /** once it was read and says "Saved" the page is crashed, and read once more */
  readonly twice: boolean
}

const WORKS = Object.keys(WORK) as WorkName[]

/** What a second tab may do: the same is not done twice, and a board that is being typed has no block to begin with. */
const besides = (work: WorkName): readonly (WorkName | 'watching')[] =>
  TEXT_WORK.includes(work)
    ? ['watching', 'renameBoard']
    : ['watching', 'watching', ...WORKS.filter((other) => other !== work)]

/** A plan by chance for a step of a kind of kill; the ways to work follow in turn, so that each has its share. */
export function planFor(kill: Kill, seed: number, step: number): Plan {
  const dice = diceOf(seed, KILLS.indexOf(kill), step)
  const work = WORKS[step % WORKS.length] as WorkName
  const two = dice.chance(0.4)
  return {
    kill,
    work,
    beside: two ? dice.pick(besides(work)) : undefined,
    both: dice.chance(0.5),
    keys: dice.between(4, 110),
    atEnter: dice.chance(0.4) && work !== 'typeNotes',
    delay: dice.chance(0.5) ? 0 : dice.between(1, 700),
    twice: dice.chance(0.4),
  }
}

const BRIEF = { beside: undefined, both: false, keys: 1, atEnter: false, delay: 0, twice: false } as const

/** A few plans for each kind of kill in which work was once lost. */
export const FEW: Readonly<Record<Kill, readonly Plan[]>> = {
  reload: [
    { ...BRIEF, kill: 'reload', work: 'renameBoard', atEnter: true, twice: true },
    { ...BRIEF, kill: 'reload', work: 'renameBlock', keys: 12, beside: 'watching', both: true },
  ],
  close: [
    { ...BRIEF, kill: 'close', work: 'typeNotes', keys: 40 },
    { ...BRIEF, kill: 'close', work: 'renameBlock', atEnter: true },
  ],
  crash: [
    { ...BRIEF, kill: 'crash', work: 'typeMermaid', keys: 45 },
    { ...BRIEF, kill: 'crash', work: 'draw', atEnter: true, beside: 'watching' },
  ],
  sigkill: [
    { ...BRIEF, kill: 'sigkill', work: 'renameBoard', keys: 30, twice: true },
    { ...BRIEF, kill: 'sigkill', work: 'typeBroken', keys: 60 },
  ],
}

/** The plan in words. */
export const describePlan = ({ kill, work, beside, both, keys, atEnter, delay, twice }: Plan) =>
  [
    `${kill} ${delay} ms after ${atEnter ? 'the Enter that follows ' : ''}key ${keys} of ${work}`,
    beside && `beside ${beside}${both ? ', both tabs' : ''}`,
    twice && 'read twice',
  ]
    .filter(Boolean)
    .join(', ')
