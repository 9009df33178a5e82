import type { PropertySpec, ValuesOf } from './property.ts'

const RATE = { type: 'number', min: 0, max: 1e12, unit: '/s' } as const
const LINES = { type: 'text', maxLength: 4_000, multiline: true } as const
const MILLISECONDS = { type: 'number', min: 0, max: 3_600_000, unit: 'ms' } as const
const MINUTES = { type: 'number', min: 0, max: 5_256_000, unit: 'min' } as const
const PEOPLE = { type: 'number', integer: true, min: 0, max: 1e12 } as const

/**
 * What the brief of a board can state; an empty field silences what depends on it. A text of several lines is a list: one line, one item.
 */
export const BRIEF_PROPERTIES = {
  problem: { title: 'Problem', type: 'text', maxLength: 500 },
  whyNow: { title: 'Why now', type: 'text', maxLength: 1_000 },
  success: { title: 'Success', type: 'text', maxLength: 1_000 },
  features: {
    title: 'Features',
    type: 'text',
    maxLength: 2_000,
    multiline: true,
  },
  featuresLater: { title: 'Features for later', ...LINES },
  outOfScope: { title: 'Out of scope', ...LINES },
  users: { title: 'Users', ...LINES },
  journeys: { title: 'Journeys', ...LINES },
  constraints: { title: 'Constraints', ...LINES },
  publicApi: { title: 'Public API', type: 'flag' },
  platforms: {
    title: 'Platforms',
    type: 'set',
    options: ['web', 'ios', 'android', 'device', 'api', 'partner'],
  },
  mau: { title: 'Monthly active users', ...PEOPLE },
  dau: { title: 'Daily active users', ...PEOPLE },
  requestsPerDay: { title: 'Requests a day', type: 'number', min: 0, max: 1e15 },
  peakReadQps: { title: 'Peak reads', ...RATE },
  peakWriteQps: { title: 'Peak writes', ...RATE },
  readWriteRatio: { title: 'Reads per write', type: 'number', min: 0, max: 1e9 },
  concurrentConnections: { title: 'Open connections', ...PEOPLE },
  throughput: { title: 'Throughput', ...RATE },
  latencyMs: { title: 'Latency target', ...MILLISECONDS },
  latencyP50Ms: { title: 'Latency, p50', ...MILLISECONDS },
  latencyP99Ms: { title: 'Latency, p99', ...MILLISECONDS },
  pageLatencyMs: { title: 'Page load', ...MILLISECONDS },
  apiLatencyMs: { title: 'API latency', ...MILLISECONDS },
  searchLatencyMs: { title: 'Search latency', ...MILLISECONDS },
  availability: {
    title: 'Availability target',
    type: 'number',
    min: 0,
    max: 100,
    unit: '%',
  },
  rtoMinutes: { title: 'Recovery time (RTO)', ...MINUTES },
  rpoMinutes: { title: 'Data loss (RPO)', ...MINUTES },
  durability: { title: 'Durability', type: 'number', min: 0, max: 100, unit: '%' },
  consistencyByData: { title: 'Consistency by data', ...LINES },
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
  privacy: { title: 'Privacy', type: 'text', maxLength: 500 },
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
  monthlyBudget: { title: 'Monthly budget', type: 'number', min: 0, max: 1e12, unit: 'USD' },
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
