import { expect, test } from 'vitest'
import { checkBoard } from '#domain/flow/engine.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'

const SIX = 'C:client, N:cdn, G:gateway, L:lb, A:app(Shop), K:cache, D:sql'
const SIX_EDGES = 'C->N, N->G, G->L, L->A, A->K, A->D'
const FOUR = 'C:client(User), G:gateway, L:lb, A:app(Shop), D:sql(Stock); C->G, G->L, L->A, A->D; brief'
const AGREED = 'features=orders latencyMs=200 availability=99.9 consistency=strong dau=1000000'
const SMALL = 'C:client, L:lb, A:app(Shop), D:sql; C->L, L->A, A->D; brief'
const FIVE = 'C:client, L:lb, A:app(Shop), B:app(Stock), D:sql'

const CASES: RuleCases = {
  'observability-missing': {
    quiet: [
      `${SIX}, T:telemetry; ${SIX_EDGES}, A--T`,
      `${SIX}, T:telemetry{scope=all}; ${SIX_EDGES}`,
      `${SIX}; ${SIX_EDGES}; brief observability=Grafana`,
      `${SIX}; ${SIX_EDGES}; brief stage=mvp`,
      `${FIVE}; C->L, L->A, L->B, A->D`,
      `${SIX}, W:app(Mailer){role=worker}, S:ws, T:telemetry; ${SIX_EDGES}, L->S, A--T`,
      `${SIX}, B:app(Stock), T:telemetry; ${SIX_EDGES}, A->B, A--T`,
    ],
    speaks: [
      `${SIX}; ${SIX_EDGES}`,
      `${SIX}, B:app(Stock), T:telemetry; ${SIX_EDGES}, L->B, A--T`,
      `${SIX}, T:telemetry; ${SIX_EDGES}, L--T`,
      'C:client, G:gateway, L:lb, W:ws, K:cache, D:sql, Q:queue; C->G, G->L, L->W, W->K, W->D',
    ],
  },
  'brief-incomplete': {
    quiet: [
      `${FOUR} ${AGREED}`,
      `${FOUR} ${AGREED.replace('dau=1000000', 'peakReadQps=100')}`,
      `${FOUR} ${AGREED.replace('dau=1000000', 'peakWriteQps=0')}`,
      'C:client, L:lb, A:app, D:sql, X:external, T:telemetry; C->L, L->A, A->D',
    ],
    speaks: [
      `${FOUR} stage=mvp`,
      ...AGREED.split(' ').map((stated) => `${FOUR} ${AGREED.replace(stated, '')} stage=scale`),
      'A:app, B:app, D:sql, E:sql',
    ],
  },
  'over-engineered': {
    quiet: [
      `${SMALL} dau=1000`,
      `${SMALL} stage=mvp serviceMesh=on`,
      `${SMALL} dau=1000 goal=learning serviceMesh=on`,
      `${SMALL} dau=10001 serviceMesh=on`,
      `${SMALL} dau=1000 peakReadQps=90 peakWriteQps=11 serviceMesh=on`,
      `${SMALL} peakReadQps=101 serviceMesh=on`,
      'A:app(A), B:app(B), F:app(F), D:sql, E:sql, G:sql, K:cache, Q:queue; A->D; brief dau=1000',
      'A:app(A 1), B:app(A 2), F:app(A 3), H:app(A 4), D:sql; A->D; brief dau=1000',
      'A:app(A), B:app(B), F:app(F), W:app(W){role=worker}, D:sql; A->D; brief dau=1000',
    ],
    speaks: [
      'A:app(A), B:app(B), F:app(F), D:sql, E:sql, G:sql, K:cache, Q:queue, L:lb; A->D; brief dau=10000',
      'A:app(A), B:app(B), F:app(F), H:app(H){role=bff}, D:sql; A->D; brief dau=1000',
      `${SMALL} dau=1000 serviceMesh=on`,
      `${SMALL} peakReadQps=80 peakWriteQps=20 regions=2`,
      `${SMALL} peakWriteQps=20 serviceMesh=on`,
      'A:app(A){region=eu}, B:app(B){region=us}; A->B; brief dau=1000',
      'A:app, D:sql{shards=2}; A->D; brief dau=0',
    ],
  },
  'unjustified-block': {
    quiet: [
      'C:client, L:lb, A:app, K:cache, D:sql; C->L, L->A, A->K, A->D',
      `${SIX.replace('cdn', 'cdn{rationale=static}').replace('gateway', 'gateway{rationale=quotas}').replace('cache', 'cache{rationale=hot}')}; ${SIX_EDGES}`,
      'C:client, L:lb, A:app, B:app, D:sql, K:cache; C->L, L->A, A->B, A->D',
      'C:client, L:lb, A:app, B:app, D:sql, K:cache, T:telemetry; C->L, L->A, A->B, A->D, K--T',
      'C:client, L:lb, A:app, B:app, D:nosql, O:object; C->L, L->A, A->B, A->D, A->O',
    ],
    speaks: [
      `${SIX}; ${SIX_EDGES}`,
      ...['queue', 'search', 'ws', 'cache', 'gateway', 'cdn'].map(
        (kind) => `C:client, L:lb, A:app, B:app, D:sql, X:${kind}; C->L, L->A, A->B, A->D, A->X`,
      ),
    ],
  },
}

