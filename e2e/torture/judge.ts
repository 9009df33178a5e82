import type { Life } from './record.ts'

/** What is asked of a restart. */
export interface Terms {
  /** what ended the pages kept what a page had handed to the browser: not true when the browser itself is killed */
  readonly journalHolds: boolean
  /** storage worked, so that what a page has shown that ends in peace must be there, saved or not */
  readonly fair: boolean
  /** how much work a page may lose that ends without warning, in milliseconds; without it nothing is asked by the clock */
  readonly mostLost: number | undefined
}

/** A word that is not there, and why it should be. */
export interface Loss {
  readonly word: string
  readonly why: 'called saved' | 'in the journal' | 'in the log' | 'left in peace' | 'old enough'
  /** how long before the end of the page it was shown, in milliseconds */
  readonly age: number
}

/** What came of one restart. */
export interface Verdict {
  readonly losses: readonly Loss[]
  readonly shown: number
  readonly saved: number
  /** the age of the oldest word that is missing, in milliseconds, whether it had to be there or not */
  readonly largestLoss: number
}

const whyNeeded = (life: Life, word: string, terms: Terms): Loss['why'] | undefined => {
  const { ending, shown, saved, journal, log } = life
  const at = shown.get(word) ?? 0
  if (saved.has(word)) return 'called saved'
  if (log.has(word)) return 'in the log'
  if (terms.journalHolds && journal.has(word)) return 'in the journal'
  if (!terms.fair || !ending) return undefined
  if (ending.peace) return 'left in peace'
  return terms.mostLost !== undefined && at < ending.at - terms.mostLost ? 'old enough' : undefined
}

/** Compares what the pages told before they ended with what is there afterwards. */
export function judge(lives: readonly Life[], isThere: (word: string) => boolean, terms: Terms): Verdict {
  const losses = new Map<string, Loss>()
  let largestLoss = 0
  for (const life of lives) {
    for (const [word, at] of life.shown) {
      if (isThere(word)) continue
      const age = (life.ending?.at ?? at) - at
      largestLoss = Math.max(largestLoss, age)
      const why = whyNeeded(life, word, terms)
      if (why && losses.get(word)?.why !== 'called saved') losses.set(word, { word, why, age })
    }
  }
  const shown = new Set(lives.flatMap((life) => [...life.shown.keys()]))
  const saved = [...shown].filter((word) => lives.some((life) => life.saved.has(word)))
  return { losses: [...losses.values()], shown: shown.size, saved: saved.length, largestLoss }
}
