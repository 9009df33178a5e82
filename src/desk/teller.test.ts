import { describe, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { BlockId, Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import type { Rule, Severity, Speaks } from '#domain/flow/rule.ts'
import { acceptFinding, reopenTradeoff } from '#domain/flow/tradeoffs.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { FRAME, onFakeFrames } from '#testing/fakeFrames.ts'
import { testClock } from '#testing/ports.ts'
import { NEW_MS } from './arrivals.ts'
import { CHECK_BOOK } from './checkInWorker.ts'
import { createDesk } from './desk.ts'
import { createLiveCheck, SETTLE_MS } from './liveCheck.ts'

onFakeFrames()

/** A rule that finds every block whose label ends with its id, with what leads on from it, in board order. */
const ruleFor = (id: string, speaks: Speaks, severity: Severity = 'error'): Rule => ({
  id,
  title: id,
  topic: 'tiers',
  severity,
  speaks,
  what: '',
  why: '',
  source: '',
  quiet: [],
  readsLabels: true,
  *check({ blocks, board }) {
    for (const block of blocks) {
      const edges = board.edges.filter(({ from }) => from === block.id).map((edge) => edge.id)
      if (block.label.endsWith(id)) yield { at: [block.id, ...edges], says: `${block.id} ${id}` }
    }
  },
  good: '',
  bad: '',
})

const RULES = [
  ruleFor('late', 'settled'),
  ruleFor('live', 'live'),
  ruleFor('review', 'review', 'warning'),
  ruleFor('show', 'presenting', 'hint'),
  ruleFor('dangling-node', 'settled', 'warning'),
]
const COMPLETE = 'U:client(Users), L:lb(Entry), A:app(App), B:app(Other), D:sql(Store), C:cache(Fast)'

function start(notation: string) {
  const source = createStore<{ readonly board: Board }>(() => ({ board: parseNotation(notation) }))
  const desk = createDesk()
  const check = createLiveCheck(source, { desk, clock: testClock }, { ...CHECK_BOOK, rules: RULES })
  const board = () => source.getState().board
  const change = (...changes: Parameters<typeof applyChanges>[1]) =>
    source.setState({ board: applyChanges(board(), changes) })
  return {
    check,
    board,
    change,
    says: () => check.state.getState().findings.map((finding) => finding.says),
    settled: () => check.state.getState().settled,
    label: (id: string, label: string) =>
      change({ op: 'patch', type: 'block', id: id as BlockId, fields: { label } } as const),
    draw: (next: string) => source.setState({ board: parseNotation(next) }),
    press: (pointerDown: boolean) => desk.setState({ pointerDown }),
  }
}

describe('rules for a complete board', () => {
  test('speak in a pause, and not before the board is complete', () => {
    const { draw, label, says } = start('A:app(One review)')
    vi.advanceTimersByTime(SETTLE_MS)
    expect(says()).toEqual([])
    draw(COMPLETE)
    label('A', 'One review')
    vi.advanceTimersByTime(FRAME)
    expect(says()).toEqual([])
    vi.advanceTimersByTime(SETTLE_MS)
    expect(says()).toEqual(['A review'])
  })

  test('keep what they said once the board is complete no more', () => {
    const { draw, says } = start(COMPLETE.replace('(App)', '(One review)'))
    expect(says()).toEqual(['A review'])
    draw('A:app(One review), B:app(Two review)')
    vi.advanceTimersByTime(FRAME + SETTLE_MS)
    expect(says()).toEqual(['A review'])
  })
})

describe('a review', () => {
  test('runs every rule whatever the state of the board, and what it said stays until it is mended', () => {
    const { check, label, says, settled } = start('A:app(One show), B:app(Two review)')
    check.checkNow()
    expect(says()).toEqual([])
    check.review()
    expect([says(), settled()]).toEqual([['B review', 'A show'], true])
    label('B', 'Two')
    vi.advanceTimersByTime(FRAME + SETTLE_MS)
    expect(says()).toEqual(['A show'])
    label('B', 'Two show')
    vi.advanceTimersByTime(FRAME + SETTLE_MS)
    expect(says()).toEqual(['A show'])
    label('A', 'One')
    vi.advanceTimersByTime(FRAME)
    expect(says()).toEqual([])
  })

  test('asked for while a pointer is down waits until it is up', () => {
    const { check, press, says } = start('A:app(One show)')
    press(true)
    check.review()
    expect(says()).toEqual([])
    press(false)
    expect(says()).toEqual(['A show'])
  })
})

describe('blocks that nothing is joined with', () => {
  const added = 'A:app(One), N:app(New dangling-node)'

  test('are told when ten seconds are over since they came, and not in the pause before', () => {
    const { draw, says, settled } = start('A:app(One)')
    draw(added)
    vi.advanceTimersByTime(FRAME + SETTLE_MS)
    expect([says(), settled()]).toEqual([[], false])
    vi.advanceTimersByTime(NEW_MS - SETTLE_MS)
    expect([says(), settled()]).toEqual([['N dangling-node'], true])
  })

  test('are told at once to who asks', () => {
    const { check, draw, says } = start('A:app(One)')
    draw(added)
    check.checkNow()
    expect(says()).toEqual(['N dangling-node'])
  })

  test('are told in the first pause when they were there from the start, or came back', () => {
    const { draw, label, says } = start(added)
    expect(says()).toEqual(['N dangling-node'])
    draw('A:app(One)')
    vi.advanceTimersByTime(FRAME)
    expect(says()).toEqual([])
    draw(added)
    label('A', 'Else')
    vi.advanceTimersByTime(FRAME + SETTLE_MS)
    expect(says()).toEqual(['N dangling-node'])
  })
})

describe('the order of findings', () => {
  test('stays while a person draws, news come at the end of their severity, and all go to their places in a pause', () => {
    const { label, says } = start(
      'A:app(One), B:app(Two live), C:app(Three live), D:app(Four live); A->B, B->C, C->D, D->A',
    )
    label('A', 'One live')
    vi.advanceTimersByTime(FRAME)
    expect(says()).toEqual(['B live', 'C live', 'D live', 'A live'])
    label('C', 'Three')
    vi.advanceTimersByTime(FRAME)
    expect(says()).toEqual(['B live', 'D live', 'A live'])
    vi.advanceTimersByTime(SETTLE_MS)
    expect(says()).toEqual(['A live', 'B live', 'D live'])
  })

  test('has errors first even where they are news', () => {
    const { check, label, says } = start('A:app(One show), B:app(Two); B->A')
    check.review()
    label('B', 'Two live')
    vi.advanceTimersByTime(FRAME)
    expect(says()).toEqual(['B live', 'A show'])
  })
})

describe('an accepted finding', () => {
  test('goes at once and comes back at once, without a check of the rest and even while a pointer is down', () => {
    const { board, change, check, press, says, settled } = start('A:app(One live), B:app(Two live)')
    const [first] = check.state.getState().findings
    if (!first) throw new Error('no finding')
    press(true)
    change(...acceptFinding(board(), first, { extent: 'finding', reason: 'Cheap.' }))
    expect([says(), settled()]).toEqual([['B live'], true])
    expect(check.state.getState().accepted).toMatchObject([{ finding: first, tradeoff: { reason: 'Cheap.' } }])
    change(...board().tradeoffs.flatMap(reopenTradeoff))
    expect([says(), settled()]).toEqual([['A live', 'B live'], true])
  })

  test('of a rule for presenting is known on a board that was just opened', () => {
    const notation = 'A:app(One show)'
    const { board, change, check } = start(notation)
    check.review()
    const [first] = check.state.getState().findings
    if (!first) throw new Error('no finding')
    change(...acceptFinding(board(), first, { extent: 'rule', reason: 'Cheap.' }))
    const again = createLiveCheck(
      { getState: () => ({ board: board() }), subscribe: () => () => {} },
      { desk: createDesk(), clock: testClock },
      {
        ...CHECK_BOOK,
        rules: RULES,
      },
    )
    expect(again.state.getState()).toMatchObject({ findings: [], accepted: [{ finding: { rule: 'show' } }] })
  })
})
