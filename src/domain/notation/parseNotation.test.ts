import { expect, test } from 'vitest'
import { parseNotation } from './parseNotation.ts'

test('blocks take kind, label, tier and properties from the notation', () => {
  const { blocks } = parseNotation(
    'D:sql(Orders, old){tier=edge shards=2 tech=MySQL}, E:entry{features=dns+waf tls=off}',
  )
  expect(blocks[0]).toMatchObject({
    id: 'D',
    kind: 'sql',
    label: 'Orders, old',
    tier: 'edge',
    shards: 2,
    technology: 'MySQL',
  })
  expect(blocks[1]).toMatchObject({ features: ['dns', 'waf'], tls: false, tier: 'edge' })
})

test('each arrow gives its edge kind, with or without spaces around it', () => {
  const board = parseNotation(
    'N:cdn, O:object, A:app, M:telemetry, Q:queue; N o> O, A->O, A--M, A~>Q{via=outbox}, Q=>O; brief dau=5',
  )
  expect(board.edges.map((edge) => edge.kind)).toEqual(['origin', 'request', 'telemetry', 'event', 'replication'])
  expect(board.edges[3]?.via).toBe('outbox')
  expect(board.brief).toEqual({ dau: 5 })
})

test('times become milliseconds', () => {
  const board = parseNotation('A:app, X:external; A->X{timeout=2s breaker=on}')
  expect(board.edges[0]).toMatchObject({ timeout: 2000, breaker: true })
})

test('a slip names the piece it is in', () => {
  expect(() => parseNotation('A:apple')).toThrow('“A:apple” is not a block')
  expect(() => parseNotation('A:app; A->B')).toThrow('“A->B” does not join two blocks')
  expect(() => parseNotation('A:app{colour=red}')).toThrow('no property “colour”')
})

test('a value goes on until the next key', () => {
  const { blocks } = parseNotation('Q:queue{tech=Redis Pub/Sub role=pubsub}')
  expect(blocks[0]).toMatchObject({ technology: 'Redis Pub/Sub', role: 'pubsub' })
  expect(() => parseNotation('Q:queue{Redis role=pubsub}')).toThrow('“Redis” is not key=value')
})
