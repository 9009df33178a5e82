import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { changesBetween } from '#domain/board/changesBetween.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import { findingsOf } from '#domain/flow/findingsOf.ts'
import type { Finding, Fix } from '#domain/flow/rule.ts'
import { ruleById } from '#domain/flow/ruleById.ts'
import { RULEBOOK } from '#domain/flow/rulebook.ts'
import { latestInWorker } from '#shared/latestInWorker.ts'
import type { CheckAnswer, CheckJob, WrittenFinding } from './answerChecks.ts'
import type { CheckRequest, FarChecker } from './farCheck.ts'
import { type CheckBook, createTeller } from './teller.ts'

type Worked = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

const startWorker = (): Worked => new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })

/** The repairs of a finding of which only the words are at hand, made by running its rule again; none where it is not found. */
function fixesAnew(board: Board, { rule: id, at, says }: Omit<Finding, 'fixes'>): readonly Fix[] {
  const rule = ruleById(id)
  const key = findingKey({ rule: id, at })
  const same = rule ? findingsOf(rule, board).filter((finding) => findingKey(finding) === key) : []
  return (same.find((finding) => finding.says === says) ?? same[0])?.fixes?.() ?? []
}

/**
 * Checks boards in a worker, which keeps the board and is told what changed. It works on one board at a time, and of those that
 * come meanwhile on the latest: only what is found on that is handed on. Repairs are made here, when a finding is looked at.
 * `failed` is called once, when the worker cannot be had, and nothing is found from then on.
 */
export function createWorkerChecker(failed: () => void, start: () => Worked = startWorker): FarChecker {
  /** the board that the worker has, and what it found last */
  let board = EMPTY_BOARD
  let told: readonly Finding[] = []

  const revived = ({ mends, ...finding }: WrittenFinding): Finding =>
    mends ? { ...finding, fixes: () => fixesAnew(board, finding) } : finding
  const work = latestInWorker<CheckRequest, CheckAnswer, readonly Finding[]>({
    start: () => {
      board = EMPTY_BOARD
      told = []
      return start()
    },
    write: (request) => {
      const { speaks, named } = request
      const message: CheckJob = { changes: changesBetween(board, request.board), speaks, named }
      board = request.board
      return { message }
    },
    read: (data) => {
      told = data.map((each) => (typeof each === 'number' ? (told[each] as Finding) : revived(each)))
      return told
    },
  })
  return {
    check: (request) =>
      work.ask(request, (outcome) => {
        if (outcome === 'failed') failed()
        else if (outcome !== 'overtaken') request.found(outcome.answer)
      }),
    stop: work.stop,
  }
}

/** The rulebook with what the live check needs beside it; large boards are checked in a worker. */
export const CHECK_BOOK: CheckBook = { ...RULEBOOK, createTeller, createFarChecker: createWorkerChecker }
