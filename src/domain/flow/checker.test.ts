import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockKind } from '#domain/blocks/catalogue.ts'
import type { Block, Board } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { type Kind, rolesOf } from '#domain/board/kind.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { arbitraryBoard } from '#testing/boardArbitrary.ts'
import { arbitraryChanges } from '#testing/changeArbitrary.ts'
import { createChecker } from './checker.ts'
import { checkBoard } from './engine.ts'
import { findingKey } from './findingKey.ts'
import { MOMENTS, type Rule } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

const told = (findings: readonly { rule: string; at: readonly string[]; says: string }[]) =>
  findings.map((finding) => `${findingKey(finding as never)} ${finding.says}`)

/** A rule that counts how often it is run, and says so much. */
function counting(fields: Partial<Rule>) {
  const runs = { count: 0 }
  const rule: Rule = {
    ...(RULES[0] as Rule),
    ...fields,
    check: (flow) => {
      runs.count++
      return fields.check?.(flow) ?? []
    },
  }
  return { rule, runs }
}

const BOARD = parseNotation('C:client, A:app(Orders), D:sql; C->A, A->D')
const changed = (board: Board, fields: Partial<Block>) =>
  applyChanges(board, [{ op: 'patch', type: 'block', id: 'A' as Block['id'], fields } as Change])

test('a move, a note or the name of the board runs no rule again', () => {
  const { rule, runs } = counting({ readsLabels: true })
  const checker = createChecker([rule])
  checker.check(BOARD, MOMENTS)
  const moved = changed(changed(BOARD, { x: 40, y: 20 }), { notes: 'Look here.' })
  checker.check(moved, MOMENTS)
  checker.check({ ...moved, settings: { ...moved.settings, name: 'Other', dataSize: 900 } }, MOMENTS)
  expect(runs.count).toBe(1)
})

test('a label runs only the rules that read labels or that have named blocks', () => {
  const deaf = counting({ id: 'deaf' })
  const reader = counting({ id: 'reader', readsLabels: true })
  const speaker = counting({ id: 'speaker', check: ({ blocks }) => [{ at: [], says: `${blocks[1]?.label}.` }] })
  const checker = createChecker([deaf.rule, reader.rule, speaker.rule])
  checker.check(BOARD, MOMENTS)
  const says = checker.check(changed(BOARD, { label: 'Baskets' }), MOMENTS).map((finding) => finding.says)
  expect([deaf.runs.count, reader.runs.count, speaker.runs.count]).toEqual([1, 2, 2])
  expect(says).toEqual(['Baskets.'])
})

test.each<[string, Board]>([
  ['a property', changed(BOARD, { replicas: 3 })],
  ['an edge', { ...BOARD, edges: BOARD.edges.slice(1) }],
  ['the brief', { ...BOARD, brief: { dau: 5 } }],
  ['a setting of the rules', { ...BOARD, settings: { ...BOARD.settings, chainLimit: 9 } }],
])('%s runs every rule again', (_, board) => {
  const { rule, runs } = counting({})
  const checker = createChecker([rule])
  checker.check(BOARD, MOMENTS)
  checker.check(board, MOMENTS)
  expect(runs.count).toBe(2)
})

test('after any changes it finds what a fresh check finds', () => {
  const board = arbitraryBoard({ maxBlocks: 10, maxEdges: 20, label: fc.constantFrom('', 'Orders', 'Orders 2') })
  fc.assert(
    fc.property(board, fc.array(arbitraryChanges, { maxLength: 4 }), (start, makers) => {
      const checker = createChecker(RULES)
      let now = start
      checker.check(now, ['live'])
      for (const make of makers) {
        now = applyChanges(now, make(now))
        expect(told(checker.check(now, MOMENTS))).toEqual(told(checkBoard(now, { speaks: MOMENTS })))
      }
    }),
    { numRuns: 200 },
  )
})

