import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { offeredFixes } from '#domain/flow/offeredFixes.ts'
import { type Finding, MOMENTS } from '#domain/flow/rule.ts'
import { RULES } from '#domain/flow/rules/catalogue.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryChanges } from '#testing/changeArbitrary.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { type CheckJob, createAnswerer } from './answerChecks.ts'
import { createWorkerChecker } from './checkInWorker.ts'

/** A worker that answers when it is told to, with copies as a real one does. */
function fakeWorker() {
  const jobs: CheckJob[] = []
  const answer = createAnswerer(RULES)
  let answered = 0
  const worker = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    onerror: null as (() => void) | null,
    postMessage: (job: CheckJob) => void jobs.push(structuredClone(job)),
    terminate: vi.fn(),
  }
  return {
    ...{ worker, jobs },
    answerOne: () => {
      const job = jobs[answered++]
      if (job) worker.onmessage?.({ data: structuredClone(answer(job)) } as MessageEvent)
    },
  }
}

function start() {
  const { worker, jobs, answerOne } = fakeWorker()
  const failed = vi.fn()
  const checker = createWorkerChecker(failed, () => worker as unknown as Worker)
  const ask = (board: Board) => {
    const found = vi.fn<(findings: readonly Finding[]) => void>()
    checker.check({ board, speaks: MOMENTS, named: new Set(), found })
    return found
  }
  return { ...{ worker, jobs, answerOne, failed, checker, ask } }
}

const words = (findings: readonly Finding[] | undefined) => findings?.map(({ fixes, ...finding }) => finding)
const BROKEN = parseNotation('U:client, D:sql, A:app, K:cache; U->D, A->K')
const WORSE = parseNotation('U:client, D:sql, A:app, K:cache; U->D, U->K, A->K')

test('what a worker finds on a board that changes is what is found here, repairs included', () => {
  const edits = fc.array(arbitraryChanges, { maxLength: 3 })
  fc.assert(
    fc.property(likelyBoard(), edits, (first, makers) => {
      const { ask, answerOne } = start()
      let board = first
      for (const make of [() => [], ...makers]) {
        board = applyChanges(board, make(board))
        const found = ask(board)
        answerOne()
        const findings = found.mock.calls[0]?.[0]
        const here = checkBoard(board, { speaks: MOMENTS })
        expect(words(findings)).toEqual(words(here))
        const titles = (all: readonly Finding[] = []) =>
          all.map((finding) => finding.fixes?.().map(({ title }) => title) ?? [])
        expect(titles(findings)).toEqual(titles(here))
      }
    }),
    { numRuns: 30 },
  )
})

test('the first board is sent as what it is made of, later ones as what has changed', () => {
  const { ask, answerOne, jobs } = start()
  ask(BROKEN)
  answerOne()
  ask({ ...BROKEN, blocks: BROKEN.blocks.map((block, i) => (i === 0 ? { ...block, x: 900 } : block)) })
  expect(jobs.map(({ changes }) => changes.length)).toEqual([1 + BROKEN.blocks.length + BROKEN.edges.length - 1, 1])
})

test('a finding that is found again is the same one, and only what is new is sent', () => {
  const { ask, answerOne } = start()
  const first = ask(BROKEN)
  answerOne()
  const second = ask(WORSE)
  answerOne()
  const old = new Set(first.mock.calls[0]?.[0])
  const kept = (second.mock.calls[0]?.[0] ?? []).filter((finding) => old.has(finding))
  expect(kept.map(({ rule }) => rule)).toContain('client-to-data')
})

test('of boards that come while one is checked only the last is checked, and only what is found on it is told', () => {
  const { ask, answerOne, jobs } = start()
  const all = [BROKEN, WORSE, BROKEN, WORSE].map(ask)
  expect(jobs).toHaveLength(1)
  answerOne()
  expect(jobs).toHaveLength(2)
  answerOne()
  expect(all.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0, 1])
  expect(words(all[3]?.mock.calls[0]?.[0])).toEqual(words(checkBoard(WORSE, { speaks: MOMENTS })))
})

test('the repairs of a finding are those of the board as it is now', () => {
  const { ask, answerOne } = start()
  const found = ask(BROKEN)
  answerOne()
  const finding = found.mock.calls[0]?.[0].find(({ rule }) => rule === 'client-to-data') as Finding
  const here = checkBoard(BROKEN, { speaks: MOMENTS }).find(({ rule }) => rule === 'client-to-data') as Finding
  const offered = (each: Finding) => offeredFixes(BROKEN, each).map(({ title, changes }) => ({ title, changes }))
  expect(offered(finding)).toEqual(offered(here))
  expect(offered(finding).length).toBeGreaterThan(0)
})

test('a worker that cannot be had or breaks is told of once and ended', () => {
  const { ask, worker, failed } = start()
  const found = ask(BROKEN)
  worker.onerror?.()
  expect([failed.mock.calls.length, worker.terminate.mock.calls.length, found.mock.calls.length]).toEqual([1, 1, 0])
  const none = vi.fn()
  const refused = createWorkerChecker(none, () => {
    throw new Error('no workers here')
  })
  refused.check({ board: BROKEN, speaks: MOMENTS, named: new Set(), found })
  expect(none).toHaveBeenCalledOnce()
})
