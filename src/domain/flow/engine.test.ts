import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { checkBoard } from './engine.ts'
import { findingKey } from './findingKey.ts'
import type { Finding, Rule } from './rule.ts'

const ALL = { speaks: ['live', 'settled', 'review'] } as const

const RULE: Rule = {
  id: 'a-rule',
  title: 'A rule',
  topic: 'tiers',
  what: 'Anything.',
  quiet: [],
  severity: 'warning',
  speaks: 'live',
  why: 'Because.',
  source: 'A framework',
  check: () => [{ at: [], says: 'Something is wrong.' }],
  good: '',
  bad: '',
}

const numbered = (count: number, edges: readonly (readonly [number, number, Edge['kind']])[], kind: Block['kind']) => {
  const blocks = Array.from({ length: count }, (_, order) => ({
    ...{ id: `b${order}`, kind, label: `App ${order}`, tier: 'business', x: 0, y: 0, order },
  }))
  const lines = edges.map(([from, to, kindOf], order) => ({
    ...{ id: `e${order}`, from: `b${from}`, to: `b${to}`, kind: kindOf, order },
  }))
  return { ...parseNotation(''), blocks, edges: lines } as unknown as Board
}

test('a rule that throws becomes a finding that says so, and the others go on', () => {
  const broken: Rule = {
    ...RULE,
    id: 'broken',
    title: 'Broken',
    *check() {
      yield { at: [], says: 'Half a result.' }
      throw new Error('no luck')
    },
  }
  const findings = checkBoard(parseNotation('A:app'), { ...ALL, rules: [broken, RULE] })
  expect(findings.map(({ says }) => says)).toEqual([
    'The check “Broken” could not be run on this board.',
    'Something is wrong.',
  ])
  expect(findings[0]).toMatchObject({ rule: 'broken', severity: 'warning' })
})

test('a finding may be milder than its rule, and never worse, whatever the rule is set to', () => {
  const saying = (severity: Finding['severity']): Rule['check'] => {
    return () => [{ at: [], says: 'Something is wrong.', severity }]
  }
  const severityOf = (rule: Rule) => checkBoard(parseNotation('A:app'), { ...ALL, rules: [rule] })[0]?.severity
  expect(severityOf({ ...RULE, severity: 'error', check: saying('hint') })).toBe('hint')
  expect(severityOf({ ...RULE, severity: 'hint', check: saying('warning') })).toBe('hint')
  expect(severityOf({ ...RULE, severity: 'error' })).toBe('error')
})

test('only rules that speak at the asked moments run', () => {
  const late: Rule = { ...RULE, id: 'late', speaks: 'settled' }
  const rulesAt = (speaks: readonly Rule['speaks'][]) =>
    checkBoard(parseNotation('A:app'), { speaks, rules: [RULE, late] }).map(({ rule }) => rule)
  expect(rulesAt(['live'])).toEqual(['a-rule'])
  expect(rulesAt(['live', 'settled'])).toEqual(['a-rule', 'late'])
  expect(rulesAt([])).toEqual([])
})

test('errors come first, then the order of the catalogue, then that of the board', () => {
  const error: Rule = { ...RULE, id: 'an-error', severity: 'error' }
  const each: Rule = {
    ...RULE,
    id: 'each',
    check: (flow) => [...flow.blocks].reverse().map(({ id }) => ({ at: [id], says: id })),
  }
  const found = checkBoard(parseNotation('B:app, A:app'), { ...ALL, rules: [each, RULE, error] })
  expect(found.map(({ rule, says }) => `${rule} ${says}`)).toEqual([
    'an-error Something is wrong.',
    'each B',
    'each A',
    'a-rule Something is wrong.',
  ])
})

test('several findings at one block come in the order of what else they are about, whichever the rule gives first', () => {
  const pairs = [
    ['A', 'C'],
    ['A', 'B'],
    ['A', 'D'],
  ] as unknown as readonly Finding['at'][]
  const rule: Rule = { ...RULE, check: () => pairs.map((at) => ({ at, says: at.join(' ') })) }
  const found = checkBoard(parseNotation('A:app, B:app, C:app, D:app'), { ...ALL, rules: [rule] })
  expect(found.map(({ says }) => says)).toEqual(['A B', 'A C', 'A D'])
})

test('any valid board can be checked', () => {
  fc.assert(
    fc.property(arbitraryBoard({ maxBlocks: 25, maxEdges: 60, label: fc.constantFrom('', 'Feed') }), (board) => {
      for (const { says, at } of checkBoard(board, ALL)) {
        expect(says).not.toMatch(/could not be run|undefined|NaN/)
        expect(at.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300 },
  )
})

test('edges without an end and edges from a block to itself are passed over', () => {
  const board = numbered(
    2,
    [
      [0, 0, 'request'],
      [0, 7, 'request'],
      [9, 1, 'event'],
    ],
    'app',
  )
  expect(checkBoard(board, ALL)).toEqual([])
})

test('the same places are found however blocks and edges are ordered on the board', () => {
  const keys = (board: Board) =>
    // Which cache a service calls first decides its load, so the rules about load depend on the order.
    checkBoard(board, ALL)
      .filter(({ rule }) => !['capacity-overload', 'no-failure-headroom', 'write-heavy-single-sql'].includes(rule))
      .map(findingKey)
      .sort()
  fc.assert(
    fc.property(likelyBoard(), (board) => {
      const turned = <T extends { order: number }>(list: readonly T[]) =>
        list.map((item, i) => ({ ...item, order: list.length - i })).reverse()
      expect(keys({ ...board, blocks: turned(board.blocks), edges: turned(board.edges) })).toEqual(keys(board))
    }),
    { numRuns: 300 },
  )
})

test('ten thousand edges between two blocks are one finding', () => {
  const edges = Array.from({ length: 10_000 }, (_, i): [number, number, Edge['kind']] => [
    i % 2,
    1 - (i % 2),
    'request',
  ])
  const found = checkBoard(numbered(2, edges, 'app'), ALL)
  expect(found.map(({ rule }) => rule)).toEqual(['sync-cycle'])
  expect(found[0]?.at).toHaveLength(10_002)
})

test('a circle of 5,000 services is one finding', () => {
  const edges = Array.from({ length: 5_000 }, (_, i): [number, number, Edge['kind']] => [i, (i + 1) % 5_000, 'request'])
  const circles = checkBoard(numbered(5_000, edges, 'app'), ALL).filter(({ rule }) => rule === 'sync-cycle')
  expect(circles).toHaveLength(1)
  expect(circles[0]?.says).toBe('“App 0”, “App 1”, “App 2” and 4997 more wait for each other in a circle of requests.')
})
