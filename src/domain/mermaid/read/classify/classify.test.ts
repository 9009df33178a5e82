import { describe, expect, test } from 'vitest'
import type { Flowchart, FlowchartLink, FlowchartNode } from '../flowchart.ts'
import { classify } from './classify.ts'

type NodeParts = Partial<Omit<FlowchartNode, 'lines'>> & { readonly id: string; readonly text?: string }

const node = ({ text = '', ...parts }: NodeParts): FlowchartNode => ({
  shape: 'plain',
  lines: text.split('\n').filter(Boolean),
  ...parts,
})
const link = (from: string, to: string): FlowchartLink => ({ from, to, label: '', line: 'solid', head: true })

interface Parts {
  readonly nodes: readonly NodeParts[]
  readonly links?: readonly (readonly [string, string])[]
  readonly groups?: Flowchart['groups']
}

const chart = ({ nodes, links = [], groups = [] }: Parts): Flowchart => ({
  nodes: nodes.map(node),
  links: links.map(([from, to]) => link(from, to)),
  groups,
  notes: [],
})

const decisionOf = (id: string, parts: Parts) => classify(chart(parts)).get(id)
const kindOf = (text: string) => decisionOf('x1', { nodes: [{ id: 'x1', text }] })?.sense.kind
const FRONTED: readonly (readonly [string, string])[] = [
  ['DNS service', 'entry'],
  ['WAF service', 'entry'],
  ['CDN service', 'cdn'],
  ['Cache server', 'cache'],
  ['Queue service', 'queue'],
  ['Load balancer service', 'lb'],
]

test.each(FRONTED)('“%s” is what its first word is: %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind)
})

const inGroup = (title: string, parts: Omit<NodeParts, 'id'>) =>
  decisionOf('x1', { nodes: [{ id: 'x1', group: 'g', ...parts }], groups: [{ id: 'g', title }] })