test('a rule that does not say it reads labels finds the same places whatever the labels', () => {
  const silent = RULES.filter((rule: Rule) => !rule.readsLabels)
  const keys = (board: Board) => checkBoard(board, { speaks: MOMENTS, rules: silent }).map(findingKey).sort()
  fc.assert(
    fc.property(arbitraryBoard({ maxBlocks: 12, maxEdges: 24, label: fc.constant('A') }), (board) => {
      const words = ['Payment 1', 'Payment 2', 'Reporting', 'Login', 'Feed', 'Ingest', 'Photos']
      const named = { ...board, blocks: board.blocks.map((block, i) => ({ ...block, label: words[i % 7] as string })) }
      expect(keys(named)).toEqual(keys(board))
    }),
    { numRuns: 300 },
  )
})

type Naming = (kind: Kind, place: number) => string
const NAMINGS: readonly (readonly [string, Naming])[] = [
  ['copies of one service', (_, place) => `Orders ${place}`],
  ['something of its own', (kind, place) => `${kind} ${'xyzw'.repeat(place + 1)}`],
]
/** The board with its blocks called anew, all of them in a role that does not depend on that. */
const called = (board: Board, naming: Naming): Board => ({
  ...board,
  blocks: board.blocks.map((block, place) => {
    const role = block.role ?? rolesOf(block.kind)[0]
    return { ...block, ...(role && { role }), label: naming(block.kind, place) }
  }),
})

test.each(NAMINGS)('nor does it on the example of any rule, whether its kind names each block or %s', (_, naming) => {
  const silent = RULES.filter((rule: Rule) => !rule.readsLabels)
  const keys = (board: Board) => checkBoard(board, { speaks: MOMENTS, rules: silent }).map(findingKey).sort()
  for (const board of RULES.flatMap(({ good, bad }) => [good, bad]).map(parseNotation))
    expect(keys(called(board, naming))).toEqual(keys(called(board, (kind) => blockKind(kind).title)))
})

