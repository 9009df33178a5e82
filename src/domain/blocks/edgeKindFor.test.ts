import { expect, test } from 'vitest'
import { EDGE_KINDS, type EdgeKind, KINDS, type Kind } from '#domain/board/kind.ts'
import { edgeKindFor } from './edgeKindFor.ts'

const CASES: readonly (readonly [Kind, Kind, EdgeKind])[] = [
  ['client', 'lb', 'request'],
  ['app', 'app', 'request'],
  ['app', 'sql', 'request'],
  ['app', 'cache', 'request'],
  ['app', 'queue', 'event'],
  ['queue', 'app', 'event'],
  ['queue', 'search', 'event'],
  ['queue', 'queue', 'event'],
  ['outbox', 'queue', 'event'],
  ['app', 'ws', 'event'],
  ['ws', 'app', 'request'],
  ['ws', 'client', 'event'],
  ['client', 'ws', 'request'],
  ['notify', 'client', 'event'],
  ['cdn', 'object', 'origin'],
  ['object', 'cdn', 'request'],
  ['sql', 'sql', 'replication'],
  ['sql', 'search', 'replication'],
  ['app', 'telemetry', 'telemetry'],
  ['telemetry', 'queue', 'telemetry'],
]

test.each(CASES)('an edge from %s to %s is a %s', (from, to, kind) => {
  expect(edgeKindFor({ kind: from }, { kind: to })).toBe(kind)
})

test('every pair of kinds gives a kind of edge', () => {
  const given = KINDS.flatMap((from) => KINDS.map((to) => edgeKindFor({ kind: from }, { kind: to })))
  expect(new Set(given)).toEqual(new Set(EDGE_KINDS))
})
