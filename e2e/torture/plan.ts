import type { Dice } from './dice.ts'
import { WORK, type WorkName } from './work.ts'

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
  readonly delay: number
  /** once it was read and says "Saved" the page is crashed, and read once more */
  readonly twice: boolean
}

const WORKS = Object.keys(WORK) as WorkName[]

/** What a second tab may do: the same is not done twice, and a board that is being typed has no block to begin with. */
const besides = (work: WorkName): readonly (WorkName | 'watching')[] =>
  work === 'typeMermaid'
    ? ['watching', 'renameBoard']
    : ['watching', 'watching', ...WORKS.filter((other) => other !== work)]

/** A plan by chance for a kind of kill; the ways to work follow in turn, so that each has its share. */
export function planFor(kill: Kill, index: number, dice: Dice): Plan {
  // Each kind begins with other work, so that also a few kills of each try most of it.
  const work = WORKS[(index + 2 * KILLS.indexOf(kill)) % WORKS.length] as WorkName
  const two = dice.chance(0.4)
  return {
    kill,
    work,
    beside: two ? dice.pick(besides(work)) : undefined,
    both: dice.chance(0.5),
    keys: dice.between(4, 110),
    delay: dice.chance(0.5) ? 0 : dice.between(1, 700),
    twice: dice.chance(0.4),
  }
}

/** The plan in words. */
export const describePlan = ({ kill, work, beside, both, keys, delay, twice }: Plan) =>
  [
    `${kill} ${delay} ms after key ${keys} of ${work}`,
    beside && `beside ${beside}${both ? ', both tabs' : ''}`,
    twice && 'read twice',
  ]
    .filter(Boolean)
    .join(', ')
