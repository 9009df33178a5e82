import { describe, expect, test } from 'vitest'
import { type Board, EMPTY_BOARD, type Moment } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { FORMATS } from '../formats.ts'
import {
  beginInterview,
  endInterview,
  goToPhase,
  lastMoment,
  noteReset,
  removeInterview,
  stepPhase,
  togglePause,
} from './clockEdits.ts'
import { clockTime } from './clockTime.ts'
import { paceOf } from './pace.ts'
import { type ClockReading, phaseState, readClock } from './readClock.ts'

const NOON = Date.UTC(2026, 0, 1, 12)
const SECOND = 1000
const MINUTE = 60 * SECOND
const [FOUR] = FORMATS

/** A page with an interview of four phases (5, 5, 15 and 20 minutes) and clocks that a test moves. */
function page(shared?: { board: Board }) {
  let wall = NOON
  let counted = 0
  let seen: string | undefined
  let id = 0
  const kept = shared ?? { board: EMPTY_BOARD }
  const time = () => {
    const last = lastMoment(kept.board)?.id
    if (last !== seen) [seen, counted] = [last, 0]
    return { wall, counted }
  }
  const made = () => ({ time: time(), id: `m_${wall}_${id++}` as Moment['id'] })
  type Work = (
    board: Board,
    made: { time: ReturnType<typeof time>; id: Moment['id'] },
  ) => Parameters<typeof applyChanges>[1]
  const change = (work: Work) => {
    kept.board = applyChanges(kept.board, work(kept.board, made()))
    time()
  }
  return {
    kept,
    begin: () => change((board, moment) => beginInterview(board, { phases: FOUR?.phases ?? [] }, moment)),
    next: () => change((board, moment) => stepPhase(board, 1, moment)),
    back: () => change((board, moment) => stepPhase(board, -1, moment)),
    go: (phase: number) => change((board, moment) => goToPhase(board, phase, moment)),
    pause: () => change(togglePause),
    end: () => change(endInterview),
    note: () => change(noteReset),
    remove: () => change((board) => removeInterview(board)),
    /** time passes, for the device and for the page */
    pass: (milliseconds: number) => {
      time()
      wall += milliseconds
      counted += milliseconds
    },
    /** time passes that the page does not count */
    sleep: (milliseconds: number) => {
      wall += milliseconds
    },
    setBack: (milliseconds: number) => {
      wall -= milliseconds
    },
    reload: () => {
      seen = undefined
    },
    read: () => readClock(kept.board, clockTime(lastMoment(kept.board), time())) as ClockReading,
  }
}

test('without an interview there is no clock', () => {
  const { read, next, kept } = page()
  expect(read()).toBeUndefined()
  next()
  expect(kept.board).toEqual(EMPTY_BOARD)
})

test('the first phase is on, and what is left of it and of all goes down', () => {
  const { begin, pass, read } = page()
  begin()
  expect(read()).toMatchObject({ status: 'running', phase: 0, left: 5 * MINUTE, leftInAll: 45 * MINUTE, behind: 0 })
  pass(4 * MINUTE + 12 * SECOND)
  expect(read()).toMatchObject({ left: 48 * SECOND, leftInAll: 40 * MINUTE + 48 * SECOND, behind: 0 })
})

test('a phase that is overrun counts on, and the next one keeps its minutes: what is lacking is told as behind', () => {
  const { begin, pass, next, read } = page()
  begin()
  pass(6 * MINUTE + 10 * SECOND)
  expect(read()).toMatchObject({ phase: 0, left: -70 * SECOND, behind: 70 * SECOND })
  next()
  pass(5 * MINUTE)
  next()
  pass(5 * MINUTE + 14 * SECOND)
  const clock = read()
  expect(clock).toMatchObject({ phase: 2, left: 9 * MINUTE + 46 * SECOND, behind: 70 * SECOND })
  expect(clock.leftInAll).toBe(28 * MINUTE + 36 * SECOND)
  expect(paceOf(clock)).toBe('behind')
})

test('who is quick is ahead, and within half a minute on pace', () => {
  const { begin, pass, next, read } = page()
  begin()
  pass(3 * MINUTE)
  next()
  expect(read().behind).toBe(-2 * MINUTE)
  expect(paceOf(read())).toBe('ahead')
  expect([30, -30, 31, -31].map((seconds) => paceOf({ behind: seconds * SECOND }))).toEqual([
    'on',
    'on',
    'behind',
    'ahead',
  ])
})

test('back and on again adds up the turns of a phase', () => {
  const { begin, pass, next, back, go, read } = page()
  begin()
  pass(MINUTE)
  next()
  pass(MINUTE)
  back()
  pass(MINUTE)
  expect(read()).toMatchObject({ phase: 0, spent: 2 * MINUTE, elapsed: 3 * MINUTE })
  back()
  expect(read().phase).toBe(0)
  go(3)
  expect(read()).toMatchObject({ phase: 3, spent: 0 })
  go(9)
  expect(read().phase).toBe(3)
})

