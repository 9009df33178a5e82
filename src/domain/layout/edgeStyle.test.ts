import { expect, test } from 'vitest'
import type { BlockId, Edge, EdgeId } from '#domain/board/board.ts'
import { edgeChipsOf, edgeChipsSize, edgeLabelOf, edgeLabelSize } from './edgeStyle.ts'

const edge = (more: Partial<Edge>): Edge => ({
  id: 'e' as EdgeId,
  from: 'a' as BlockId,
  to: 'b' as BlockId,
  kind: 'request',
  order: 0,
  ...more,
})

test('an edge shows its label, else its protocol as people write it', () => {
  expect(edgeLabelOf(edge({ label: 'GET /feed', protocol: 'grpc' }))).toBe('GET /feed')
  expect(edgeLabelOf(edge({ protocol: 'grpc' }))).toBe('gRPC')
  expect(edgeLabelOf(edge({ label: '  ' }))).toBe('')
})

test('an event or a request shows how it is published, other edges do not', () => {
  expect(edgeChipsOf(edge({ kind: 'event', via: 'cdc', label: 'x' })).map(({ text }) => text)).toEqual(['x', 'CDC'])
  expect(edgeChipsOf(edge({ kind: 'request', via: 'log-first' })).map(({ text }) => text)).toEqual(['log first'])
  expect(edgeChipsOf(edge({ kind: 'replication', via: 'cdc' }))).toEqual([])
})

test('the chips of an edge stand side by side', () => {
  const both = edgeChipsSize(edge({ kind: 'event', via: 'outbox', label: 'created' }))
  expect(both?.width).toBe(edgeLabelSize('created').width + 4 + edgeLabelSize('outbox').width)
  expect(edgeChipsSize(edge({}))).toBeUndefined()
})

test('the rate of an edge is its last chip', () => {
  const chips = edgeChipsOf(edge({ kind: 'event', via: 'outbox', label: 'created' }), '4k/s')
  expect(chips.map(({ what, text }) => [what, text])).toEqual([
    ['label', 'created'],
    ['via', 'outbox'],
    ['rate', '4k/s'],
  ])
  expect(edgeChipsSize(edge({}), '4k/s')).toEqual(edgeLabelSize('4k/s'))
})
