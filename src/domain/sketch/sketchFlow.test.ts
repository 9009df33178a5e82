import { describe, expect, test } from 'vitest'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { FLOW_LIMITS, sketchFlow } from './sketchFlow.ts'

const FLOW = 'users > cdn > gateway > feed, orders > redis + postgres; orders ~> kafka ~> indexer > elasticsearch'

const sketch = (text: string, board: Board = EMPTY_BOARD, selection: readonly string[] = []) =>
  sketchFlow(board, text, selection)
type Sketch = ReturnType<typeof sketch>
const label = ({ there, fresh }: Sketch['names'][number]) => there?.label ?? fresh.label
const blocks = ({ names }: Sketch) =>
  names.map(
    (name) => `${label(name)}: ${name.there ? 'there' : [name.fresh.kind, name.fresh.role].filter(Boolean).join(' ')}`,
  )
const edges = ({ links }: Sketch) => links.map(({ from, to, kind }) => `${label(from)} ${kind} ${label(to)}`)

test('a flow names blocks by the lexicon, and its signs say what their edges are', () => {
  const read = sketch(FLOW)
  expect(blocks(read)).toEqual([
    'Users: client',
    'CDN: cdn',
    'API gateway: gateway',
    'Feed: app',
    'Orders: app',
    'Redis: cache',
    'PostgreSQL: sql',
    'Kafka: queue',
    'Indexer: app worker',
    'Elasticsearch: search',
  ])
  expect(edges(read)).toEqual([
    'Users request CDN',
    'CDN request API gateway',
    'API gateway request Feed',
    'API gateway request Orders',
    'Feed request Redis',
    'Feed request PostgreSQL',
    'Orders request Redis',
    'Orders request PostgreSQL',
    'Orders event Kafka',
    'Kafka event Indexer',
    'Indexer request Elasticsearch',
  ])
  expect(read.unknown).toEqual([])
})

test.each([
  ['user db', { label: 'User DB', kind: 'sql' }],
  ['orders db (PostgreSQL) x2', { label: 'Orders DB', kind: 'sql', technology: 'PostgreSQL', replicas: 2 }],
  ['pg (Orders)', { label: 'Orders', kind: 'sql', technology: 'PostgreSQL' }],
  ['L7 load balancer', { label: 'L7 load balancer', kind: 'lb', layer: 'L7' }],
  ['kafka ×3', { label: 'Kafka', kind: 'queue', technology: 'Kafka', replicas: 3 }],
  ['cdn x3', { label: 'CDN ×3', kind: 'cdn' }],
  ['3x feed', { label: 'Feed', kind: 'app', replicas: 3 }],
  ['10 workers', { label: 'Workers', kind: 'app', role: 'worker', replicas: 10 }],
  ['24 hour worker', { label: '24 hour worker', kind: 'app', role: 'worker' }],
  ['ios app', { label: 'iOS app', kind: 'client', platform: 'ios' }],
  ['waf', { label: 'WAF', kind: 'entry', features: ['waf'] }],
  ['bff', { label: 'BFF', kind: 'app', role: 'bff' }],
  ['order service', { label: 'Order service', kind: 'app' }],
  ['"postgress"', { label: 'postgress', kind: 'generic' }],
  ['(Feed service)', { label: 'Feed service', kind: 'app' }],
])('%j is what it says', (text, fresh) => {
  const [name] = sketch(text).names
  expect(name?.fresh).toMatchObject(fresh)
  // Kafka is a stream by its name, and need not be said to be one.
  if (!('role' in fresh)) expect(name?.fresh).not.toHaveProperty('role')
})

test('`>` is the edge that connecting would draw, `o>` a fetch', () => {
  expect(edges(sketch('orders > kafka; cdn o> s3; prometheus > orders'))).toEqual([
    'Orders event Kafka',
    'CDN origin S3',
    'Prometheus telemetry Orders',
  ])
})

