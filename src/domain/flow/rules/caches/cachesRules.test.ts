import { expect, test } from 'vitest'
import type { Block, Board, Edge } from '#domain/board/board.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { type FlowGraph, flowOf } from '#domain/flow/flowGraph.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { type RuleCases, testRuleCases } from '#testing/ruleCases.ts'
import { cachePolicyGap } from './cachePolicyGap.ts'
import { cacheWithoutStore } from './cacheWithoutStore.ts'

/** A complete board with a read-heavy brief and room for more. */
const readHeavy = (more: { blocks?: string; edges?: string; brief?: string } = {}) =>
  `C:client, N:cdn, L:lb, A:app(Links), D:sql(Links DB), R:sql(Copy)${more.blocks ?? ''};
  C->N, N->L, L->A, A->D, D=>R, A->R${more.edges ?? ''}; brief readWriteRatio=10 ${more.brief ?? ''}`

const CASES: RuleCases = {
  'cache-without-store': {
    quiet: [
      'A:app, K:cache{role=session}; A->K',
      'A:app, K:cache, X:external; A->K, A->X',
      'A:app, K:cache, D:sql; A->K, K=>D',
      'B:app{role=bff}, A:app, K:cache, D:sql; B->K, B->A, A->D',
      'A:app, K:cache, S:search; A->K, A->S',
      'A:app, Z:nosql{tech=Redis persistence=on}; A->Z',
      'W:app{role=worker}, K:cache; W->K',
      'R:app(Reader), K:cache, D:sql; D=>K, R->K',
      'W:app(Writer), D:sql, Q:queue, F:app{role=worker}, K:cache, R:app(Reader); W->D, W~>Q, Q~>F, F->K, R->K',
      'L:lb, K:cache; L->K',
      'A:app, K:cache; A->K{access=write}',
    ],
    speaks: [
      'A:app, K:cache, Z:nosql{tech=Redis}; A->K, Z=>K',
      'A:app, K:cache, D:sql; A->K, D~>K',
      'A:app, K:cache, B:app, D:sql; A->K, B~>K, B->D',
      'A:app, K:cache, Z:nosql{tech=Redis}; A->K, A->Z{access=write}',
      'W:app(Writer), D:sql, Q:queue, F:app(Filler), K:cache, R:app(Reader); W->D, W~>Q, Q~>F, F->K, R->K',
      'W:app(Writer), D:sql, Q:queue, F:app{role=worker}, K:cache, R:app(Reader); W->D, W~>Q, Q~>F, F->K{access=read}, R->K',
      'A:app, Z:nosql{tech=Redis}; A->Z',
      'A:app, Z:nosql{tech=Memcached}; A->Z',
      'W:ws, K:cache; W->K',
      'A:app, K:cache, B:app, D:sql; A->K, K->B, B->D',
      'A:app, K:cache, D:sql; A->K, A~>D',
      'W:app(Writer), Q:queue, F:app{role=worker}, K:cache, R:app(Reader), D:sql; W~>Q, Q~>F, F->K, R->K',
    ],
  },
  'two-cache-writers': {
    quiet: [
      'A:app(Orders), P:app(Catalog), K:cache, D:sql(Orders DB), E:sql(Catalog DB); A->D, P->E, P->K, A->K',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql(Orders DB), E:sql(Catalog DB); A->D, P->E, P->K, A->K{access=read}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql(Orders DB), E:sql(Catalog DB); A->D, P->E, P->K, A->K{access=write}; brief stage=mvp',
      'A:app(Orders), P:app(Catalog), K:cache{role=counter}, D:sql, E:sql; A->D, P->E, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache(User sessions), D:sql, E:sql; A->D, P->E, P->K, A->K{access=write}',
      'A:app(Orders){role=worker}, P:app(Catalog), K:cache, D:sql, E:sql; A->D, P->E, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql(Orders DB), E:sql(Catalog DB); A->D, P->E, P->K, A->K{access=write}, A->E{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql(Orders DB), E:sql(Catalog DB), S:app(Orders 2); A->D, P->E, P->K, A->K{access=write}, S->E',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql(Orders DB), E:sql(Catalog DB), R:sql(Catalog copy); A->E, E=>R, P->R, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Orders 2), K:cache, D:sql, E:sql; A->D, P->E, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql; A->D, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog){role=worker}, K:cache, D:sql, E:sql; A->D, P->E, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql, E:sql{role=projection}; A->D, P->E, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, E:nosql{tech=Redis}; P->E, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, E:nosql, R:nosql{tech=Redis}; E=>R, P->R, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql, E:sql; D=>E, E=>D, A->D, P->E, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql, E:sql; A->D, P~>E, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql, E:sql; A->D, P->E, P~>K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql, E:sql; A->D, P->E, P->K, A~>K{access=write}',
    ],
    speaks: [
      'A:app(Orders), P:app(Catalog), K:cache, D:sql(Orders DB), E:sql(Catalog DB); A->D, P->E, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql(Orders DB), E:sql(Catalog DB); A->D, P->E, P->K, A->K{access=read-write}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql(Orders DB), E:sql(Catalog DB); A->D, P->E, P->K{access=read}, A->K{access=write}, A->E{access=read}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql(Orders DB), E:sql(Catalog DB), R:sql(Catalog copy); A->D, E=>R, P->R, P->K, A->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, E:nosql(Catalog DB); P->E{access=read}, P->K, A->K{access=write}',
      'H:ws(Live), P:app(Catalog){role=bff}, K:cache{role=cache}, E:sql; P->E, P->K, H->K{access=write}',
      'A:app(Orders), P:app(Catalog), K:cache, D:sql(Orders DB), E:sql(Catalog DB); A->D, P->E, P->K, A->K{access=write}, A->K{access=read-write}',
    ],
  },
  'cache-policy-gap': {
    quiet: [
      'A:app, K:cache{role=session}; A->K',
      'K:cache',
      'K:cache, T:telemetry; K--T',
      'N:cdn, A:app; N->A',
      'A:app, K:cache{strategy=read-through invalidation=event}; A->K',
      'A:app, K:cache{strategy=cache-aside ttl=0}; A->K',
      'A:app, K:cache{strategy=write-behind ttl=60}, Q:queue; A->K, A~>Q',
      'A:app, K:cache{strategy=write-behind ttl=60}, O:outbox; A->K, A->O',
      'A:app, K:cache{strategy=write-behind ttl=60}, Q:queue; A->K, K~>Q',
    ],
    speaks: [
      'A:app, K:cache{ttl=60}; A->K',
      'A:app, K:cache{strategy=cache-aside}; A->K',
      'A:app, K:cache{strategy=write-behind ttl=60}; A->K',
      'A:app, B:app, K:cache{strategy=write-behind ttl=60}, Q:queue; A->K, B->K{access=read}, B~>Q',
    ],
  },
  'read-heavy-without-cache': {
    quiet: [
      readHeavy({ blocks: ', K:cache', edges: ', A->K' }),
      readHeavy({ blocks: ', K:cache{role=geo}', edges: ', A->K' }),
      readHeavy({ blocks: ', K:cache, W:app{role=worker}', edges: ', W=>K' }),
      readHeavy({ brief: 'peakReadQps=999' }),
      readHeavy().replace('readWriteRatio=10', 'peakReadQps=9000 peakWriteQps=1000'),
      readHeavy().replace('readWriteRatio=10', 'peakReadQps=9000'),
      'C:client, N:cdn, L:lb, A:app, W:app{role=worker}, O:object, Q:queue; C->N, N->L, L->A, A->O, N o> O, A~>Q, Q~>W; brief readWriteRatio=100',
      readHeavy({ brief: 'stage=mvp' }),
      readHeavy().replace('Ratio=10', 'Ratio=9.9'),
      readHeavy().replace('; brief readWriteRatio=10', ''),
      readHeavy().replace('N:cdn', 'N:cdn{cachesDynamic=on}'),
      'C:client, L:lb, A:app; C->L, L->A; brief readWriteRatio=100',
      'C:client, N:cdn, L:lb, A:app, W:app{role=worker}, D:sql, S:search; C->N, N->L, L->A, A->S, W->D, D=>S; brief readWriteRatio=100',
      'C:client, N:cdn, L:lb, A:app, W:app{role=worker}, D:sql{role=projection}; C->N, N->L, L->A, A->D, W->D; brief readWriteRatio=100',
    ],
    speaks: [
      readHeavy(),
      readHeavy({ brief: 'peakReadQps=1000' }),
      readHeavy().replace('readWriteRatio=10', 'peakReadQps=10000 peakWriteQps=1000'),
      'C:client, N:cdn, L:lb, A:app, W:app{role=worker}, O:object, Q:queue; C->N, N->L, L->A, A->O, A~>Q, Q~>W; brief readWriteRatio=100',
      readHeavy({ blocks: ', K:cache{role=session}', edges: ', A->K' }),
      readHeavy({ blocks: ', K:cache' }),
      readHeavy({ blocks: ', K:cache, B:app', edges: ', B~>K' }),
    ],
  },
}

