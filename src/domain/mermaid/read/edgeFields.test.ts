import { describe, expect, test } from 'vitest'
import type { EdgeKind, Kind } from '#domain/board/kind.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { edgeFields } from './edgeFields.ts'
import type { FlowchartLink } from './flowchart.ts'

const LINK: FlowchartLink = { from: 'A', to: 'B', label: '', line: 'solid', head: true }

const fields = (link: Partial<FlowchartLink>, from: Kind = 'app', to: Kind = 'app') =>
  edgeFields({ ...LINK, ...link }, { kind: from }, { kind: to })

describe('the kind of an edge', () => {
  const cases: [string, Partial<FlowchartLink>, Kind, Kind, EdgeKind][] = [
    ['a plain link', {}, 'app', 'app', 'request'],
    ['a dotted link', { line: 'dotted' }, 'app', 'app', 'event'],
    ['a thick link', { line: 'thick' }, 'app', 'app', 'request'],
    ['a thick link between stores', { line: 'thick' }, 'sql', 'sql', 'replication'],
    ['a link between stores', {}, 'sql', 'nosql', 'replication'],
    ['a link to a queue', {}, 'app', 'queue', 'event'],
    ['a link from a queue', {}, 'queue', 'app', 'event'],
    ['a link from a CDN to what it serves', {}, 'cdn', 'object', 'origin'],
    ['a dotted link from a CDN to what it serves', { line: 'dotted' }, 'cdn', 'object', 'origin'],
    ['a link to what watches', { head: false }, 'app', 'telemetry', 'telemetry'],
    ['a dotted link to what watches', { line: 'dotted' }, 'app', 'telemetry', 'telemetry'],
    ['a push to clients', {}, 'ws', 'client', 'event'],
  ]
  test.each(cases)('%s', (_, link, ...[from, to, kind]) => {
    expect(fields(link, from, to).kind).toBe(kind)
  })

  test.each([
    ['publishes order.created', 'event'],
    ['Publish', 'event'],
    ['emit events', 'event'],
    ['enqueue job', 'event'],
    ['async', 'event'],
    ['fan-out', 'event'],
    ['subscribe', 'event'],
    ['reads', 'request'],
    ['republican', 'request'],
    ['GET /events-page', 'event'],
    ['sync', 'request'],
  ])('of the words %j between applications', (label, kind) => {
    expect(fields({ label })).toEqual({ kind, label })
  })

  test.each(['replicates', 'async replication', 'read replica', 'standby', 'sync', 'mirrors'])(
    'is replication of the words %j between stores, on any line',
    (label) => {
      expect(fields({ label, line: 'dotted' }, 'sql', 'sql').kind).toBe('replication')
      expect(fields({ label }, 'app', 'sql').kind).not.toBe('replication')
    },
  )
})

describe('the words of an edge', () => {
  test.each(['https', 'grpc', 'wss', 'amqp', 'sql'] as const)('are its protocol when they name one: %s', (label) => {
    expect(fields({ label })).toEqual({ kind: 'request', protocol: label })
  })

  test.each([
    ['HTTPS', 'https'],
    ['gRPC', 'grpc'],
    ['REST', 'rest'],
    ['GraphQL', 'graphql'],
  ])('are both when they spell it otherwise: %s', (label, protocol) => {
    expect(fields({ label })).toEqual({ kind: 'request', label, protocol })
  })

  test.each(['https and more', 'constructor', 'GET /x'])('else its label: %s', (label) => {
    expect(fields({ label })).toEqual({ kind: 'request', label })
  })

  test.each([
    [{ label: 'event', line: 'dotted' }, { kind: 'event' }],
    [{ label: 'event' }, { kind: 'event' }],
    [{ label: 'request' }, { kind: 'request', label: 'request' }],
    [{ label: 'origin', line: 'dotted' }, { kind: 'origin' }],
    [{ label: 'replication', line: 'thick' }, { kind: 'replication' }],
  ] as const)('are left out where they only name its kind: %j', (link, expected) => {
    expect(fields(link)).toEqual(expected)
  })

  test('are cut to the longest there may be', () => {
    expect(fields({ label: 'x'.repeat(500) }).label).toHaveLength(LIMITS.edgeLabel)
  })
})