describe('a label is read as an engineer would', () => {
  test.each([
    ['SMTP Gateway', 'external'],
    ['Payment gateway', 'external'],
    ['NAT Gateway', 'generic'],
    ['Internet Gateway', 'generic'],
    ['WebSocket gateway', 'ws'],
    ['API Gateway', 'gateway'],
    ['PostgreSQL exporter', 'telemetry'],
    ['Redis exporter', 'telemetry'],
    ['RDS security group', 'generic'],
    ['Token bucket', 'generic'],
    ['Media bucket', 'object'],
    ['Notification DB', 'sql'],
    ['Notification Service', 'notify'],
    ['Service Worker', 'client'],
    ['Image worker', 'app'],
    ['Cart Service / Redis', 'app'],
    ['Cart Service\nRedis', 'app'],
    ['Browser (WebSocket)', 'client'],
    ['WebSocket', 'ws'],
    ['Redis', 'cache'],
    ['Local caches', 'cache'],
    ['Searches', 'search'],
    ['Redis queue', 'queue'],
    ['Redis (job queue)', 'queue'],
    ['Redis pub/sub', 'queue'],
    ['Redis Streams', 'queue'],
    ['Redis Sentinel', 'generic'],
    ['Redis replica', 'cache'],
    ['Read replica', 'sql'],
    ['Snowflake', 'sql'],
    ['Snowflake ID generator', 'generic'],
    ['User Service', 'app'],
    ['User DB', 'sql'],
    ['Users', 'client'],
    ['User profile', 'generic'],
    ['Edge cache', 'cdn'],
    ['Audit log', 'generic'],
    ['Write-ahead log', 'generic'],
    ['Log Producer Service', 'app'],
    ['Logs', 'telemetry'],
    ['Search Service', 'app'],
    ['Search index', 'search'],
    ['Kafka consumer', 'app'],
    ['Kafka\nconsumer lag', 'queue'],
    ['Rate limiter', 'generic'],
    ['Container registry', 'generic'],
    ['Kubernetes', 'generic'],
    ['IAM', 'generic'],
    ['Terraform', 'generic'],
    ['Datenbank', 'sql'],
    ['数据库', 'sql'],
    ['1. 🔥 Orders DB', 'sql'],
    ['Is it cached?', 'generic'],
    ['constructor', 'generic'],
    ['__proto__', 'generic'],
  ])('%j is %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })

  test.each([
    ['BFF', { kind: 'app', role: 'bff' }],
    ['Mobile BFF', { kind: 'app', role: 'bff' }],
    ['Email worker service', { kind: 'app', role: 'worker' }],
    ['Stream processor', { kind: 'app', role: 'worker' }],
    ['Orders replica', { kind: 'sql', role: 'replica' }],
    ['DynamoDB replica', { kind: 'nosql', role: 'replica' }],
    ['Data warehouse', { kind: 'sql', role: 'analytics' }],
    ['Session store', { kind: 'cache', role: 'session' }],
    ['Dead letter queue', { kind: 'queue', role: 'dlq' }],
    ['SNS', { kind: 'queue', role: 'pubsub' }],
    ['Kafka', { kind: 'queue', role: 'stream' }],
    ['iOS app', { kind: 'client', platform: 'ios' }],
    ['DNS', { kind: 'entry', features: ['dns'] }],
    ['WAF', { kind: 'entry', features: ['waf'] }],
    ['CDN', { kind: 'cdn' }],
    ['DNS and WAF', { kind: 'entry', features: ['dns', 'waf'] }],
    ['Edge: DNS/CDN/WAF', { kind: 'cdn', features: ['dns', 'waf'] }],
    ['DNS / CDN / WAF', { kind: 'cdn', features: ['dns', 'waf'] }],
    ['Route 53 + CloudFront + WAF', { kind: 'cdn', features: ['dns', 'waf'] }],
    ['Cloudflare (WAF + CDN)', { kind: 'cdn', features: ['waf'] }],
    ['CDN and load balancer', { kind: 'cdn' }],
  ])('%j with its role or features', (text, sense) => {
    expect(decisionOf('x1', { nodes: [{ id: 'x1', text }] })?.sense).toEqual(sense)
  })

  test.each([
    ['PostgreSQL', 'PostgreSQL'],
    ['Orders DB (postgres)', 'Postgres'],
    ['Orders DB\nAurora', 'Aurora'],
    ['Cart Service / Redis', 'Redis'],
    ['k8s', undefined],
    ['Orders DB', undefined],
  ])('%j names the technology %s', (text, technology) => {
    const decision = decisionOf('x1', { nodes: [{ id: 'x1', text }] })
    expect(decision?.sense.kind === 'generic' ? undefined : decision?.technology).toBe(technology)
  })
})

describe('what decides', () => {
  test('is the label before the shape', () => {
    expect(decisionOf('x1', { nodes: [{ id: 'x1', text: 'Redis', shape: 'cylinder' }] })).toMatchObject({
      sense: { kind: 'cache' },
      confidence: 'sure',
      ground: 'label',
      word: 'Redis',
    })
  })

  test('is the shape where the label says nothing', () => {
    const shaped = (shape: FlowchartNode['shape']) => decisionOf('x1', { nodes: [{ id: 'x1', text: 'Stuff', shape }] })
    expect(shaped('cylinder')).toMatchObject({ sense: { kind: 'sql' }, confidence: 'guess', ground: 'shape' })
    expect(shaped('pipe')).toMatchObject({ sense: { kind: 'queue' }, confidence: 'guess', ground: 'shape' })
    expect(shaped('plain')).toMatchObject({ sense: { kind: 'generic' }, confidence: 'unknown', ground: 'nothing' })
  })

  test('the title that counts is that of the innermost group that says anything', () => {
    const groups = [
      { id: 'inner', title: 'Blue team', parent: 'middle' },
      { id: 'middle', title: 'Databases', parent: 'outer' },
      { id: 'outer', title: 'Clients' },
    ]
    const within = (group: string) => decisionOf('x1', { nodes: [{ id: 'x1', text: 'Wishlist', group }], groups })
    expect(within('inner')).toMatchObject({ sense: { kind: 'sql' }, ground: 'group', word: 'Databases' })
    expect(within('outer')).toMatchObject({ sense: { kind: 'client' }, ground: 'group', word: 'Clients' })
    expect(decisionOf('x1', { nodes: [{ id: 'x1', text: 'Wishlist' }], groups })?.ground).toBe('nothing')
  })

  test('groups that stand in each other end the search for a title', () => {
    const groups = [
      { id: 'a', title: 'Red', parent: 'b' },
      { id: 'b', title: 'Blue', parent: 'a' },
    ]
    expect(decisionOf('x1', { nodes: [{ id: 'x1', text: 'Wishlist', group: 'a' }], groups })?.ground).toBe('nothing')
  })

  test('an application among what belongs to others is theirs, unless a word says surely what it is', () => {
    expect(inGroup('External systems', { text: 'Billing service' })).toMatchObject({
      sense: { kind: 'external' },
      ground: 'group',
    })
    expect(inGroup('External systems', { text: 'PostgreSQL' })).toMatchObject({
      sense: { kind: 'sql' },
      ground: 'label',
    })
    expect(inGroup('Services', { text: 'Billing service' })).toMatchObject({ sense: { kind: 'app' }, ground: 'label' })
  })

  test('is the label before the group around it', () => {
    expect(inGroup('Databases', { text: 'Redis' })?.sense.kind).toBe('cache')
    expect(inGroup('Caches', { text: 'PostgreSQL' })?.sense.kind).toBe('sql')
  })

  test('is the group for what has no words of its own, and which store a cylinder is', () => {
    expect(inGroup('Services', { text: 'Wishlist' })).toMatchObject({ sense: { kind: 'app' }, ground: 'group' })
    expect(inGroup('External', { text: 'Acme' })).toMatchObject({ sense: { kind: 'external' }, ground: 'group' })
    expect(inGroup('Caches', { text: 'Stuff', shape: 'cylinder' })).toMatchObject({ sense: { kind: 'cache' } })
    expect(inGroup('Clients', { text: 'Stuff', shape: 'cylinder' })).toMatchObject({ sense: { kind: 'sql' } })
  })

  test('is the innermost group that says anything', () => {
    const groups = [
      { id: 'g', title: 'Area 51', parent: 'h' },
      { id: 'h', title: 'Message stream', parent: 'i' },
      { id: 'i', title: 'Databases' },
    ]
    const nodes = [{ id: 'x1', text: 'Stuff', group: 'g' }]
    expect(decisionOf('x1', { nodes, groups })).toMatchObject({ sense: { kind: 'queue' }, word: 'Message stream' })
  })

  test('is the group for names as programs have them', () => {
    expect(inGroup('Message stream', { text: 'email-notifications' })?.sense.kind).toBe('queue')
    expect(inGroup('Message stream', { text: 'order-service' })?.sense.kind).toBe('app')
    expect(kindOf('email-notifications')).toBe('notify')
    expect(kindOf('order.created')).toBe('queue')
  })

  test.each([
    ['what a queue alone feeds', [['Q', 'x1']], { kind: 'app', role: 'worker' }],
    ['what calls a router and nothing else', [['x1', 'L']], { kind: 'client' }],
    [
      'what is called and keeps data',
      [
        ['L', 'x1'],
        ['x1', 'D'],
      ],
      { kind: 'app' },
    ],
    ['what is called and keeps nothing', [['L', 'x1']], { kind: 'generic' }],
  ] as const)('are the neighbours last: %s', (_, links, sense) => {
    const nodes = [
      { id: 'Q', text: 'Queue' },
      { id: 'L', text: 'Load balancer' },
      { id: 'D', text: 'Database' },
      { id: 'x1', text: 'Stuff' },
    ]
    expect(decisionOf('x1', { nodes, links })?.sense).toEqual(sense)
  })

  test('are ids that we would give, when all are', () => {
    const nodes = [{ id: 'S1' }, { id: 'DB1' }, { id: 'K' }].map((each) => ({ ...each, text: 'Stuff' }))
    expect(nodes.map(({ id }) => decisionOf(id, { nodes })?.sense.kind)).toEqual(['app', 'sql', 'queue'])
    const others = [...nodes, { id: 'other', text: 'Stuff' }]
    expect(nodes.map(({ id }) => decisionOf(id, { nodes: others })?.sense.kind)).toEqual(Array(3).fill('generic'))
  })

  test('is nothing for questions and decisions', () => {
    expect(kindOf('Redis hit?')).toBe('generic')
    expect(inGroup('Databases', { text: 'Valid', shape: 'decision' })?.sense.kind).toBe('generic')
  })
})

test('labels of any length are read', () => {
  const long = ['x'.repeat(100_000), 'user db '.repeat(10_000), '数'.repeat(50_000), '-'.repeat(100_000)]
  expect(long.map((text) => kindOf(text))).toEqual(['generic', 'sql', 'generic', 'generic'])
})
