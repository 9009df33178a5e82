import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { testClock } from '#testing/ports.ts'
import { CHECK_BOOK } from './checkInWorker.ts'
import { createDesk } from './desk.ts'
import { createLiveCheck } from './liveCheck.ts'

const BROKEN = parseNotation('U:client, D:sql; U->D')

// A frame comes, and is painted, at once.
beforeEach(() => {
  const { setTimeout: wait } = globalThis
  vi.stubGlobal('setTimeout', (run: () => void, after?: number) => {
    if (after !== undefined) return wait(run, after)
    run()
    return 0
  })
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    run()
    return 0
  })
  vi.stubGlobal('cancelAnimationFrame', () => {})
  return () => vi.unstubAllGlobals()
})

afterEach(() => vi.useRealTimers())

function start(board: Board, load = vi.fn(async () => CHECK_BOOK)) {
  const source = createStore<{ readonly board: Board }>(() => ({ board }))
  const desk = createDesk()
  const check = createLiveCheck(source, { desk, clock: testClock }, load)
  const state = () => check.state.getState()
  return {
    ...{ check, load, state, desk },
    draw: (next: Board) => source.setState({ board: next }),
    rules: () => state().findings.map(({ rule }) => rule),
  }
}

test('an empty board needs no rules, and the first block has them loaded once', async () => {
  const { load, draw, rules, state, check } = start(EMPTY_BOARD)
  expect([load.mock.calls.length, state().settled, check.rulebook()]).toEqual([0, true, undefined])
  draw(BROKEN)
  draw({ ...BROKEN })
  expect([load.mock.calls.length, state().settled]).toEqual([1, false])
  await vi.waitFor(() => expect(rules()).toContain('client-to-data'))
  expect(check.rulebook()).toBe(CHECK_BOOK)
  draw(EMPTY_BOARD)
  expect(rules()).toEqual([])
})

test('rules that cannot be loaded are said to be missing, and the next check tries again', async () => {
  const load = vi.fn(async () => CHECK_BOOK)
  load.mockRejectedValueOnce(new Error('offline'))
  const { check, rules, state } = start(BROKEN, load)
  await vi.waitFor(() => expect(state().failed).toBe(true))
  expect(rules()).toEqual([])
  check.checkNow()
  await vi.waitFor(() => expect(rules()).toContain('client-to-data'))
  expect(state()).toMatchObject({ failed: false, settled: true })
})

test('what a person asks for while the rules are loading is not forgotten over what is drawn meanwhile', async () => {
  const { check, draw, rules, state } = start(EMPTY_BOARD)
  draw(parseNotation('A:app, Q:queue; A~>Q'))
  check.checkNow()
  draw(parseNotation('A:app, Q:queue(Jobs); A~>Q'))
  await vi.waitFor(() => expect(rules()).toContain('queue-without-consumer'))
  expect(state().sketch).toBe(false)
})

test('a check that has ended tells nothing of rules that arrive later', async () => {
  let arrive: () => void = () => {}
  const load = vi.fn(() => new Promise<typeof CHECK_BOOK>((done) => (arrive = () => done(CHECK_BOOK))))
  const { check, state } = start(BROKEN, load)
  check.dispose()
  const before = state()
  arrive()
  await Promise.resolve()
  expect(state()).toBe(before)
})