testRuleCases(CASES)

test('a policy gap names what is missing, and a new gap is another cause', () => {
  const gap = (cache: string) => {
    const [found] = [
      ...checkBoard(parseNotation(`A:app, K:cache${cache}; A->K`), { speaks: ['review'], rules: [cachePolicyGap] }),
    ]
    return { says: found?.says, cause: found?.cause }
  }
  expect(gap('')).toEqual({
    says: '“Cache” does not say how it is filled and when entries expire.',
    cause: 'filling expiry',
  })
  expect(gap('{strategy=write-behind ttl=5}')).toEqual({
    says: '“Cache” does not say what becomes of unsaved writes.',
    cause: 'unsaved',
  })
})

test('requests that reach data around a cache or only through it are told apart', () => {
  const speaks = (notation: string) =>
    checkBoard(parseNotation(notation), { speaks: ['settled'], rules: [cacheWithoutStore] }).length
  const through = 'A:app, B:app, E:app, K:cache, D:sql; A->K, K->B, B->D'
  expect(speaks(through)).toBe(1)
  expect(speaks(`${through}, A->E`)).toBe(1)
  expect(speaks(`${through}, A->E, E->B`)).toBe(0)
})

test('that a box called a cache holds copies is certain only where nothing else lasts, or where somebody said so', () => {
  const verdict = (notation: string) => {
    const [found] = checkBoard(parseNotation(notation), { speaks: ['settled'], rules: [cacheWithoutStore] })
    return [found?.severity, found?.says]
  }
  const loses = 'holds the only copy of its data: a restart loses it.'
  expect(verdict('A:app, K:cache(Hot); A->K')).toEqual(['error', `“Hot” ${loses}`])
  expect(verdict('A:app, K:cache(Hot), Z:nosql{tech=Redis}; A->K')).toEqual(['error', `“Hot” ${loses}`])
  const beside = ['warning', `If “Hot” is a cache, it ${loses}`]
  expect(verdict('A:app, K:cache(Hot), D:sql; A->K')).toEqual(beside)
  expect(verdict('A:app, K:cache(Hot), O:object; A->K')).toEqual(beside)
  expect(verdict('A:app, K:cache(Hot){role=cache}, D:sql; A->K')).toEqual(['error', `“Hot” ${loses}`])
})

