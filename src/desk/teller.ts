import type { Board } from '#domain/board/board.ts'
import { inEntryOrder } from '#domain/flow/entries.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import { hasFewBlocks } from '#domain/flow/isComplete.ts'
import type { Finding, Speaks } from '#domain/flow/rule.ts'
import type { Rulebook } from '#domain/flow/rulebook.ts'
import { sortOutAccepted } from '#domain/flow/tradeoffs.ts'
import { worstFirst } from '#domain/flow/worstFirst.ts'
import type { Arrivals } from './arrivals.ts'
import type { CheckRequest, FarChecker } from './farCheck.ts'
import { isAskedFor, type Occasion, SPEAK_ON } from './occasions.ts'

const areSame = (findings: readonly Finding[], told: readonly Finding[]): boolean => {
  const known = new Set(told)
  return findings.length === told.length && findings.every((finding) => known.has(finding))
}

/**
 * Findings in the order in which they were told before, those that are new at the end of their rule's entry, or else of their
 * severity. The same findings are the same list.
 */
function keepPlaces(findings: readonly Finding[], told: readonly Finding[]): readonly Finding[] {
  if (areSame(findings, told)) return told
  const places = new Map(told.map((finding, place) => [findingKey(finding), place]))
  const placed = findings.map((finding) => ({ finding, place: places.get(findingKey(finding)) ?? told.length }))
  return inEntryOrder(worstFirst(placed.sort((a, b) => a.place - b.place).map(({ finding }) => finding)))
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

/** Whether a finding is an error about a line that is drawn: the one thing that is told while somebody draws. */
function isWrongEdge(board: Board): (finding: Finding) => boolean {
  let edges: ReadonlySet<string> | undefined
  return ({ severity, at }) => {
    if (severity !== 'error') return false
    edges ??= new Set(board.edges.map(({ id }) => id))
    return at.some((id) => edges?.has(id))
  }
}

/** How the findings of a board were told. */
export interface Told {
  readonly speaks: readonly Speaks[]
  readonly sketch: boolean
  /** for how long news are still withheld, in milliseconds; 0 when none are */
  readonly wait: number
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

/**
 * Runs the rules and remembers what they said: what was said, or is accepted, is told until it is mended. While somebody draws, and
 * on a board of few blocks that was begun here until somebody asks, errors about lines that are drawn are all that is new.
 */
export function createTeller(book: CheckBook, arrivals: Arrivals) {
  const { run, stop } = createRunner(book)
  const speaksOf = new Map(book.rules.map(({ id, speaks }) => [id, speaks]))
  let told: readonly Finding[] = []
  return {
    /** what is told, apart from what is accepted by these trade-offs */
    told: (tradeoffs: Board['tradeoffs']) => sortOutAccepted(told, tradeoffs),
    /** checks the board and hands on what was found; that comes later, or never, when it is checked elsewhere */
    check: (board: Board, occasion: Occasion, found: (findings: readonly Finding[]) => void): void => {
      const named = new Set([...told, ...board.tradeoffs].map(({ rule }) => rule))
      run({ board, speaks: SPEAK_ON[occasion](board), named, found })
    },
    /** tells what was found on the board */
    tell: (now: Board, occasion: Occasion, findings: readonly Finding[]): Told => {
      const speaks = SPEAK_ON[occasion](now)
      const patient = !isAskedFor(occasion)
      const sketch = patient && arrivals.isBegunHere() && hasFewBlocks(now)
      const isTold = toldAmong(told)
      const isNews = sketch || occasion === 'drawing' ? isWrongEdge(now) : () => true
      const accepted = new Set(sortOutAccepted(findings, now.tradeoffs).accepted.map(({ finding }) => finding))
      let wait = 0
      const next = findings.filter((finding) => {
        if (accepted.has(finding) || isTold(finding)) return true
        if (!speaks.includes(speaksOf.get(finding.rule) as Speaks) || !isNews(finding)) return false
        const newFor = patient && finding.rule === PATIENT_RULE ? arrivals.newFor(finding.at) : 0
        wait = Math.max(wait, newFor)
        return newFor === 0
      })
      told = occasion === 'drawing' ? keepPlaces(next, told) : inEntryOrder(next)
      return { speaks, sketch, wait }
    },
    stop,
  }
}

/** What runs the rules and remembers what they said. */
export type Teller = ReturnType<typeof createTeller>
