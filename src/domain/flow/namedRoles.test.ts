import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { loadOf } from '#domain/capacity/loadOf.ts'
import { withNamedRoles } from '#domain/names/namedRole.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { runs } from '#testing/runs.ts'
import { createChecker } from './checker.ts'
import { edgeAdvice } from './edgeAdvice.ts'
import { checkBoard } from './engine.ts'
import { flowOf } from './flowGraph.ts'
import { offeredFixes } from './offeredFixes.ts'
import { MOMENTS } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

const check = (board: Board) => checkBoard(board, { speaks: MOMENTS })
const told = (board: Board) => check(board).map(({ fixes: _, ...finding }) => finding)

const NAMES = [
  ...['Session store', 'Presence', 'Leaderboard', 'Rate limiter', 'Redis GEO', 'Redis Pub/Sub', 'Kafka', 'Kinesis'],
  ...['Orders replica', 'Standby', 'DLQ', 'Dead letters', 'Okta', 'Auth service', 'Orders', 'Orders 2', 'Redshift'],
] as const

/** Boards on which some blocks have names that say a role. */
const namedBoard = () =>
  fc
    .tuple(likelyBoard(), fc.array(fc.constantFrom(...NAMES), { minLength: 14, maxLength: 14 }))
    .map(([board, labels]): Board => {
      const blocks = board.blocks.map((block, i): Block => ({ ...block, label: labels[i] as string }))
      return { ...board, blocks }
    })

test('stating the roles that names say changes no verdict, no load and no advice', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(namedBoard(), (board) => {
      const stated = withNamedRoles(board)
      for (const [i, { role }] of stated.blocks.entries()) if (role && !board.blocks[i]?.role) seen.add(role)
      expect(told({ ...stated, brief: { ...stated.brief } })).toEqual(told(board))
      expect([...loadOf({ ...stated, brief: { ...stated.brief } })]).toEqual([...loadOf(board)])
      const from = { block: board.blocks[0]?.id as BlockId, end: 'from' } as const
      expect([...edgeAdvice({ ...stated }, from)]).toEqual([...edgeAdvice(board, from)])
    }),
    runs(400),
  )
  expect([...seen].sort()).toEqual(
    ['analytics', 'counter', 'dlq', 'geo', 'identity', 'presence', 'pubsub', 'replica', 'session', 'stream'].sort(),
  )
})

test('no repair writes down a role that it read from a name', () => {
  fc.assert(
    fc.property(namedBoard(), fc.nat(), (board, pick) => {
      const findings = check(board)
      const finding = findings[pick % Math.max(1, findings.length)]
      for (const { title, after } of finding ? offeredFixes(board, finding) : []) {
        const read = withNamedRoles(board)
        for (const [i, block] of board.blocks.entries()) {
          const now = after.blocks.find(({ id }) => id === block.id)
          if (block.role || !now?.role || now.kind !== block.kind) continue
          expect([title, now.role]).not.toEqual([title, read.blocks[i]?.role])
        }
      }
    }),
    runs(150),
  )
})

const named = (label: string) => (board: Board) => ({
  ...board,
  blocks: board.blocks.map((block) => (block.id === 'X' ? { ...block, label } : block)),
})

test.each([
  ['cache-without-store', 'C:client, L:lb, A:app, X:cache; C->L, L->A, A->X', 'Hot posts', 'Session store'],
  ['cache-without-store', 'C:client, L:lb, A:app, X:cache; C->L, L->A, A->X', 'Timelines', 'Leaderboard'],
  ['cache-without-store', 'C:client, L:lb, A:app, X:cache; C->L, L->A, A->X', 'Positions', 'Redis GEO'],
  ['cache-policy-gap', 'C:client, L:lb, A:app, X:cache, D:sql; C->L, L->A, A->X, A->D', 'Hot posts', 'API quotas'],
  ['queue-without-consumer', 'A:app, X:queue; A~>X', 'Jobs', 'Jobs DLQ'],
  ['queue-without-dlq', 'A:app, X:queue, W:app{role=worker}; A~>X, X~>W', 'Events', 'Events (pub/sub)'],
  ['external-call-unprotected', 'A:app, X:external; A->X{timeout=2s}', 'Stripe', 'Okta'],
  ['capacity-overload', 'C:client, X:app{replicas=1}; C->X; brief peakReadQps=50000', 'Orders', 'Order Lambda'],
  ['shared-database', 'A:app(Orders), B:app(Feed), X:sql; A->X, B->X', 'Orders DB', 'Orders replica'],
  ['analytics-on-oltp', 'A:app(Orders), B:app(Reporting), X:sql; A->X, B->X', 'Orders DB', 'Redshift'],
])('%s speaks on %s where X is “%s” and not where it is “%s”', (...[rule, notation, one, other]) => {
  const speaks = (board: Board) => check(board).some((finding) => finding.rule === rule)
  const board = parseNotation(notation)
  expect([speaks(named(one)(board)), speaks(named(other)(board))]).toEqual([true, false])
  const checker = createChecker(RULES)
  const live = (label: string) => checker.check(named(label)(board), MOMENTS).some((finding) => finding.rule === rule)
  expect([live(one), live(other), live(one)]).toEqual([true, false, true])
})

test('what is written to a database that is called a replica is found, and stating the primary is a repair', () => {
  const board = parseNotation('A:app(Orders), D:sql(Orders DB), R:sql(Orders replica); A->D, A->R{access=write}')
  const [finding] = check(board).filter(({ rule }) => rule === 'replica-takes-writes')
  expect(finding?.at).toContain('R')
  const titles = finding && offeredFixes(board, finding).map(({ title }) => title)
  expect(titles).toContain('Let both databases take writes')
  const after = finding && offeredFixes(board, finding).at(-1)?.after
  expect(after?.blocks.find(({ id }) => id === 'R')?.role).toBe('primary')
})

test('a role that is stated holds against the name', () => {
  const speaks = (role: string) =>
    told(parseNotation(`C:client, L:lb, A:app, X:cache(Session store){${role}}; C->L, L->A, A->X`)).some(
      ({ rule }) => rule === 'cache-without-store',
    )
  expect([speaks('role=cache'), speaks('replicas=2')]).toEqual([true, false])
})

test('a cache that is called a session store answers no reads of others', () => {
  const reads = (label: string) => {
    const board = parseNotation(
      `C:client, A:app, K:cache(${label}), D:sql(Posts); C->A, A->K, A->D; brief peakReadQps=1000`,
    )
    return loadOf(board).get('D' as BlockId)?.reads
  }
  expect([reads('Hot posts'), reads('Session store')].map((rate) => Math.round(rate ?? 0))).toEqual([200, 1000])
})

test('the flow of a board is that of the board with the roles stated', () => {
  const board = parseNotation('A:app, K:cache(Sessions); A->K')
  expect(flowOf(board)).toBe(flowOf(withNamedRoles(board)))
  expect(flowOf(board).board.blocks[1]?.role).toBe('session')
})
