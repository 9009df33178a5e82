import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import { momentsAtRest } from '#domain/flow/momentsAtRest.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { referenceDesign } from '#domain/templates/referenceDesign.ts'
import { FRAME, onFakeFrames } from '#testing/fakeFrames.ts'
import { testClock } from '#testing/ports.ts'
import { NEW_MS } from './arrivals.ts'
import { CHECK_BOOK } from './checkInWorker.ts'
import { createDesk } from './desk.ts'
import { createLiveCheck, SETTLE_MS } from './liveCheck.ts'

onFakeFrames()

function start(board: Board | string) {
  const asBoard = (given: Board | string) => (typeof given === 'string' ? parseNotation(given) : given)
  const source = createStore<{ readonly board: Board }>(() => ({ board: asBoard(board) }))
  const check = createLiveCheck(source, { desk: createDesk(), clock: testClock }, CHECK_BOOK)
  const now = () => check.state.getState()
  return {
    check,
    now,
    rules: () => [...new Set(now().findings.map(({ rule }) => rule))].sort(),
    /** draws, and waits until it is painted */
    draw: (next: Board | string) => {
      source.setState({ board: asBoard(next) })
      vi.advanceTimersByTime(FRAME)
    },
    rest: () => vi.advanceTimersByTime(SETTLE_MS),
  }
}

const atRest = (board: Board) => checkBoard(board, { speaks: momentsAtRest(board) })
/** Four building blocks: only a pause would have its faults told, were it not begun here. */
const FOUR = 'U:client, L:lb, A:app{replicas=3}, Q:queue, D:sql; U->A, A~>Q'
const FIVE = FOUR.replace('D:sql', 'D:sql, O:object')

test('a board that is begun here is quiet until five building blocks stand on it and it rests', () => {
  const { draw, rest, rules, now } = start(EMPTY_BOARD)
  draw('U:client')
  rest()
  expect([rules(), now().settled, now().sketch]).toEqual([[], true, true])
  draw(FOUR)
  rest()
  expect([rules(), now().sketch]).toEqual([[], true])
  draw(FIVE)
  expect([rules(), now().sketch]).toEqual([[], false])
  rest()
  expect(rules()).toContain('queue-without-consumer')
  expect(rules()).toContain('scaled-server-without-lb')
})

test('supporting shapes do not count among the five', () => {
  const { draw, rest, rules } = start(EMPTY_BOARD)
  draw(`${FOUR.split(';')[0]}, V:client, X:external, M:telemetry, E:entry; U->A, A~>Q`)
  rest()
  expect(rules()).toEqual([])
})

test('errors about edges that are drawn are told at once, and others of the same board are not', () => {
  const { draw, rules, rest } = start(EMPTY_BOARD)
  draw('U:client, D:sql, A:app{replicas=3}; U->D, U->A')
  expect(rules()).toEqual(['client-to-data'])
  rest()
  expect(rules()).toEqual(['client-to-data'])
})

test('who asks is told everything, what was told stays while it holds, and what is new waits again', () => {
  const { check, draw, rest, rules, now } = start(EMPTY_BOARD)
  draw(FOUR)
  check.checkNow()
  expect([rules().includes('queue-without-consumer'), now().sketch]).toEqual([true, false])
  const told = rules()
  draw(`${FOUR.replace('D:sql', 'D:sql, X:external')}, A->X`)
  rest()
  expect(rules().filter((rule) => !told.includes(rule))).toEqual([])
  expect(rules()).toContain('queue-without-consumer')
  check.review()
  expect(rules()).toContain('external-call-unprotected')
})

test('what was told never goes and comes back while it holds', () => {
  const { check, draw } = start(FIVE)
  const key = (state: { findings: Parameters<typeof findingKey>[0][] }) => state.findings.map(findingKey)
  const first = key(check.state.getState() as never)
  expect(first.length).toBeGreaterThan(3)
  const seen: string[][] = []
  check.state.subscribe((state) => seen.push(key(state as never)))
  const board = parseNotation(FIVE)
  for (let step = 1; step < 9; step++) {
    draw({
      ...board,
      blocks: board.blocks.map((block) => ({ ...block, x: block.x + step, label: `${block.kind} ${step}` })),
    })
    vi.advanceTimersByTime(step % 2 === 0 ? SETTLE_MS : 100)
  }
  expect(seen.length).toBeGreaterThan(8)
  for (const keys of seen) expect(keys).toEqual(expect.arrayContaining(first))
})

test('a board that was opened is told in full at once, however few blocks it has', () => {
  const board = parseNotation('A:app, Q:queue; A~>Q')
  expect(start(board).now().findings.map(findingKey)).toEqual(atRest(board).map(findingKey))
})

test('on a board that was opened, news other than about edges wait for a pause, however few blocks it has', () => {
  const { draw, rest, rules, now } = start('A:app, Q:queue, W:app{role=worker}; A~>Q, Q~>W')
  const before = rules()
  draw('A:app, Q:queue, W:app{role=worker}; A~>Q')
  expect(rules().filter((rule) => !before.includes(rule))).toEqual([])
  rest()
  expect([rules().includes('queue-without-consumer'), now().sketch]).toEqual([true, false])
})

test('a template or an import onto the empty canvas is no board that was begun here, until the canvas is empty again', () => {
  const { check, draw, rest, rules } = start(EMPTY_BOARD)
  draw('A:app, Q:queue; A~>Q')
  check.checkWhole()
  expect(rules()).toContain('queue-without-consumer')
  draw('A:app, Q:queue, P:queue; A~>Q')
  rest()
  expect(rules()).toContain('queue-without-consumer')
  draw(EMPTY_BOARD)
  draw('A:app, Q:queue; A~>Q')
  rest()
  expect(rules()).toEqual([])
})

test('after a repair the board is told as in a pause, at once', () => {
  const { check, draw, rules } = start('A:app, Q:queue, W:app{role=worker}; A~>Q, Q~>W')
  draw('A:app, Q:queue, W:app{role=worker}; A~>Q')
  check.checkMended()
  expect(rules()).toContain('queue-without-consumer')
  const begun = start(EMPTY_BOARD)
  begun.draw('A:app, Q:queue; A~>Q')
  begun.check.checkMended()
  expect(begun.rules()).toEqual([])
})

test('the reference design, drawn block by block and edge by edge, is never told anything but wrong edges', () => {
  const whole = referenceDesign()
  const { check, draw, rest, now } = start({ ...whole, blocks: [], edges: [] })
  const nags = new Set<string>()
  check.state.subscribe(({ findings }) => {
    for (const { rule, severity, at } of findings)
      if (severity !== 'error' || !whole.edges.some(({ id }) => at.includes(id))) nags.add(rule)
  })
  for (let i = 1; i <= whole.blocks.length; i++) draw({ ...whole, blocks: whole.blocks.slice(0, i), edges: [] })
  for (let i = 1; i <= whole.edges.length; i++) draw({ ...whole, edges: whole.edges.slice(0, i) })
  expect([...nags]).toEqual([])
  rest()
  vi.advanceTimersByTime(NEW_MS)
  expect(now().findings.map(findingKey)).toEqual(atRest(whole).map(findingKey))
})

test('however much is drawn, one timer waits', () => {
  const { check, draw } = start(EMPTY_BOARD)
  const board = parseNotation(FIVE)
  for (let x = 0; x < 50; x++) draw({ ...board, blocks: board.blocks.map((block) => ({ ...block, x })) })
  expect(vi.getTimerCount()).toBe(1)
  check.dispose()
  expect(vi.getTimerCount()).toBe(0)
})
