import { describe, expect, test } from 'vitest'
import { BLOCK_PROPERTIES, type BlockPropertyId } from '#domain/board/blockProperties.ts'
import { KINDS, type Kind, ROLES, type Role, rolesOf } from '#domain/board/kind.ts'
import { ALL_KINDS, blockKind } from './catalogue.ts'
import { kindName } from './kindName.ts'
import type { KindRole, Trait } from './kinds/blockKind.ts'
import { PALETTE } from './palette.ts'
import { ROLE_TITLES } from './roleTitles.ts'
import { hasTrait, iconOf, propertyOf, roleOf } from './traits.ts'

const rolesIn = (kind: Kind) => Object.entries(blockKind(kind).roles ?? {}) as [Role, KindRole][]

/** What is known of the kinds that there were first, from the frameworks; kinds that are added are free. */
const TRAITS: Readonly<Record<string, readonly Trait[]>> = {
  lb: ['router', 'block'],
  gateway: ['router', 'block'],
  cdn: ['router', 'block'],
  app: ['compute', 'block'],
  cache: ['store', 'block'],
  sql: ['store', 'durable', 'block'],
  nosql: ['store', 'durable', 'block'],
  queue: ['store', 'block'],
  object: ['store', 'durable', 'block'],
  search: ['store', 'durable', 'block'],
  ws: ['compute', 'block'],
  notify: ['compute', 'block'],
  client: [],
  entry: ['router'],
  outbox: [],
  external: [],
  telemetry: [],
  generic: [],
}

describe('the catalogue of blocks', () => {
  test('has exactly one entry for every kind', () => {
    expect(new Set(KINDS).size).toBe(KINDS.length)
    for (const kind of KINDS) expect(blockKind(kind).id).toBe(kind)
  })

  test.each(ALL_KINDS.map((kind) => [kind.id, kind] as const))('%s is complete and consistent', (_, kind) => {
    expect(kind.allowedTiers).toContain(kind.tier)
    expect(new Set(kind.allowedTiers).size).toBe(kind.allowedTiers.length)
    const properties = [...kind.properties, ...kind.rareProperties]
    expect(new Set(properties).size).toBe(properties.length)
    expect(new Set(kind.technologies).size).toBe(kind.technologies.length)
    for (const property of [...properties, ...Object.keys(kind.defaults)])
      expect(BLOCK_PROPERTIES).toHaveProperty(property)
    // Role and technology have fields of their own in the inspector.
    expect(properties).not.toContain('technology')
    expect(properties).toContain('parked')
    // Files and the comment line in Mermaid are made for such ids.
    for (const id of [kind.id, ...rolesOf(kind.id)]) expect(id).toMatch(/^[a-z]+$/)
    expect(kind.use).toMatch(/^[A-Z“].*\.$/)
    expect(kind.limits).toMatch(/^[A-Z“].*\.$/)
    expect(kind.mermaid.prefix).toMatch(/^[A-Z]+$/)
    for (const { prefix } of rolesIn(kind.id).map(([, role]) => role)) expect(prefix ?? 'P').toMatch(/^[A-Z]+$/)
    if (hasTrait(kind.id, 'durable')) expect(hasTrait(kind.id, 'store')).toBe(true)
  })

  test('has the building blocks first, twelve of them from the frameworks', () => {
    const blocks = KINDS.filter((kind) => hasTrait(kind, 'block'))
    expect(blocks).toEqual(KINDS.slice(0, blocks.length))
    expect(Object.keys(TRAITS).filter((kind) => hasTrait(kind as Kind, 'block'))).toHaveLength(12)
  })

  test.each(Object.entries(TRAITS))('says what %s stores, computes and routes', (kind, traits) => {
    expect(blockKind(kind as Kind).traits).toEqual(traits)
  })

  test('draws every store that Mermaid readers know as a database as a cylinder, and nothing else', () => {
    for (const { id, mermaid } of ALL_KINDS)
      expect([id, mermaid.shape]).toEqual([id, hasTrait(id, 'durable') ? 'cylinder' : 'rectangle'])
  })
})

