import { describe, expect, test } from 'vitest'
import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { cardAt, overlapsOf } from '#testing/cardProbes.ts'
import { labelFields, takeLabelWords, understoodBlock } from './labelWords.ts'

const named = (notation: string, label: string): Block => ({
  ...(parseNotation(`A:${notation}`).blocks[0] as Block),
  label,
})

test.each([
  ['generic', 'Redis cache', { kind: 'cache', technology: 'Redis' }],
  ['generic', 'L7 load balancer', { kind: 'lb', layer: 'L7' }],
  ['generic', 'Kafka ×3', { kind: 'queue', technology: 'Kafka', replicas: 3, label: 'Kafka' }],
  ['generic', 'Orders DB (PostgreSQL) x2', { kind: 'sql', technology: 'PostgreSQL', replicas: 2, label: 'Orders DB' }],
  ['generic', 'Thumbnail worker', { kind: 'app', role: 'worker' }],
  ['generic', 'iOS app', { kind: 'client', platform: 'ios' }],
  ['generic', 'Order service', { kind: 'app' }],
  ['generic', 'Approval', {}],
  ['cache', 'Redis cache', { technology: 'Redis' }],
  ['lb', 'L4 balancer x2', { layer: 'L4', replicas: 2, label: 'L4 balancer' }],
  ['app', 'Image worker', { role: 'worker' }],
  ['app', 'Feed service', {}],
  ['app', '3x feed', { replicas: 3, label: 'feed' }],
  ['app', '3 × feed service', { replicas: 3, label: 'feed service' }],
  ['app', 'Feed service x 3', { replicas: 3, label: 'Feed service' }],
  ['generic', '10 workers', { kind: 'app', role: 'worker', replicas: 10, label: 'workers' }],
  ['app{replicas=4}', '3x feed (Go)', { technology: 'Go', label: '3x feed' }],
  ['app{replicas=4}', 'Feed x 3', {}],
  ['cdn', '3x images', {}],
  ['app', '5 minute job', { role: 'worker' }],
  ['app', '2 factor auth', {}],
  ['app', 'Redis cache', {}],
  ['app', 'Go live service', {}],
  ['sql', 'Orders (3 replicas)', { replicas: 3, label: 'Orders' }],
  ['sql', 'Orders (Redis)', {}],
  ['cdn', 'Images x3', {}],
  ['app{role=bff}', 'Image worker', {}],
  ['sql{replicas=4}', 'Orders DB (PostgreSQL) x2', { technology: 'PostgreSQL', label: 'Orders DB x2' }],
  ['sql{technology=MySQL}', 'Orders DB (PostgreSQL) x2', { replicas: 2, label: 'Orders DB (PostgreSQL)' }],
  ['sql{technology=MySQL replicas=4}', 'Orders DB (PostgreSQL) x2', {}],
])('on %s the label “%s” says what nobody has stated', (notation, label, fields) => {
  expect(labelFields(named(notation, label))).toEqual(fields)
})

test('while it is typed a label says in words what is understood of it', () => {
  const block = named('generic', 'Box')
  expect(understoodBlock(block, 'Kafka x3')).toMatchObject({
    block: { kind: 'queue', tier: 'data', label: 'Box' },
    says: 'Message queue · Kafka ×3',
  })
  expect(understoodBlock(named('app', 'Old'), 'Image worker')?.says).toBe('worker')
  expect(understoodBlock(block, 'Approval')).toBeUndefined()
})

describe('taken into the fields', () => {
  const id = 'A' as BlockId
  const taken = (board: Board) => applyChanges(board, takeLabelWords(board, id))

  test('a box goes to the tier of its kind, level with where it stood, on no other card; its edges follow', () => {
    const board = parseNotation('S:app(Orders), A:generic(Kafka x2), Q:queue(Other), R:sql(Ledger); S->A')
    const spread = { ...board, blocks: board.blocks.map((block, i) => ({ ...block, x: 40, y: i * 100 })) }
    const [, block] = taken(spread).blocks
    expect(block).toMatchObject({ kind: 'queue', tier: 'data', label: 'Kafka', replicas: 2 })
    expect(taken(spread).edges[0]?.kind).toBe('event')
    expect(overlapsOf(taken(spread))).toEqual([])
    expect(Math.abs(cardAt(taken(spread), id).y - cardAt(spread, id).y)).toBeLessThanOrEqual(100)
  })

  test('a box that was put into another tier stays there', () => {
    const usual = parseNotation('A:generic(Redis)')
    const board: Board = { ...usual, blocks: usual.blocks.map((block) => ({ ...block, tier: 'edge' })) }
    const [block] = taken(board).blocks
    expect(block).toMatchObject({ kind: 'cache', tier: 'edge' })
  })

  test('a label that says nothing new changes nothing', () => {
    expect(takeLabelWords(parseNotation('A:app(Feed)'), id)).toEqual([])
    expect(takeLabelWords(parseNotation('B:app(Feed)'), id)).toEqual([])
  })
})
