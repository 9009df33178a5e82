import { expect, test } from 'vitest'
import type { BlockId, Board } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { cardLoadsOf } from './cardLoads.ts'
import { loadOf } from './loadOf.ts'

const cardOn = (notation: string, id = 'A') => cardLoadsOf(parseNotation(notation)).get(id as BlockId)
const service = (reads: number, properties: string) =>
  `C:client, A:app{${properties}}; C->A; brief peakReadQps=${reads}`

test.each([
  [4_000, 'replicas=10', '4k/s · 40 %', 'calm', 'Load 4,000/s of 10,000, 40 %'],
  [9_500, 'replicas=10', '9.5k/s · 95 %', 'tight', 'Load 9,500/s of 10,000, 95 %, overloaded once one copy is lost'],
  [10_001, 'replicas=10', '10k/s · 101 %', 'over', 'Load 10,001/s of 10,000, 101 %, more than it can take'],
  [9_990, 'replicas=10', '9.99k/s · 100 %', 'tight', 'Load 9,990/s of 10,000, 100 %, overloaded once one copy is lost'],
  [1, 'replicas=10', '1/s · 1 %', 'calm', 'Load 1/s of 10,000, 1 %'],
  [
    1e12,
    'replicas=1',
    '1T/s · >999 %',
    'over',
    'Load 1,000,000,000,000/s of 1,000, 100,000,000,000 %, more than it can take',
  ],
  [900, 'replicas=1', '900/s · 90 %', 'calm', 'Load 900/s of 1,000, 90 %'],
  [900, 'rps=5', '900/s', 'calm', 'Load 900/s'],
  [900, 'replicas=1 rps=0', '900/s', 'over', 'Load 900/s of 0, more than it can take'],
])('a card with %d reads/s and %s shows %s', (reads, properties, ...shown) => {
  const { text, strain, says } = cardOn(service(reads, properties)) ?? {}
  expect([text, strain, says]).toEqual(shown)
})

test('a WebSocket server shows its open connections', () => {
  expect(cardOn('A:ws{replicas=1}; brief concurrentConnections=25000')?.text).toBe('25k conn. · 50 %')
})

test('what has no load shows none, and a client shows none either', () => {
  expect(cardOn(service(0, 'replicas=2'))).toBeUndefined()
  expect(cardOn(service(100, 'replicas=2'), 'C')).toBeUndefined()
  expect(cardOn('A:app{load=70}')?.text).toBe('70/s')
})

test('moving, renaming and labelling reckon nothing anew, and everything else does', () => {
  const board = parseNotation(service(100, 'replicas=2'))
  const changed = (fields: Partial<Board['blocks'][0]>): Board => ({
    ...board,
    blocks: board.blocks.map((block) => ({ ...block, ...fields })),
  })
  const loads = loadOf(board)
  expect(loadOf(changed({ x: 700, y: 20, tier: 'data', label: 'Elsewhere' }))).toBe(loads)
  expect(loadOf({ ...board, edges: board.edges.map((edge) => ({ ...edge, label: 'GET' })) })).toBe(loads)
  expect(loadOf(changed({ label: 'Order Lambda' }))).not.toBe(loads)
  expect(loadOf(changed({ replicas: 9 }))).not.toBe(loads)
  expect(loadOf({ ...board, edges: [] })).not.toBe(loads)
  expect(loadOf({ ...board, brief: { peakReadQps: 7 } })).not.toBe(loads)
})