/** For each property that rules read, the kinds of which they read it. */
const READ: Partial<Record<BlockPropertyId, readonly Kind[]>> = {
  replicas: ['app', 'ws', 'lb', 'gateway', 'sql', 'nosql', 'queue', 'cache'],
  shards: ['sql', 'nosql', 'cache', 'queue'],
  partitionKey: ['sql', 'nosql', 'queue'],
  salted: ['sql', 'nosql', 'queue'],
  tls: ['entry', 'cdn', 'lb', 'gateway'],
  auth: ['entry', 'cdn', 'lb', 'gateway', 'app', 'ws'],
  rateLimit: ['gateway'],
  balances: ['entry', 'cdn', 'gateway'],
  features: ['entry', 'cdn', 'lb', 'gateway'],
  cachesDynamic: ['entry', 'cdn', 'lb', 'gateway'],
  layer: ['lb'],
  sticky: ['lb', 'app', 'ws'],
  stateful: ['app'],
  critical: ['app'],
  idempotent: ['app', 'gateway'],
  parallel: ['app'],
  fireAndForget: ['app', 'ws', 'queue'],
  trigger: ['app', 'notify', 'generic'],
  autoscale: ['app', 'ws', 'sql', 'nosql', 'cache', 'queue'],
  managed: ['app', 'ws', 'lb', 'gateway', 'sql', 'nosql', 'cache', 'queue', 'search'],
  load: ['app', 'ws', 'sql', 'nosql', 'cache', 'queue'],
  rps: ['app', 'ws'],
  dlq: ['queue'],
  consumersOutOfScope: ['queue'],
  strategy: ['cache'],
  ttl: ['cache'],
  invalidation: ['cache'],
  hit: ['cache'],
  persistence: ['cache', 'nosql'],
  transactions: ['nosql'],
  replication: ['sql', 'nosql'],
  encrypted: ['sql', 'nosql', 'object', 'search'],
  tenantIsolation: ['sql', 'nosql', 'search'],
  multiRegion: ['sql', 'nosql', 'object', 'search', 'cache'],
  residency: ['sql', 'nosql', 'object'],
  fedBy: ['search', 'sql', 'nosql'],
  platform: ['client'],
  scope: ['telemetry'],
  region: ['app', 'ws', 'sql', 'nosql', 'cache', 'object', 'search'],
  owner: ['app', 'ws', 'sql', 'nosql', 'queue', 'cache'],
  rationale: ['queue', 'search', 'ws', 'cache', 'gateway', 'cdn', 'nosql'],
  parked: KINDS,
}

test.each(Object.entries(READ))('%s can be stated of every kind of which a rule reads it', (id, kinds) => {
  const offers = (kind: Kind) => [...blockKind(kind).properties, ...blockKind(kind).rareProperties] as readonly string[]
  expect(kinds.filter((kind) => !offers(kind).includes(id))).toEqual([])
})

test('every property is offered by some kind or has a field of its own', () => {
  const offered = ALL_KINDS.flatMap(({ properties, rareProperties }) => [...properties, ...rareProperties])
  expect(Object.keys(BLOCK_PROPERTIES).sort()).toEqual([...new Set(offered), 'notes', 'technology'].sort())
})

describe('the palette', () => {
  test('offers every kind once and gives each entry a key of its own', () => {
    expect(new Set(PALETTE.map(({ id }) => id)).size).toBe(PALETTE.length)
    expect(new Set(PALETTE.map(({ key }) => key)).size).toBe(PALETTE.length)
    for (const { key } of PALETTE) expect(key).toMatch(/^[a-z0-9]$/)
    for (const kind of KINDS) expect(PALETTE.filter((entry) => entry.kind === kind && !entry.role)).toHaveLength(1)
  })

  test('has a title, a label and search words for each entry, and only roles that exist', () => {
    for (const { title, label, words, kind, role } of PALETTE) {
      expect([title, label, words]).not.toContain('')
      expect(words).toBe(words.toLowerCase())
      if (role) expect(rolesOf(kind)).toContain(role)
    }
  })

  test('says of each entry after which others it comes, by entries that exist', () => {
    const ids = new Set<string>(PALETTE.map(({ id }) => id))
    const named = PALETTE.flatMap(({ comesAfter }) => Object.keys(comesAfter))
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('roles', () => {
  test('all have a title', () => {
    expect(Object.keys(ROLE_TITLES).sort()).toEqual([...new Set(Object.values(ROLES).flat())].sort())
  })

  test('are called the same at every kind that has them', () => {
    const titles = KINDS.flatMap(rolesIn).map(([role, { title }]) => [role, title])
    expect(titles).toEqual(titles.map(([role]) => [role, ROLE_TITLES[role as Role]]))
  })

  test('are the block’s own, else the first of its kind, else none', () => {
    expect(roleOf({ kind: 'app', role: 'worker' })).toBe('worker')
    expect(roleOf({ kind: 'sql' })).toBe('primary')
    expect(roleOf({ kind: 'lb' })).toBeUndefined()
  })

  test('may look different from their kind', () => {
    expect(iconOf({ kind: 'app', role: 'worker' })).toBe('cog')
    expect(iconOf({ kind: 'app', role: 'service' })).toBe('server')
    expect(iconOf({ kind: 'lb' })).toBe('split')
  })
})

test('a property that is not stated means what its kind says', () => {
  const block = { id: 'a', kind: 'entry', label: 'a', tier: 'edge', x: 0, y: 0, order: 0 } as never
  expect(propertyOf(block, 'tls')).toBe(true)
  expect(propertyOf({ ...(block as object), tls: false } as never, 'tls')).toBe(false)
  expect(propertyOf(block, 'owner')).toBeUndefined()
})

test('the name of a kind in a sentence keeps the capitals of names and abbreviations', () => {
  const name = (title: string) => kindName({ title })
  expect(name('Load balancer')).toBe('load balancer')
  expect(name('CDN')).toBe('CDN')
  expect(name('API gateway')).toBe('API gateway')
  expect(name('WebSocket server')).toBe('WebSocket server')
  expect(name('Cache')).toBe('cache')
  expect(name('NoSQL database')).toBe('NoSQL database')
})
