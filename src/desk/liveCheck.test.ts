import { describe, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Board } from '#domain/board/board.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { FRAME, onFakeFrames } from '#testing/fakeFrames.ts'
import { testClock } from '#testing/ports.ts'
import { CHECK_BOOK } from './checkInWorker.ts'
import { createDesk } from './desk.ts'
import { createLiveCheck, SETTLE_MS } from './liveCheck.ts'

const SOUND = parseNotation('A:app, D:sql; A->D')
const BROKEN = parseNotation('U:client, D:sql; U->D')
onFakeFrames()

const errorsAmong = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)

function start(board: Board = SOUND) {
  const source = createStore<{ readonly board: Board }>(() => ({ board }))
  const desk = createDesk()
  const check = createLiveCheck(source, { desk, clock: testClock }, CHECK_BOOK)
  const rules = () => errorsAmong(check.state.getState().findings)
  return {
    check,
    rules,
    settled: () => check.state.getState().settled,
    draw: (next: Board) => source.setState({ board: next }),
    press: (pointerDown: boolean) => desk.setState({ pointerDown }),
  }
}

const errors = (board: Board) => errorsAmong(checkBoard(board, { speaks: ['live'] }))

describe('the live check', () => {
  test('speaks at once on a board that was just opened', () => {
    const { rules, settled } = start(BROKEN)
    expect(rules()).toContain('client-to-data')
    expect(settled()).toBe(true)
  })

  test('speaks within a frame of a change, once for all changes of the frame', () => {
    const { check, draw, rules, settled } = start()
    let spoken = 0
    check.state.subscribe((now, old) => {
      if (now.findings !== old.findings) spoken++
    })
    draw({ ...SOUND })
    draw(BROKEN)
    expect(settled()).toBe(false)
    vi.advanceTimersByTime(FRAME)
    expect(rules()).toEqual(errors(BROKEN))
    expect(spoken).toBe(1)
  })

  test('holds up no frame: it speaks once the change is painted', () => {
    const { draw, rules } = start()
    draw(BROKEN)
    vi.advanceTimersByTime(FRAME - 1)
    expect(rules()).toEqual([])
    vi.advanceTimersByTime(1)
    expect(rules()).toEqual(errors(BROKEN))
  })

  test('gives the same list while it finds the same', () => {
    const { check, draw } = start(BROKEN)
    const { findings } = check.state.getState()
    draw({ ...BROKEN, blocks: BROKEN.blocks.map((block) => ({ ...block, x: block.x + 20 })) })
    vi.advanceTimersByTime(FRAME)
    expect(check.state.getState().findings).toBe(findings)
  })

  test('lets rules that wait for a pause speak after one, counted from the last change', () => {
    const { draw, settled } = start()
    draw(BROKEN)
    vi.advanceTimersByTime(SETTLE_MS - 100)
    draw({ ...BROKEN })
    vi.advanceTimersByTime(SETTLE_MS - 100)
    expect(settled()).toBe(false)
    vi.advanceTimersByTime(100 + FRAME)
    expect(settled()).toBe(true)
  })

  test('keeps what a rule that waits for a pause has said until it is mended, and brings its news only after one', () => {
    const noConsumer = parseNotation('U:client, A:app, D:sql, Q:queue; U->A, A->D, A~>Q{via=outbox}')
    const alsoNoProducer = parseNotation(
      'U:client, A:app, D:sql, Q:queue, R:queue, W:app{role=worker}; U->A, A->D, A~>Q{via=outbox}, R~>W',
    )
    const { draw, rules } = start(noConsumer)
    expect(rules()).toEqual(['queue-without-consumer'])
    draw(alsoNoProducer)
    vi.advanceTimersByTime(FRAME)
    expect(rules()).toEqual(['queue-without-consumer'])
    vi.advanceTimersByTime(SETTLE_MS)
    expect(rules()).toEqual(['queue-without-consumer', 'queue-without-producer'])
    draw(SOUND)
    vi.advanceTimersByTime(FRAME)
    expect(rules()).toEqual([])
  })

  test('says nothing while a pointer is down, and speaks when it is up', () => {
    const { draw, press, rules } = start()
    press(true)
    draw(BROKEN)
    vi.advanceTimersByTime(SETTLE_MS * 2)
    expect(rules()).toEqual([])
    press(false)
    vi.advanceTimersByTime(FRAME)
    expect(rules()).toEqual(errors(BROKEN))
  })

  test('says nothing when the pointer goes down between a change and its frame', () => {
    const { draw, press, rules } = start()
    draw(BROKEN)
    press(true)
    vi.advanceTimersByTime(SETTLE_MS * 2)
    expect(rules()).toEqual([])
    press(false)
    vi.advanceTimersByTime(FRAME)
    expect(rules()).toEqual(errors(BROKEN))
  })

  test('does not end the pause while a pointer is down', () => {
    const { draw, press, settled } = start()
    draw(BROKEN)
    vi.advanceTimersByTime(FRAME)
    press(true)
    vi.advanceTimersByTime(SETTLE_MS * 2)
    expect(settled()).toBe(false)
    press(false)
    vi.advanceTimersByTime(FRAME + SETTLE_MS)
    expect(settled()).toBe(true)
  })

  test('does not check again because a pointer was pressed on a settled board', () => {
    const { check, press } = start(BROKEN)
    const before = check.state.getState()
    press(true)
    press(false)
    vi.advanceTimersByTime(SETTLE_MS * 2)
    expect(check.state.getState()).toBe(before)
  })

  test('asked to check now, speaks without a pause and stays settled', () => {
    const { check, draw, rules, settled } = start()
    draw(BROKEN)
    check.checkNow()
    expect([rules().includes('client-to-data'), settled()]).toEqual([true, true])
    vi.advanceTimersByTime(FRAME)
    expect(settled()).toBe(true)
  })

  test('is silent after its end', () => {
    const { check, draw, press, rules } = start()
    draw(BROKEN)
    check.dispose()
    draw({ ...BROKEN })
    press(true)
    press(false)
    vi.advanceTimersByTime(SETTLE_MS * 2)
    expect(rules()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })
})
