import type { Board } from '#domain/board/board.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding, Speaks } from '#domain/flow/rule.ts'
import type { Rulebook } from '#domain/flow/rulebook.ts'
import { sortOutAccepted } from '#domain/flow/tradeoffs.ts'
import { worstFirst } from '#domain/flow/worstFirst.ts'
import type { Arrivals } from './arrivals.ts'
import type { CheckRequest, FarChecker } from './farCheck.ts'
import type { Occasion } from './occasions.ts'

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

/** The rulebook with what the live check needs beside it. */
export interface CheckBook extends Rulebook {
  readonly createTeller: (book: CheckBook, arrivals: Arrivals) => Teller
  /** for boards of more than 300 blocks; all are checked on the page's own thread when it is missing or has failed */
  readonly createFarChecker?: (failed: () => void) => FarChecker
}

/** Boards of more blocks are checked elsewhere than on the page's own thread, where that can be had. */
export const NEAR_BLOCKS = 300

/** Runs the rules: at once, or for a large board elsewhere, so that what they found comes later; of several boards only for the last. */
function createRunner({ rules, createChecker, createFarChecker }: CheckBook) {
  const checker = createChecker(rules)
  let far: FarChecker | undefined
  let hasFailed = createFarChecker === undefined
  let waiting: CheckRequest | undefined

  const here = ({ board, speaks, named, found }: CheckRequest) => found(checker.check(board, speaks, named))
  const fail = () => {
    hasFailed = true
    if (waiting) here(waiting)
    waiting = undefined
  }
  const hear = (request: CheckRequest, findings: readonly Finding[]) => {
    if (waiting !== request) return
    waiting = undefined
    request.found(findings)
  }
  return {
    run: (request: CheckRequest): void => {
      waiting = undefined
      if (hasFailed || request.board.blocks.length <= NEAR_BLOCKS) here(request)
      else {
        waiting = request
        far ??= createFarChecker?.(fail)
        far?.check({ ...request, found: (findings) => hear(request, findings) })
      }
    },
    stop: (): void => {
      waiting = undefined
      far?.stop()
    },
  }
}

/** Runs the rules and remembers what they said: what was said, or is accepted, is told until it is mended. */
export function createTeller(book: CheckBook, arrivals: Arrivals) {
  const { run, stop } = createRunner(book)
  const speaksOf = new Map(book.rules.map(({ id, speaks }) => [id, speaks]))
  let told: readonly Finding[] = []
  return {
    told: () => told,
    /** checks the board and hands on what was found; that comes later, or never, when it is checked elsewhere */
    check: (board: Board, { speaks }: Occasion, found: (findings: readonly Finding[]) => void): void => {
      const named = new Set([...told, ...board.tradeoffs].map(({ rule }) => rule))
      run({ board, speaks: speaks(board), named, found })
    },
    /** tells what was found on the board; for how long news are still withheld, in milliseconds, 0 when none are */
    tell: (now: Board, { speaks, patient, rests }: Occasion, findings: readonly Finding[]): number => {
      const kinds = speaks(now)
      const isTold = toldAmong(told)
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
    stop,
  }
}

/** What runs the rules and remembers what they said. */
export type Teller = ReturnType<typeof createTeller>