test('a cache that a service fills from its database is no only copy, whoever reads it', () => {
  const filled = 'A:app, W:app, K:cache, D:sql; A->K, W->K{access=write}'
  const speaks = (notation: string) =>
    checkBoard(parseNotation(notation), { speaks: ['settled'], rules: [cacheWithoutStore] }).length
  expect(speaks(filled)).toBe(1)
  expect(speaks(`${filled}, W->D`)).toBe(0)
})

/** A row of servers, each with a cache of its own, of which only the last calls a database. */
function rowOfCaches(count: number): Board {
  const block = (id: string, kind: Block['kind'], order: number): Block =>
    ({ ...{ id, kind, label: id, tier: 'business', x: 0, y: 0, order } }) as Block
  const blocks = Array.from({ length: count }, (_, i) => [
    block(`a${i}`, 'app', 2 * i),
    block(`k${i}`, 'cache', 2 * i + 1),
  ])
  const pairs = Array.from({ length: count }, (_, i) => [
    [`a${i}`, `k${i}`],
    [`a${i}`, i + 1 < count ? `a${i + 1}` : 'd'],
  ])
  const edges = pairs.flat().map(([from, to], order) => ({ id: `e${order}`, from, to, kind: 'request', order }) as Edge)
  return { ...parseNotation(''), blocks: [...blocks.flat(), block('d', 'sql', 2 * count)], edges }
}

test('many caches far from the data cost about as much each as one', () => {
  const stepsFor = (count: number) => {
    const flow = flowOf(rowOfCaches(count))
    let steps = 0
    const counted = (follow: FlowGraph['out']) => (block: Block) => {
      steps++
      return follow(block)
    }
    const watched = { ...flow, out: counted(flow.out), into: counted(flow.into) }
    expect([...cacheWithoutStore.check(watched)]).toEqual([])
    return steps
  }
  expect(stepsFor(400)).toBeLessThan(stepsFor(40) * 11)
})