test('a name that is typed again is the same block, in whatever form, with the copies said last', () => {
  const read = sketch('feed > redis; Feed x2 > pg; feed ×3 > postgresql; order-service > OrderServices')
  expect(read.names.map(label)).toEqual(['Feed', 'Redis', 'PostgreSQL', 'Order-service'])
  expect(read.names[0]?.fresh.replicas).toBe(3)
  expect(edges(read)).toEqual(['Feed request Redis', 'Feed request PostgreSQL'])
})

describe('on a board', () => {
  const BOARD = parseNotation(
    'C:client(Users), G:gateway(API gateway), A:app(Feed service), B:app(Orders), D:sql(Orders DB); A->D',
  )

  test('names of blocks are those blocks, and an edge that is there is not drawn again', () => {
    const read = sketch('user > gateway > feed, orders; feed service > orders db + redis', BOARD)
    expect(read.names.filter(({ there }) => !there).map(label)).toEqual(['Redis'])
    expect(edges(read)).toEqual([
      'Users request API gateway',
      'API gateway request Feed service',
      'API gateway request Orders',
      'Feed service request Redis',
    ])
  })

  test('of two blocks of one name the selected one is meant', () => {
    const twins = parseNotation('A:app(Feed), B:app(Feed)')
    expect(sketch('feed > redis', twins).names[0]?.there?.id).toBe('A')
    expect(sketch('feed > redis', twins, ['B']).names[0]?.there?.id).toBe('B')
  })

  test('a flow that begins with a sign goes on from what is selected', () => {
    expect(edges(sketch('> redis', BOARD, ['A', 'B']))).toEqual(['Feed service request Redis', 'Orders request Redis'])
    expect(edges(sketch('~> kafka', BOARD, ['B']))).toEqual(['Orders event Kafka'])
    expect(edges(sketch('> redis > kafka', BOARD))).toEqual(['Redis event Kafka'])
  })

  test('a line that begins with a sign goes on from the line before when nothing is selected', () => {
    expect(edges(sketch('cdn > feed\n~> kafka'))).toEqual(['CDN request Feed', 'Feed event Kafka'])
  })

  test('nothing goes on to where a flow begins', () => {
    expect(edges(sketch('> browser > cdn', BOARD, ['A']))).toEqual(['Browser request CDN'])
    expect(edges(sketch('> browser', BOARD, ['A']))).toEqual(['Feed service request Browser'])
  })

  test('what is nearly the name of a block there is not understood', () => {
    const [unknown] = sketch('feed servic > redis; Ordrs DB', BOARD).unknown
    expect(unknown).toMatchObject({ word: 'servic', nearest: 'service' })
    const near = parseNotation('A:app(Zalando feed), B:app(Shard 1)')
    expect(sketch('zalndo feed > shard 2', near).unknown).toMatchObject([
      { word: 'zalndo feed', nearest: 'Zalando feed' },
    ])
  })
})

test('a word that is not understood says where it stands, what it was meant to be, and is a box in its place', () => {
  const text = 'feed > postgress db x2'
  const { unknown, names, spans } = sketch(text)
  expect(unknown).toMatchObject([{ word: 'postgress', nearest: 'PostgreSQL', whole: { from: 7, to: 19 } }])
  expect(text.slice(unknown[0]?.from, unknown[0]?.to)).toBe('postgress')
  expect(names[1]?.fresh).toEqual({ kind: 'generic', label: 'postgress db', tier: 'data' })
  expect(spans.map(({ is }) => is)).toEqual(['business', 'sign', 'unknown'])
})

test('signs without a word are not understood', () => {
  expect(sketch('feed > ???').unknown).toMatchObject([{ word: '???', nearest: undefined }])
})

test.each([
  ['characters', 'a'.repeat(FLOW_LIMITS.characters + 1)],
  ['blocks', Array.from({ length: FLOW_LIMITS.blocks + 1 }, (_, i) => `s${i}`).join(', ')],
  ['edges', `${Array.from({ length: 40 }, (_, i) => `a${i}`)} > ${Array.from({ length: 40 }, (_, i) => `b${i}`)}`],
])('more %s than a flow may have are said and not drawn', (what, text) => {
  expect(sketch(text)).toMatchObject({ exceeds: what, names: [], links: [] })
})