test('a pause takes no time, also over a step to another phase', () => {
  const { begin, pass, next, pause, read } = page()
  begin()
  pass(MINUTE)
  pause()
  pass(10 * MINUTE)
  expect(read()).toMatchObject({ status: 'paused', spent: MINUTE })
  next()
  pass(MINUTE)
  expect(read()).toMatchObject({ status: 'paused', phase: 1, spent: 0, elapsed: MINUTE })
  pause()
  pass(MINUTE)
  expect(read()).toMatchObject({ status: 'running', phase: 1, spent: MINUTE, elapsed: 2 * MINUTE })
})

test('after the last phase the interview ends; a step back goes on with the last one', () => {
  const { begin, pass, next, back, go, pause, end, read } = page()
  begin()
  go(3)
  pass(MINUTE)
  next()
  pass(MINUTE)
  expect(read()).toMatchObject({ status: 'ended', phase: 3, elapsed: MINUTE })
  const clock = read()
  expect([0, 3].map((index) => phaseState(clock, index))).toEqual(['done', 'done'])
  pause()
  end()
  expect(read().status).toBe('ended')
  back()
  pass(MINUTE)
  expect(read()).toMatchObject({ status: 'running', phase: 3, spent: 2 * MINUTE })
})

test('phases are done, on or still to come', () => {
  const { begin, next, read } = page()
  begin()
  next()
  expect([0, 1, 2].map((index) => phaseState(read(), index))).toEqual(['done', 'now', 'ahead'])
})

test('an open end has nothing left and is never behind', () => {
  const made = { time: { wall: NOON, counted: 0 }, id: 'm' as Moment['id'] }
  const phases = [{ name: 'Operations', kind: 'operations' }] as const
  const board = applyChanges(EMPTY_BOARD, beginInterview(EMPTY_BOARD, { phases }, made))
  expect(readClock(board, NOON + 7 * MINUTE)).toMatchObject({ left: undefined, spent: 7 * MINUTE, behind: 0 })
})

describe('time that passes otherwise', () => {
  test('sleep counts, though the page does not count it', () => {
    const { begin, pass, sleep, read } = page()
    begin()
    pass(MINUTE)
    sleep(2 * MINUTE)
    expect(read().spent).toBe(3 * MINUTE)
  })

  test.each([0, 1, 2, 3])('a reload in phase %i goes on as if nothing had been', (phase) => {
    const { begin, go, pass, reload, sleep, read } = page()
    begin()
    pass(MINUTE)
    go(phase)
    pass(MINUTE)
    const before = read()
    reload()
    expect(read()).toEqual(before)
    sleep(20 * SECOND)
    expect(read().elapsed).toBe(before.elapsed + 20 * SECOND)
  })

  test('a clock that is put back takes nothing away', () => {
    const { begin, pass, setBack, next, read } = page()
    begin()
    pass(2 * MINUTE)
    setBack(60 * MINUTE)
    expect(read().spent).toBe(2 * MINUTE)
    pass(MINUTE)
    expect(read().spent).toBe(3 * MINUTE)
    next()
    expect(read()).toMatchObject({ phase: 1, spent: 0, elapsed: 3 * MINUTE })
    pass(MINUTE)
    expect(read()).toMatchObject({ spent: MINUTE, elapsed: 4 * MINUTE })
  })

  test('what was noted of a clock put back holds after a reload, and is noted once', () => {
    const { begin, pass, setBack, note, reload, read, kept } = page()
    begin()
    pass(2 * MINUTE)
    note()
    expect(kept.board.moments).toHaveLength(1)
    setBack(60 * MINUTE)
    note()
    note()
    expect(kept.board.moments.map(({ kind }) => kind)).toEqual(['phase', 'reset'])
    reload()
    pass(MINUTE)
    expect(read().spent).toBe(3 * MINUTE)
  })

  test('while the clock stands nothing is noted', () => {
    const { begin, pass, setBack, pause, note, kept } = page()
    begin()
    pass(MINUTE)
    pause()
    pass(MINUTE)
    setBack(60 * MINUTE)
    note()
    expect(kept.board.moments.map(({ kind }) => kind)).toEqual(['phase', 'pause'])
  })

  test('two tabs show one clock, whichever of them makes the step', () => {
    const one = page()
    one.begin()
    const two = page(one.kept)
    for (const tab of [one, two]) tab.pass(MINUTE)
    expect(two.read()).toEqual(one.read())
    two.next()
    for (const tab of [one, two]) tab.pass(MINUTE)
    expect(one.read()).toEqual(two.read())
    expect(one.read()).toMatchObject({ phase: 1, spent: MINUTE, elapsed: 2 * MINUTE })
  })
})

test('an interview that is begun anew forgets the one before, and one that is taken off leaves the board as it was', () => {
  const { begin, pass, next, remove, read, kept } = page()
  begin()
  pass(MINUTE)
  next()
  begin()
  expect(read()).toMatchObject({ phase: 0, elapsed: 0 })
  expect(kept.board.moments).toHaveLength(1)
  remove()
  expect(kept.board).toEqual({ ...EMPTY_BOARD, interview: {} })
})
