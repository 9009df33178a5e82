import { expect, test } from 'vitest'
import type { EdgePropertyId } from '#domain/board/edgeProperties.ts'
import { EDGE_KINDS, type EdgeKind, KINDS, type Kind } from '#domain/board/kind.ts'
import { edgePropertiesFor } from './edgePropertiesFor.ts'

const offered = (from: Kind, kind: EdgeKind, to: Kind) =>
  edgePropertiesFor(kind, { from: { kind: from }, to: { kind: to } })

interface Case {
  readonly edge: readonly [Kind, EdgeKind, Kind]
  readonly some: readonly EdgePropertyId[]
  readonly none: readonly EdgePropertyId[]
}

const POLICY = ['timeout', 'retries', 'breaker'] as const
const CASES: readonly Case[] = [
  {
    edge: ['app', 'request', 'sql'],
    some: ['protocol', 'access', ...POLICY, 'share'],
    none: ['via', 'awaited', 'signed'],
  },
  { edge: ['app', 'request', 'external'], some: ['protocol', 'access', ...POLICY, 'via', 'share'], none: ['signed'] },
  { edge: ['client', 'request', 'external'], some: ['protocol', 'access'], none: ['via'] },
  { edge: ['app', 'request', 'notify'], some: ['awaited', ...POLICY], none: ['access', 'signed'] },
  {
    edge: ['client', 'request', 'lb'],
    some: ['protocol', 'share', 'readShare', 'writeShare'],
    none: ['access', 'awaited'],
  },
  { edge: ['client', 'request', 'object'], some: ['protocol', 'access', 'signed'], none: ['via'] },
  { edge: ['cdn', 'origin', 'object'], some: ['protocol', 'signed'], none: ['access'] },
  { edge: ['app', 'event', 'queue'], some: ['protocol', 'via', 'share'], none: ['timeout', 'access'] },
  { edge: ['queue', 'event', 'app'], some: ['protocol', 'share'], none: ['via'] },
  { edge: ['sql', 'replication', 'sql'], some: ['protocol'], none: ['access', 'via'] },
  { edge: ['app', 'telemetry', 'telemetry'], some: ['protocol'], none: ['timeout', 'share'] },
]

test.each(CASES)('an edge $edge offers what says something about it', ({ edge, some, none }) => {
  const ids = offered(...edge)
  expect(ids).toEqual(expect.arrayContaining([...some]))
  for (const id of none) expect(ids).not.toContain(id)
})

test('a protocol can be stated of every edge', () => {
  for (const from of KINDS)
    for (const to of KINDS) for (const kind of EDGE_KINDS) expect(offered(from, kind, to)).toContain('protocol')
})
