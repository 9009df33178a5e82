import type { PropertySpec, ValuesOf } from './property.ts'

const RATE = { type: 'number', min: 0, max: 1e12, unit: '/s' } as const
const PEOPLE = { type: 'number', integer: true, min: 0, max: 1e12 } as const

/** What the brief of a board can state; an empty field silences what depends on it. */
export const BRIEF_PROPERTIES = {
  features: {
    title: 'Features',
    help: 'What people do with it, one a line',
    type: 'text',
    maxLength: 2_000,
    multiline: true,
  },
  publicApi: { title: 'Public API', help: 'Programs outside the company call it', type: 'flag' },
  platforms: {
    title: 'Platforms',
    type: 'set',
    options: ['web', 'ios', 'android', 'device', 'api', 'partner'],
  },
  dau: { title: 'Daily active users', ...PEOPLE },
  peakReadQps: { title: 'Peak reads', ...RATE },
  peakWriteQps: { title: 'Peak writes', ...RATE },
  readWriteRatio: { title: 'Reads per write', type: 'number', min: 0, max: 1e9 },
  concurrentConnections: { title: 'Open connections', help: 'At peak, over all WebSocket servers', ...PEOPLE },
  latencyMs: {
    title: 'Latency target',
    help: 'What 95 of 100 calls take at most',
    type: 'number',
    min: 0,
    max: 3_600_000,
    unit: 'ms',
  },
  availability: {
    title: 'Availability target',
    help: 'From 99.9 % on, unstated copies count as one',
    type: 'number',
    min: 0,
    max: 100,
    unit: '%',
  },
  consistency: {
    title: 'Consistency',
    help: 'Strong: every read sees the latest write',
    type: 'choice',
    options: ['strong', 'eventual'],
  },
  geo: {
    title: 'Users live in',
    type: 'choice',
    options: ['single', 'global'],
    titles: { single: 'One region', global: 'The whole world' },
  },
  regions: {
    title: 'Regions it runs in',
    help: 'One when not stated',
    type: 'number',
    integer: true,
    min: 1,
    max: 100,
  },
  realtime: { title: 'Real time', help: 'News reaches people without their asking', type: 'flag' },
  realtimeVia: {
    title: 'Real time through',
    help: 'Polling will do for a first version',
    type: 'choice',
    options: ['push', 'polling'],
  },
  media: { title: 'Images or video', type: 'flag' },
  transactions: { title: 'All-or-nothing writes', help: 'Money, stock, bookings', type: 'flag' },
  flexibleSchema: { title: 'Flexible schema', help: 'Records differ or change often', type: 'flag' },
  pii: { title: 'Personal data', type: 'flag' },
  auth: {
    title: 'Sign-in',
    type: 'choice',
    options: ['required', 'none'],
    titles: { none: 'Nobody signs in' },
  },
  tenancy: {
    title: 'Tenancy',
    type: 'choice',
    options: ['single', 'multi', 'hybrid'],
    titles: { single: 'One tenant', multi: 'Many, shared parts', hybrid: 'Some apart, some shared' },
  },
  stage: {
    title: 'Stage',
    help: 'A first version may leave out what only scale needs',
    type: 'choice',
    options: ['mvp', 'scale'],
    titles: { mvp: 'First version', scale: 'At scale' },
  },
  style: {
    title: 'Style',
    help: 'In a monolith, services may share a database',
    type: 'choice',
    options: ['monolith', 'modular-monolith', 'microservices'],
    titles: { 'modular-monolith': 'Modular monolith' },
  },
  goal: {
    title: 'Goal',
    help: 'For learning, a design may be larger than it need be',
    type: 'choice',
    options: ['product', 'learning'],
  },
  secrets: { title: 'Secrets kept in', help: 'Such as Vault or AWS Secrets Manager', type: 'text', maxLength: 80 },
  serviceMesh: { title: 'Service mesh', type: 'flag' },
  observability: {
    title: 'Observed through',
    help: 'Such as Prometheus and Grafana; instead of drawing telemetry',
    type: 'text',
    maxLength: 80,
  },
} as const satisfies Readonly<Record<string, PropertySpec>>

/** The name of a field of the brief. */
export type BriefPropertyId = keyof typeof BRIEF_PROPERTIES

/** The requirements a board answers; each field may be missing, which means "not stated". */
export type Brief = ValuesOf<typeof BRIEF_PROPERTIES>