/** By rule that reads labels: a board on which it keeps quiet, and the block whose new label makes it speak. */
const RENAMED: Readonly<Record<string, readonly [board: string, id: string, label: string]>> = {
  'gateway-not-needed': [
    'C:client, G:gateway, L:lb, A:app(Shop), B:app(Mail); C->G, G->L, L->A, L->B; brief publicApi=off',
    'B',
    'Shop 2',
  ],
  'auth-missing': ['C:client, N:cdn, L:lb, A:app(Login), K:cache, D:sql; C->N, N->L, L->A, A->K, A->D', 'A', 'Orders'],
  'security-gap': [
    'C:client, L:lb, A:app(Shop), B:app(Shop 2), E:app(Mail), D:sql, K:cache; C->L, L->A, L->B, L->E, A->D, A->K',
    'B',
    'Stock',
  ],
  'bff-missing': [
    'C:client{platform=web}, M:client{platform=ios}, G:gateway, A:app(Orders), B:app(Orders 2), S:app(Stock); C->G, M->G, G->A, G->B, G->S',
    'B',
    'Profiles',
  ],
  'scaled-server-without-lb': ['C:client, G:gateway, A:app(Chat 1), B:app(Feed); C->G, G->A, G->B', 'B', 'Chat 2'],
  'stateful-service-scaled': [
    'C:client, L:lb, A:app(Chat 1){stateful=on}, B:app(Feed); C->L, L->A, L->B',
    'B',
    'Chat 2',
  ],
  'websocket-without-session-registry': ['C:client, L:lb, A:ws(Live 1), B:ws(Feed); C->L, L->A, L->B', 'B', 'Live 2'],
  'fan-out-in-request': [
    'C:client, L:lb, A:app(Shop), E:app(Prices), F:app(Stock), G:app(Tax), B:app(Tax 2); C->L, L->A, A->E, A->F, A->G, A->B',
    'B',
    'Delivery',
  ],
  'two-cache-writers': [
    'C:client, L:lb, A:app(Catalog 2), B:app(Catalog), K:cache, D:sql, E:sql; C->L, L->A, L->B, A->D, B->E, B->K, A->K{access=write}',
    'A',
    'Orders',
  ],
  'shared-database': [
    'C:client, L:lb, A:app(Orders), B:app(Orders 2), D:sql; C->L, L->A, L->B, A->D, B->D',
    'B',
    'Users',
  ],
  'stale-read': [
    'C:client, L:lb, A:app(Shop), D:sql, K:cache{strategy=cache-aside ttl=60}; C->L, L->A, A->D, A->K; brief consistency=strong',
    'A',
    'Payments',
  ],
  'media-not-behind-cdn': ['C:client, L:lb, A:app(Posts), O:object(Payments); C->L, L->A, A->O', 'O', 'Photos'],
  'files-as-database': ['C:client, L:lb, A:app(Shop), O:object(Photos); C->L, L->A, A->O', 'O', 'Order records'],
  'analytics-on-oltp': [
    'C:client, L:lb, A:app(Orders), D:sql, B:app(Bills); C->L, L->A, L->B, A->D, B->D',
    'B',
    'Reporting',
  ],
  'dual-write-external': [
    'C:client, L:lb, A:app(Bookings), D:sql, X:external(Maps); C->L, L->A, A->D, A->X',
    'X',
    'Payment provider',
  ],
  'write-not-idempotent': ['C:client, L:lb, A:app(Feed), D:sql; C->L, L->A, A->D', 'A', 'Orders'],
  'single-point-of-failure': [
    'C:client, L:lb, A:app(Shop 1){replicas=1}, B:app(Shop 2){replicas=1}, K:cache, D:sql{replicas=2}, Q:queue{replicas=3}; C->L, L->A, L->B, A->K, A->D',
    'B',
    'Mail',
  ],
  // Nothing that only takes writes gets any of the reads.
  'capacity-overload': [
    'C:client, L:lb, A:app(Shop){replicas=6}, B:app(Users); C->L, L->A, L->B; brief peakReadQps=9000 peakWriteQps=1000',
    'B',
    'Ingest',
  ],
  'no-failure-headroom': [
    'C:client, L:lb, A:app(Shop){replicas=10}, B:app(Users); C->L, L->A, L->B; brief peakReadQps=10000',
    'B',
    'Ingest',
  ],
  'write-heavy-single-sql': [
    'C:client, L:lb, A:app(Shop), B:app(Users), D:sql{replicas=2}; C->L, L->A, L->B, B->D; brief peakReadQps=100000 peakWriteQps=12000',
    'B',
    'Ingest',
  ],
  'over-engineered': [
    'C:client, G:gateway, A:app(Shop), B:app(Shop 2), E:app(Mail), F:app(Stock); C->G, G->A, G->B, G->E, G->F; brief dau=1000',
    'B',
    'Bills',
  ],
}

test('each rule that reads labels is listed with a label that makes it speak', () => {
  expect(Object.keys(RENAMED)).toEqual(RULES.filter((rule: Rule) => rule.readsLabels).map(({ id }) => id))
})

test.each(Object.entries(RENAMED))('%s speaks once a block is called otherwise', (name, [notation, id, label]) => {
  const checker = createChecker(RULES.filter((rule) => rule.id === name))
  const board = parseNotation(notation)
  const blocks = board.blocks.map((block) => (block.id === id ? { ...block, label } : block))
  expect(checker.check(board, MOMENTS)).toEqual([])
  expect(checker.check({ ...board, blocks }, MOMENTS)).not.toEqual([])
})

test('a rule that is named is run although it does not speak at that moment', () => {
  const named = counting({ id: 'named', speaks: 'presenting' })
  const other = counting({ id: 'other', speaks: 'presenting' })
  createChecker([named.rule, other.rule]).check(BOARD, ['live'], new Set(['named']))
  expect([named.runs.count, other.runs.count]).toEqual([1, 0])
})

test('servers become copies of one service once one is called like the other', () => {
  const checker = createChecker(RULES)
  const board = parseNotation('C:client, G:gateway, A:app(Search), B:app(Chat 1); C->G, G->A, G->B')
  const found = (each: Board) => checker.check(each, MOMENTS).some(({ rule }) => rule === 'scaled-server-without-lb')
  expect([found(board), found(changed(board, { label: 'Chat 2' }))]).toEqual([false, true])
})