testRuleCases(CASES)

const finding = (id: string, board: ReturnType<typeof parseNotation>) =>
  checkBoard(board, { speaks: ['settled', 'review', 'presenting'] }).find(({ rule }) => rule === id)

test('free drawing silences the question for the brief', () => {
  const board = parseNotation(FOUR.replace('; brief', ''))
  expect(finding('brief-incomplete', board)).toBeDefined()
  const free = { ...board, settings: { ...board.settings, freeDrawing: true } }
  expect(finding('brief-incomplete', free)).toBeUndefined()
})

test('the limits of a small system are those of the board', () => {
  const board = parseNotation(`${SMALL} dau=50000 peakReadQps=400`)
  const settings = { ...board.settings, smallDau: 50_000, smallQps: 400, mostBlocks: 2 }
  expect(finding('over-engineered', board)).toBeUndefined()
  expect(finding('over-engineered', { ...board, settings })).toBeDefined()
})

test('what only a person can write opens its first missing field', () => {
  const opened = (id: string, notation: string) => finding(id, parseNotation(notation))?.opens?.field
  expect(opened('brief-incomplete', `${FOUR} stage=mvp`)).toEqual({ in: 'brief', name: 'features' })
  expect(opened('brief-incomplete', `${FOUR} ${AGREED.replace('dau=1000000', '')}`)).toEqual({
    in: 'brief',
    name: 'dau',
  })
  expect(opened('over-engineered', `${SMALL} dau=10 serviceMesh=on`)).toEqual({ in: 'brief', name: 'dau' })
  expect(opened('over-engineered', `${SMALL} peakReadQps=1 serviceMesh=on`)).toEqual({
    in: 'brief',
    name: 'peakReadQps',
  })
  expect(opened('over-engineered', `${SMALL} peakWriteQps=1 serviceMesh=on`)).toEqual({
    in: 'brief',
    name: 'peakWriteQps',
  })
  expect(opened('unjustified-block', `${SIX.replace('cdn', 'cdn{rationale=static}')}; ${SIX_EDGES}`)).toEqual({
    ...{ in: 'block', id: 'G', name: 'rationale' },
  })
})

test('a block without a reason is spoken of before presenting only', () => {
  const board = parseNotation(`${SIX}; ${SIX_EDGES}`)
  const rules = checkBoard(board, { speaks: ['live', 'settled', 'review'] }).map(({ rule }) => rule)
  expect(rules).not.toContain('unjustified-block')
})
