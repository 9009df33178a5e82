import type { Browser } from './browser.ts'
import { diceOf } from './dice.ts'
import { describePlan, KILLS, type Kill, type Plan } from './plan.ts'
import { type Outcome, runStep } from './step.ts'
import { createWords } from './words.ts'

/** Whose pages are to be killed, how often and how, and what may be lost. */
export interface Series {
  /** starts a browser with a fresh profile */
  readonly start: () => Promise<Browser>
  readonly kill: Kill
  readonly seed: number
  /** the plans by the numbers of their steps; each is carried out the same whichever others are */
  readonly plans: ReadonlyMap<number, Plan>
  /** the most that may be lost without warning, in milliseconds; without it nothing is asked by the clock */
  readonly mostLost: number | undefined
}

/** What came of a series. */
export interface SeriesReport {
  readonly kill: Kill
  readonly seed: number
  readonly steps: number
  /** how many words were shown, and how many of them called saved */
  readonly shown: number
  readonly saved: number
  readonly lostSaved: number
  /** words that had to be there though they were not called saved */
  readonly lostOthers: number
  /** the age of the oldest word that was missing when the page ended, in milliseconds */
  readonly largestLoss: number
  /** milliseconds until a word was in the journal or the log, null when it reached neither */
  readonly sinceEdit: readonly (number | null)[]
  readonly sinceTyped: readonly (number | null)[]
  /** a sentence for each thing that must not be */
  readonly wrong: readonly string[]
}

const lossesOf = ({ losses, faults }: Outcome): readonly string[] => [
  ...losses.map(({ word, why, age }) => `${word} (${why}) is missing; it was shown ${age} ms before the end`),
  ...faults,
]

const sum = (outcomes: readonly Outcome[], count: (outcome: Outcome) => number) =>
  outcomes.reduce((total, outcome) => total + count(outcome), 0)

const finite = (delay: number) => (Number.isFinite(delay) ? delay : null)

function reportOf({ kill, seed, plans }: Series, outcomes: readonly Outcome[], wrong: readonly string[]): SeriesReport {
  const lost = (saved: boolean) =>
    sum(outcomes, ({ losses }) => losses.filter(({ why }) => (why === 'called saved') === saved).length)
  return {
    kill,
    seed,
    steps: plans.size,
    shown: sum(outcomes, ({ shown }) => shown),
    saved: sum(outcomes, ({ saved }) => saved),
    lostSaved: lost(true),
    lostOthers: lost(false),
    largestLoss: Math.max(0, ...outcomes.map(({ largestLoss }) => largestLoss)),
    sinceEdit: outcomes.flatMap(({ delays }) => delays.sinceEdit.map(finite)),
    sinceTyped: outcomes.flatMap(({ delays }) => delays.sinceTyped.map(finite)),
    wrong,
  }
}

/** Kills a browser's pages again and again, each time a new board; `tell` is called with a line for each step. */
export async function runSeries(series: Series, tell: (line: string) => void): Promise<SeriesReport> {
  const { start, kill, seed, plans, mostLost } = series
  const outcomes: Outcome[] = []
  const wrong: string[] = []
  const words = createWords()
  let browser = await start()
  for (const [step, plan] of plans) {
    const dice = diceOf(seed, KILLS.indexOf(kill), step, 1)
    const name = `${kill} ${step} of seed ${seed}: ${describePlan(plan)}`
    try {
      const outcome = await runStep(browser, plan, { words, dice, mostLost })
      outcomes.push(outcome)
      const losses = lossesOf(outcome)
      wrong.push(...losses.map((loss) => `${name}: ${loss}`))
      tell(`${name}: ${outcome.shown} shown, ${outcome.saved} saved${losses.map((loss) => `\n  ${loss}`).join('')}`)
    } catch (error) {
      wrong.push(`${name}: ${error}`)
      tell(wrong.at(-1) ?? '')
      // What this step left open must not disturb the next.
      await browser.dispose()
      browser = await start()
    }
  }
  await browser.dispose()
  return reportOf(series, outcomes, wrong)
}
