import type { PropertySpec, ValuesOf } from './property.ts'

const RATE = { type: 'number', min: 0, max: 1e12, unit: '/s' } as const
const PEOPLE = { type: 'number', integer: true, min: 0, max: 1e12 } as const

/** What the brief of a board can state; an empty field silences what depends on it. */
export const BRIEF_PROPERTIES = {
  features: {
    title: 'Features',
    type: 'text',
    maxLength: 2_000,
    multiline: true,
  },
  publicApi: { title: 'Public API', type: 'flag' },
  platforms: {
    title: 'Platforms',
    type: 'set',
    options: ['web', 'ios', 'android', 'device', 'api', 'partner'],
  },
  dau: { title: 'Daily active users', ...PEOPLE },
  peakReadQps: { title: 'Peak reads', ...RATE },
  peakWriteQps: { title: 'Peak writes', ...RATE },
  readWriteRatio: { title: 'Reads per write', type: 'number', min: 0, max: 1e9 },
  concurrentConnections: { title: 'Open connections', ...PEOPLE },
  latencyMs: {
    title: 'Latency target',
    type: 'number',
    min: 0,
    max: 3_600_000,
    unit: 'ms',
  },
  availability: {
    title: 'Availability target',
    type: 'number',
    min: 0,
    max: 100,
    unit: '%',
  },
  consistency: {
    title: 'Consistency',
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
    type: 'number',
    integer: true,
    min: 1,
    max: 100,
  },
  realtime: { title: 'Real time', type: 'flag' },
  realtimeVia: {
    title: 'Real time through',
    type: 'choice',
    options: ['push', 'polling'],
  },
  media: { title: 'Images or video', type: 'flag' },
  transactions: { title: 'All-or-nothing writes', type: 'flag' },
  flexibleSchema: { title: 'Flexible schema', type: 'flag' },
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
    type: 'choice',
    options: ['mvp', 'scale'],
    titles: { mvp: 'First version', scale: 'At scale' },
  },
  style: {
    title: 'Style',
    type: 'choice',
    options: ['monolith', 'modular-monolith', 'microservices'],
    titles: { 'modular-monolith': 'Modular monolith' },
  },
  goal: {
    title: 'Goal',
    type: 'choice',
    options: ['product', 'learning'],
  },
  secrets: { title: 'Secrets kept in', type: 'text', maxLength: 80 },
  serviceMesh: { title: 'Service mesh', type: 'flag' },
  observability: {
    title: 'Observed through',
    type: 'text',
    maxLength: 80,
  },
} as const satisfies Readonly<Record<string, PropertySpec>>

/** The name of a field of the brief. */
export type BriefPropertyId = keyof typeof BRIEF_PROPERTIES

/** The requirements a board answers; each field may be missing, which means "not stated". */
export type Brief = ValuesOf<typeof BRIEF_PROPERTIES>
