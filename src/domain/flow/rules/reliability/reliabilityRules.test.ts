import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBoard } from '#domain/flow/engine.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'

const SHOP = 'C:client, N:cdn, L:lb, A:app(Shop){replicas=2}, K:cache, D:sql(Stock)'
const SHOP_EDGES = 'C->N, N->L, L->A, A->K, A->D'
const GLOBAL = 'C:client, N:cdn, L:lb, A:app, K:cache, D:sql; C->N, N->L, L->A, A->K, A->D; brief'
const REGIONS =
  'A:app(Api EU){region=eu}, P:app(Api US){region=us}, D:sql(Carts EU){region=eu}, E:sql(Carts US){region=us}'

/** A board on which all but the block called X is fine, with the edges that lead to X and on. */
const around = (x: string, edges: string, brief = '') =>
  `C:client, L:lb, A:app(Shop){replicas=2}, D:sql(Stock){replicas=2}, K:cache, Q:search, ${x}; C->L, L->A, A->D, ${edges}${brief && `; brief ${brief}`}`

const CASES: RuleCases = {
  'single-point-of-failure': {
    quiet: [
      `${SHOP}{replicas=1}; ${SHOP_EDGES}; brief stage=mvp`,
      `${SHOP}; ${SHOP_EDGES}; brief availability=99`,
      `${SHOP}{replicas=2}; ${SHOP_EDGES}; brief availability=99.9`,
      `${SHOP}{replicas=1 managed=on}; ${SHOP_EDGES}`,
      `${SHOP}{replicas=1}, R:sql(Copy); ${SHOP_EDGES}, D=>R`,
      `${SHOP}{replicas=1 owner=shop}, R:sql(Other){owner=shop}; ${SHOP_EDGES}`,
      'C:client, L:lb, A:app{replicas=2}, D:sql{replicas=1}, K:cache; C->L, L->A, A->D, A->K',
      around('X:app(Lonely){replicas=1}', 'X->D'),
      around('X:app(Mailer){role=worker replicas=1}', 'A->X'),
      around('X:app(Reports){role=analytics replicas=1}', 'L->X'),
      around('X:cache(Hot){replicas=1}', 'A->X'),
      around('X:queue(Jobs){replicas=1 tech=SQS}', 'A~>X'),
      around('X:app(Price Lambda){replicas=1}', 'A->X'),
      around('X:nosql(Basket){replicas=1 tech=Amazon DynamoDB}', 'A->X'),
      around('X:object{replicas=1}', 'A->X'),
      around('X:notify{replicas=1}', 'A->X'),
      around('X:lb(Inner)', 'L->X, X->A', 'availability=99.9'),
      around('X:lb(ALB){replicas=1}', 'L->X, X->A'),
      around('X:sql(Reports){role=analytics replicas=1}', 'A->X'),
      around('X:sql(Clicks){tech=Redshift replicas=1}, Y:app(Reporting)', 'L->Y, Y->X'),
      around('X:queue(Jobs){replicas=2}, Y:queue(Dead letters){replicas=1}', 'A~>X, X~>Y'),
      `${SHOP}{tech=Aurora}; ${SHOP_EDGES}`,
      `${SHOP}{managed=on}; ${SHOP_EDGES}`,
      `${SHOP}{replicas=2}; ${SHOP_EDGES}`,
      `${SHOP}, E:nosql(Baskets); ${SHOP_EDGES}, A->E`,
      `${SHOP}, R:sql; ${SHOP_EDGES}, D=>R`,
      'C:client, N:cdn, L:lb, A:app(Shop), K:cache, D:nosql(Cassandra); C->N, N->L, L->A, A->K, A->D',
      'C:client, N:cdn, L:lb, A:app(Shop), K:cache, D:sql(Stock); C->N, N->L, L->A, A->K, K=>D{via=cdc}',
      'C:client, L:lb, A:app(Shop), K:cache, D:sql(Stock); C->L, L->A, A->D, A->K',
      around('X:lb(Inner){replicas=1 tech=ALB}', 'L->X, X->A'),
    ],
    speaks: [
      `${SHOP}{replicas=1}; ${SHOP_EDGES}`,
      `${SHOP}; ${SHOP_EDGES}`,
      `${SHOP}, R:sql(Copy){role=replica}; ${SHOP_EDGES}`,
      `${SHOP}, R:sql(Stock replica); ${SHOP_EDGES}`,
      `${SHOP}{replicas=1}, R:sql(Stock 2); ${SHOP_EDGES}`,
      'C:client, N:cdn, L:lb, A:app(Shop){replicas=2}, K:cache, D:sql{replicas=1}, E:sql{replicas=1}; C->N, N->L, L->A, A->K, A->D, A->E; brief availability=99.9',
      'C:client, N:cdn, L:lb, A:app{replicas=1}, B:app, D:sql{replicas=2}; C->N, N->L, L->A, A->B, B->D',
      `${SHOP}; ${SHOP_EDGES}; brief availability=99.9`,
      `${SHOP}{replicas=1}, R:nosql(Copy); ${SHOP_EDGES}, D=>R`,
      around('X:app(Prices){replicas=1}, Y:nosql(Basket){replicas=1}', 'A->X, X->Y'),
      around('X:app(Web){role=bff replicas=1}', 'L->X'),
      around('X:ws{replicas=1}', 'L->X'),
      around('X:queue(Jobs){replicas=1}', 'A~>X'),
      around('X:cache(Sessions){role=session replicas=1}', 'A->X'),
      around('X:cache(Sessions){replicas=1}', 'A->X'),
      around('X:cache(Presence){role=presence}', 'A->X', 'availability=99.95'),
      around('X:cache(Sockets){role=registry replicas=1}', 'A->X'),
      around('X:lb(Inner){replicas=1 tech=HAProxy}', 'L->X, X->A'),
      around('X:lb(Inner){replicas=1}', 'L->X, X->A'),
      around('X:gateway(Door){replicas=1}', 'L->X, X->A'),
      around('X:gateway(Door){replicas=1 tech=Kong}', 'L->X, X->A'),
    ],
  },
  'external-call-unprotected': {
    quiet: [
      'A:app, X:external; A->X{timeout=2s breaker=on}',
      'W:app{role=worker}, X:external; W->X',
      'P:notify, X:external; P->X',
      'A:app, X:external{role=identity}; A->X{timeout=2s}',
      'A:app, X:external; A~>X',
      'A:app, X:external; X->A',
      'A:app(Reports){role=analytics}, X:external; A->X',
    ],
    speaks: [
      'A:app, X:external; A->X',
      'A:app, X:external; A->X{timeout=2s}',
      'A:app, X:external; A->X{breaker=on}',
      'A:app, X:external; A->X{timeout=2s breaker=off}',
      'A:app, X:external; A->X{timeout=0 breaker=on}',
      'B:app{role=bff}, X:external; B->X',
      'W:ws, X:external; W->X',
      'A:app, X:external{role=identity}; A->X{breaker=on}',
      'A:app, X:external; A->X, A->X{timeout=2s breaker=on}, A->X{timeout=1s}',
    ],
  },
  'capacity-overload': {
    quiet: [
      'C:client, A:app; C->A; brief peakReadQps=100000',
      'C:client, A:app{replicas=1}; C->A',
      'C:client, A:app{replicas=1}; C->A; brief peakReadQps=1000',
      'C:client, A:app{replicas=1 autoscale=on}; C->A; brief peakReadQps=9000',
      'C:client, A:app{replicas=1 rps=9000}; C->A; brief peakReadQps=9000',
      'C:client, A:app{replicas=9}, D:nosql{replicas=1 tech=DynamoDB load=90000}; C->A; brief peakReadQps=9000',
      'W:ws{replicas=2}; brief concurrentConnections=100000',
    ],
    speaks: [
      'C:client, A:app{replicas=1}; C->A; brief peakReadQps=1001',
      'D:sql{replicas=1 load=10001}',
      'W:ws{replicas=2}; brief concurrentConnections=100001',
    ],
  },
  'no-failure-headroom': {
    quiet: [
      'C:client, A:app{replicas=1}; C->A; brief peakReadQps=1000',
      'C:client, A:app{replicas=11}; C->A; brief peakReadQps=10000',
      'C:client, A:app{replicas=9}; C->A; brief peakReadQps=10000',
      'C:client, A:app{replicas=10}; C->A',
      'C:client, A:app; C->A; brief peakReadQps=10000',
      'C:client, A:app{replicas=10 autoscale=on}; C->A; brief peakReadQps=10000',
      'C:client, A:app{replicas=10 managed=on}; C->A; brief peakReadQps=10000',
    ],
    speaks: [
      'C:client, A:app{replicas=10}; C->A; brief peakReadQps=10000',
      'C:client, A:app{replicas=10}; C->A; brief peakReadQps=9001',
      'D:sql{replicas=2 load=10001}',
      'W:ws{replicas=2}; brief concurrentConnections=60000',
    ],
  },
  'write-heavy-single-sql': {
    quiet: [
      'C:client, A:app, D:sql; C->A, A->D; brief peakWriteQps=5000',
      'C:client, A:app, D:sql{shards=4}; C->A, A->D; brief peakWriteQps=20000',
      'C:client, A:app, B:app, D:sql; C->A, A->B, A->D, B->D; brief peakWriteQps=4000',
      'C:client, A:app, Q:queue, W:app{role=worker}, D:sql; C->A, A~>Q, Q~>W, W->D; brief peakWriteQps=20000',
      'C:client, A:app, D:sql; C->A, A->D{access=read}; brief peakWriteQps=20000',
      'C:client, A:app, D:sql{replicas=1}; C->A, A->D; brief peakWriteQps=20000',
      'C:client, A:app, D:sql{tech=CockroachDB}; C->A, A->D; brief peakWriteQps=20000',
      'C:client, A:app, D:sql{tech=Spanner}; C->A, A->D; brief peakWriteQps=20000',
      'C:client, A:app, D:sql; C->A, A->D{writeshare=0.2}; brief peakWriteQps=20000',
      'C:client, A:app, D:sql{load=4000}; C->A, A->D; brief peakWriteQps=20000',
      'C:client, A:app, D:sql{role=projection}; C->A, A->D{access=write}; brief peakWriteQps=20000',
      'C:client, A:app, D:nosql; C->A, A->D; brief peakWriteQps=20000',
      'C:client, A:app, D:sql; C->A, A->D; brief peakReadQps=20000',
    ],
    speaks: [
      'C:client, A:app, D:sql; C->A, A->D; brief peakWriteQps=5001',
      'C:client, A:app, D:sql{shards=3}; C->A, A->D; brief peakWriteQps=20000',
      'C:client, W:ws, D:sql; C->W, W->D; brief peakWriteQps=20000',
      'C:client, A:app, D:sql{replicas=1}; C->A, A->D; brief peakWriteQps=9000',
      'A:app, D:sql; A->D; brief peakWriteQps=20000',
      'C:client, A:app, D:sql; C->A, A->D{writeshare=0.3}; brief peakWriteQps=20000',
    ],
  },
  'single-region-global-users': {
    quiet: [
      `${GLOBAL} availability=99.99`,
      `${GLOBAL} geo=single availability=99.99`,
      `${GLOBAL} geo=global`,
      `${GLOBAL} geo=global availability=99.9 latencyMs=150`,
      `${GLOBAL} geo=global availability=99.99 regions=2`,
      `${GLOBAL} geo=global availability=99.99 stage=mvp`,
      'C:client, A:app, D:sql; C->A, A->D; brief geo=global availability=99.99',
      'C:client, N:cdn, L:lb, A:app{region=eu}, K:cache, D:sql{region=us}; C->N, N->L, L->A, A->K, A->D; brief geo=global latencyMs=50',
    ],
    speaks: [
      `${GLOBAL} geo=global availability=99.99`,
      `${GLOBAL} geo=global latencyMs=149`,
      `${GLOBAL} geo=global latencyMs=100 availability=99.999 regions=1`,
      'C:client, N:cdn, L:lb, A:app{region=eu}, K:cache, D:sql{region=eu}; C->N, N->L, L->A, A->K, A->D; brief geo=global latencyMs=50',
    ],
  },
  'multi-region-without-replication': {
    quiet: [
      `${REGIONS}; A->D, P->E, D=>E`,
      `${REGIONS}; A->D{access=read}, P->E{access=read}`,
      'A:app{region=eu}, P:app{region=us}, D:sql{region=eu multiRegion=on}; A->D, P->D',
      'A:app{region=eu}, P:app{region=us}, D:sql{region=eu residency=on}; A->D, P->D',
      'A:app{region=eu}, P:app{region=eu}, D:sql{region=us}; A->D, P->D',
      'A:app{region=eu}, P:app, D:sql{region=us}; A->D, P->D',
      'A:app, P:app, D:sql; A->D, P->D; brief regions=2',
    ],
    speaks: [
      `${REGIONS}; A->D, P->E`,
      `${REGIONS}, R:sql{region=eu}; A->D, P->E, D=>R`,
      'A:app{region=eu}, W:ws{region=us}, D:nosql; A->D, W->D',
      'A:app{region=eu}, P:app{region=us}, D:sql{residency=on}, E:sql; A->D, P->E',
    ],
  },
}

