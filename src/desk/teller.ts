import type { Board } from '#domain/board/board.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import { momentsAtRest } from '#domain/flow/momentsAtRest.ts'
import { type Finding, MOMENTS, type Speaks } from '#domain/flow/rule.ts'
import type { Rulebook } from '#domain/flow/rulebook.ts'
import { sortOutAccepted } from '#domain/flow/tradeoffs.ts'
import { worstFirst } from '#domain/flow/worstFirst.ts'
import type { Arrivals } from './arrivals.ts'

const areSame = (findings: readonly Finding[], told: readonly Finding[]): boolean => {
  const known = new Set(told)
  return findings.length === told.length && findings.every((finding) => known.has(finding))
}

/**
 * Findings in the order in which they were told before, those that are new at the end of their severity. What was told before is
 * worst first; the same findings are the same list.
 */
function keepPlaces(findings: readonly Finding[], told: readonly Finding[]): readonly Finding[] {
  if (areSame(findings, told)) return told
  const places = new Map(told.map((finding, place) => [findingKey(finding), place]))
  const placed = findings.map((finding) => ({ finding, place: places.get(findingKey(finding)) ?? told.length }))
  return worstFirst(placed.sort((a, b) => a.place - b.place).map(({ finding }) => finding))
}

/** A block that nothing is joined with yet is no news as long as its drawer may be about to join it. */
const PATIENT_RULE = 'dangling-node'

/** One occasion to check: the rules of which kinds may bring news, and how patient it is. */
export interface Occasion {
  readonly speaks: (board: Board) => readonly Speaks[]
  /** news about blocks that have just come wait */
  readonly patient: boolean
  /** the board rests: news go to their places in the list */
  readonly rests: boolean
}

/** A change was just made. */
export const DRAWING: Occasion = { speaks: () => ['live'], patient: true, rests: false }
/** The board has rested. */
export const PAUSE: Occasion = { speaks: momentsAtRest, patient: true, rests: true }
/** A person asks what a pause would bring. */
export const NOW: Occasion = { speaks: momentsAtRest, patient: false, rests: true }
/** A person asks for everything there is. */
export const REVIEW: Occasion = { speaks: () => MOMENTS, patient: false, rests: true }

/** Whether a finding was told, by itself or one with its key; most are the very same as before, so keys are made when asked for. */
function toldAmong(told: readonly Finding[]): (finding: Finding) => boolean {
  const same = new Set(told)
  let keys: ReadonlySet<string> | undefined
  return (finding) => {
    if (same.has(finding)) return true
    keys ??= new Set(told.map(findingKey))
    return keys.has(findingKey(finding))
  }
}

/** Runs the rules and remembers what they said: what was said, or is accepted, is told until it is mended. */
export function createTeller({ rules, createChecker }: Pick<Rulebook, 'rules' | 'createChecker'>, arrivals: Arrivals) {
  const checker = createChecker(rules)
  const speaksOf = new Map(rules.map(({ id, speaks }) => [id, speaks]))
  let told: readonly Finding[] = []
  return {
    told: () => told,
    /** checks the board; for how long news are still withheld, in milliseconds, 0 when none are */
    tell: (now: Board, { speaks, patient, rests }: Occasion): number => {
      const kinds = speaks(now)
      const isTold = toldAmong(told)
      const named = new Set([...told, ...now.tradeoffs].map(({ rule }) => rule))
      const findings = checker.check(now, kinds, named)
      const accepted = new Set(sortOutAccepted(findings, now.tradeoffs).accepted.map(({ finding }) => finding))
      let withheld = 0
      const next = findings.filter((finding) => {
        if (accepted.has(finding) || isTold(finding)) return true
        if (!kinds.includes(speaksOf.get(finding.rule) as Speaks)) return false
        const wait = patient && finding.rule === PATIENT_RULE ? arrivals.newFor(finding.at) : 0
        withheld = Math.max(withheld, wait)
        return wait === 0
      })
      told = rests ? next : keepPlaces(next, told)
      return withheld
    },
  }
}

/** What runs the rules and remembers what they said. */
export type Teller = ReturnType<typeof createTeller>
