import { expect, test } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { BOARDS, type NamedBoard } from '#testing/boards.ts'
import { loadOf } from './loadOf.ts'

/** Undefined for what has no figure to be judged by. */
const KNOWN: Partial<
  Record<NamedBoard, Readonly<Record<string, readonly [load: number, capacity: number | undefined]>>>
> = {
  F1: { A: [35_000, 80_000], W: [350, 2_000], K: [35_350, 200_000], D: [350, 20_000], DR: [3_500, 20_000] },
  F2: {
    I: [200_000, 400_000],
    Q: [2_000, 6_000],
    K: [200_000, 600_000],
    Z: [200_400, 1_000_000],
    C: [202_000, 600_000],
  },
  F3: { H: [200_000, 300_000], A: [3_000, 8_000], B: [1_000, 200_000], R: [1_000, 200_000], D: [3_000, 20_000] },
  F4: {
    B: [102_000, 220_000],
    P: [3_000, 8_000],
    S: [100_000, 220_000],
    F: [3_000, 8_000],
    R: [102_000, 400_000],
    Z: [23_000, 200_000],
    X: [3_000, undefined],
    K: [2_000, 300_000],
  },
  F6: {
    H: [400_000, 600_000],
    S: [100_000, 200_000],
    M: [10_000, 60_000],
    A: [12_000, 20_000],
    C: [110_000, 800_000],
    D: [12_000, 80_000],
    Q: [2_000, 300_000],
  },
  F10: {
    H: [50_000_000, 100_000_000],
    M: [750_000, 1_500_000],
    Z: [710_000, 3_500_000],
    S: [57_500, 2_400_000],
    C: [750_000, 2_400_000],
    K: [700_000, 1_600_000],
  },
}

const loadsOf = (notation: string) => {
  const loads = loadOf(parseNotation(notation))
  return (id: string) => {
    const load = loads.get(id as BlockId)
    if (!load) throw new Error(`No block ${id}`)
    return load
  }
}

for (const [name, blocks] of Object.entries(KNOWN)) {
  test(`the loads and capacities of board ${name} are the known ones`, () => {
    const load = loadsOf(BOARDS[name as NamedBoard])
    for (const [id, [expected, capacity]] of Object.entries(blocks)) {
      expect(load(id).load, id).toBeCloseTo(expected, 6)
      expect(load(id).capacity, id).toBe(capacity)
    }
  })
}

test('the writes of a Redis primary go to one copy of each shard: those of board F2', () => {
  const load = loadsOf(BOARDS.F2)('C')
  expect([load.writes, load.writeCapacity]).toEqual([200_000, 300_000])
})

test('without peaks in the brief nothing carries a load, and blocks keep their own figure', () => {
  expect(loadsOf(BOARDS.R0)('S1').load).toBe(0)
  expect(loadsOf('C:client, A:app{load=70}; C->A')('A')).toMatchObject({ load: 70, reads: 0, writes: 0 })
})

test('two services that call each other each get the calls of the other once', () => {
  const load = loadsOf(
    'C:client, L:lb, A:app, B:app; C->L, L->A{share=0.25}, L->B{share=0.75}, A->B, B->A; brief peakReadQps=100',
  )
  expect([load('A').load, load('B').load]).toEqual([100, 100])
})

test('a queue hands every message to every consumer, and an outbox hands it on', () => {
  const load = loadsOf(
    'C:client, A:app, O:outbox, Q:queue, W:app{role=worker}, V:app{role=worker}, D:sql; ' +
      'C->A, A->O, O~>Q, Q~>W, Q~>V, W->D, V->D; brief peakReadQps=900 peakWriteQps=5',
  )
  expect(['O', 'Q', 'W', 'V', 'D'].map((id) => load(id).load)).toEqual([5, 5, 5, 5, 10])
})

test('a router publishes what it is written', () => {
  const load = loadsOf('C:client, G:gateway, A:app, Q:queue; C->G, G->A, G~>Q; brief peakReadQps=900 peakWriteQps=40')
  expect(['A', 'Q'].map((id) => load(id).load)).toEqual([940, 40])
})

test('clients split the peak evenly unless they state their part', () => {
  const even = loadsOf('U:client, V:client, A:app, B:app; U->A, V->B; brief peakReadQps=100')
  expect([even('A').load, even('B').load]).toEqual([50, 50])
  const stated = loadsOf('U:client, V:client, A:app, B:app; U->A{share=0.3}, V->B{share=0.7}; brief peakReadQps=100')
  expect([stated('A').load, stated('B').load]).toEqual([30, 70])
})

test('a router gives stated shares first and splits the rest evenly', () => {
  const load = loadsOf(
    'C:client, L:lb, A:app, B:app, D:app, E:app; C->L, L->A{share=0.5}, L->B, L->D, L->E{share=0}; brief peakReadQps=100',
  )
  expect(['A', 'B', 'D', 'E'].map((id) => load(id).load)).toEqual([50, 25, 25, 0])
})

test('reads that miss the cache reach the store behind it, writes all do', () => {
  const load = loadsOf(
    'C:client, A:app, K:cache{hit=0.75}, D:sql, S:cache{role=session}; C->A, A->S, A->K, A->D; brief peakReadQps=100 peakWriteQps=8',
  )
  expect(load('K')).toMatchObject({ reads: 100, writes: 8 })
  expect(load('D')).toMatchObject({ reads: 25, writes: 8 })
})

test('capacity is unknown for unstated copies, managed and self-scaling blocks, and workers without a figure', () => {
  const load = loadsOf(
    'A:app, B:app{replicas=2 managed=on}, D:app{replicas=2 autoscale=on}, W:app{role=worker replicas=3}, ' +
      'V:app{role=worker replicas=3 rps=20}, Q:queue{replicas=3 tech=SQS}, L:lb{replicas=2}',
  )
  expect(['A', 'B', 'D', 'W', 'Q', 'L'].map((id) => load(id).capacity)).toEqual(Array(6).fill(undefined))
  expect(load('V').capacity).toBe(60)
})

test('several WebSocket servers share the open connections', () => {
  const load = loadsOf('W:ws{replicas=1}, V:ws{replicas=1}; brief concurrentConnections=1000')
  expect(load('W')).toMatchObject({ load: 500, capacity: 50_000, unit: 'connections' })
})

test('of two caches the first that is called answers the reads', () => {
  const load = loadsOf(
    'C:client, A:app, K:cache{hit=0.75}, L:cache{hit=0.5}, D:sql; C->A, A->K, A->L, A->D; brief peakReadQps=100',
  )
  expect(load('D').load).toBe(25)
})