testRuleCases(CASES)

test('a finding about load or targets is another one when the figures change', () => {
  const causes = (notation: string) =>
    checkBoard(parseNotation(notation), { speaks: ['live', 'review'] }).flatMap(({ cause }) => cause ?? [])
  const overload = (peak: number) => causes(`C:client, A:app{replicas=2}; C->A; brief peakReadQps=${peak}`)
  expect(overload(9000)).toEqual(['9,000 of 2,000'])
  expect(overload(9000.2)).toEqual(overload(9000))
  expect(overload(2000)).toEqual(['2,000 of 2,000'])
  expect(causes('A:app, D:sql; A->D; brief peakWriteQps=6000')).toEqual(['6,000 of 5,000'])
})

test('of a block with more load than capacity no other rule about load speaks', () => {
  const rules = ['capacity-overload', 'no-failure-headroom', 'write-heavy-single-sql']
  const board = fc
    .tuple(likelyBoard(), fc.constantFrom(300, 3_000, 12_000, 60_000))
    .map(([each, peakWriteQps]) => ({ ...each, brief: { ...each.brief, peakWriteQps } }))
  const seen = new Set<string>()
  fc.assert(
    fc.property(board, (each) => {
      const found = checkBoard(each, { speaks: ['live'] }).filter(({ rule }) => rules.includes(rule))
      for (const { rule } of found) seen.add(rule)
      const overloaded = found.flatMap(({ rule, at }) => (rule === 'capacity-overload' ? at : []))
      const others = found.flatMap(({ rule, at }) => (rule === 'capacity-overload' ? [] : at))
      expect(others.filter((id) => overloaded.includes(id))).toEqual([])
    }),
    { numRuns: 1_000 },
  )
  expect([...seen].sort()).toEqual(rules)
})
