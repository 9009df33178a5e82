import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Block, Board } from '#domain/board/board.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { FRAME, onFakeFrames } from '#testing/fakeFrames.ts'
import { testClock } from '#testing/ports.ts'
import { CHECK_BOOK } from './checkInWorker.ts'
import { createDesk } from './desk.ts'
import type { CheckRequest } from './farCheck.ts'
import { createLiveCheck } from './liveCheck.ts'
import { NEAR_BLOCKS } from './teller.ts'

onFakeFrames()

const BROKEN = parseNotation('U:client, D:sql; U->D')
const SPARE = parseNotation('P:app{parked=on}').blocks[0] as Block

/** The board with so many blocks in all. */
const filled = (board: Board, count: number): Board => ({
  ...board,
  blocks: [
    ...board.blocks,
    ...Array.from({ length: count - board.blocks.length }, (_, i) => ({
      ...{ ...SPARE, id: `p${i}` as Block['id'], order: 1000 + i },
    })),
  ],
})

const LARGE = filled(BROKEN, NEAR_BLOCKS + 1)
const findingsOn = (board: Board) => checkBoard(board, { speaks: ['live'] })

function start(board: Board) {
  const source = createStore<{ readonly board: Board }>(() => ({ board }))
  const desk = createDesk()
  const asked: CheckRequest[] = []
  const far = { check: (request: CheckRequest) => void asked.push(request), stop: vi.fn() }
  let fail = () => {}
  const createFarChecker = (failed: () => void) => {
    fail = failed
    return far
  }
  const check = createLiveCheck(source, { desk, clock: testClock }, { ...CHECK_BOOK, createFarChecker })
  const rules = () => check.state.getState().findings.map(({ rule }) => rule)
  return {
    ...{ asked, check, far, rules },
    fail: () => fail(),
    settled: () => check.state.getState().settled,
    draw: (next: Board) => {
      source.setState({ board: next })
      vi.advanceTimersByTime(FRAME)
    },
    press: (pointerDown: boolean) => {
      desk.setState({ pointerDown })
      vi.advanceTimersByTime(FRAME)
    },
    /** the far check of a request is done */
    answer: (request: CheckRequest | undefined) => request?.found(findingsOn(request.board)),
  }
}

test('a board of few blocks is checked at once, a larger one elsewhere', () => {
  const { asked, rules, draw, answer } = start(filled(BROKEN, NEAR_BLOCKS))
  expect([asked.length, rules().includes('client-to-data')]).toEqual([0, true])
  const { asked: large, rules: found, answer: answerLarge } = start(LARGE)
  expect([large.length, found()]).toEqual([1, []])
  answerLarge(large[0])
  expect(found()).toContain('client-to-data')
  draw(LARGE)
  answer(asked[0])
  expect(rules()).toContain('client-to-data')
})

test('what is found on a board that has changed since is not told, unless trade-offs are all that changed', () => {
  const { asked, rules, draw, answer, settled } = start(LARGE)
  const [first] = asked
  draw({ ...LARGE, edges: [] })
  answer(first)
  expect([rules(), settled(), asked.length]).toEqual([[], false, 2])
  draw({ ...LARGE, edges: [], tradeoffs: [] })
  const { asked: kept, draw: accept, answer: answerKept, rules: told } = start(LARGE)
  accept({ ...LARGE, tradeoffs: [{ id: 't' as never, rule: 'none', says: '', reason: '', order: 0 }] })
  answerKept(kept[0])
  expect(told()).toContain('client-to-data')
})

test('nothing is told while a pointer is down, and it is asked for again when it is up', () => {
  const { asked, rules, press, answer } = start(LARGE)
  press(true)
  answer(asked[0])
  expect(rules()).toEqual([])
  press(false)
  expect(asked).toHaveLength(2)
  answer(asked[1])
  expect(rules()).toContain('client-to-data')
})

test('where it cannot be checked elsewhere it is checked here, now and later', () => {
  const { asked, rules, fail, draw, settled } = start(LARGE)
  fail()
  expect([rules().includes('client-to-data'), settled()]).toEqual([true, true])
  draw({ ...LARGE, edges: [] })
  expect([rules().includes('client-to-data'), asked.length]).toEqual([false, 1])
})

test('an answer that comes after the board has become small is not told, and the end stops the far check', () => {
  const { asked, rules, draw, answer, check, far } = start(LARGE)
  draw(parseNotation('A:app, D:sql; A->D'))
  answer(asked[0])
  expect(rules()).not.toContain('client-to-data')
  check.dispose()
  expect(far.stop).toHaveBeenCalledOnce()
})
