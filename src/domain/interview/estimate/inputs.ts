import { blockKind } from '#domain/blocks/catalogue.ts'
import type { Board } from '#domain/board/board.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { ESTIMATE_PROPERTIES } from '#domain/board/estimateProperties.ts'
import type { Kind } from '#domain/board/kind.ts'
import type { PropertySpec } from '#domain/board/property.ts'
import { RULE_SETTINGS } from '#domain/board/ruleSettings.ts'
import { ESTIMATE_SOURCES as FROM } from './sources.ts'
import type { UnitId } from './units.ts'

/** Where the fields of an estimate stand together on the screen, in this order. */
export const INPUT_GROUPS = {
  users: 'Users',
  traffic: 'Traffic',
  sizes: 'Sizes',
  storage: 'Storage',
  hot: 'Cache and servers',
  cost: 'Cost',
} as const

/** A number that an estimate is reckoned from. */
export interface EstimateInput {
  /** whose field it is: the brief, the settings of the rules, or the estimate itself */
  readonly record: 'brief' | 'settings' | 'estimate'
  readonly group: keyof typeof INPUT_GROUPS
  /** of what is reckoned with; a field in percent counts as a fraction */
  readonly unit: UnitId
  /** its name here, where that of the field would not do */
  readonly title?: string
  /** what is taken while the field is empty, in the unit of the field, and who says so */
  readonly usual?: { readonly value: number; readonly source: string }
  /** the ends of a slider, where usual values are few */
  readonly slider?: readonly [number, number]
  /** it is among the first that are asked for */
  readonly first?: true
}

const own = (group: EstimateInput['group'], unit: UnitId, more: Partial<EstimateInput> = {}): EstimateInput => ({
  record: 'estimate',
  group,
  unit,
  ...more,
})
const usually = (value: number, source: string = FROM.own) => ({ usual: { value, source } })

/** What one server of a kind takes as long as the settings of the rules say nothing else. */
const ofKind = (kind: Kind) => {
  const { capacity } = blockKind(kind)
  return capacity && 'each' in capacity ? usually(capacity.each, `${capacity.document}, ${capacity.section}`) : {}
}

/** Every number that an estimate may be reckoned from, in the order of the screen. */
export const INPUTS = {
  mau: { record: 'brief', group: 'users', unit: 'count', title: 'Monthly users' },
  dailyShare: own('users', 'share', usually(30, FROM.users)),
  dau: { record: 'brief', group: 'users', unit: 'count', title: 'Daily users', first: true },
  onlineShare: own('users', 'share', { ...usually(10, FROM.users), first: true }),
  concurrentConnections: { record: 'brief', group: 'users', unit: 'count' },
  writesPerUser: own('traffic', 'a day', { first: true }),
  readWriteRatio: { record: 'brief', group: 'traffic', unit: 'factor', first: true },
  peakFactor: own('traffic', 'factor', { ...usually(3, FROM.traffic), slider: [2, 5], first: true }),
  peakWriteQps: { record: 'brief', group: 'traffic', unit: 'a second' },
  peakReadQps: { record: 'brief', group: 'traffic', unit: 'a second' },
  requestsPerUser: own('traffic', 'a day'),
  requestsPerDay: { record: 'brief', group: 'traffic', unit: 'a day' },
  writeSize: own('sizes', 'bytes', { ...usually(1_024, FROM.bandwidth), first: true }),
  readSize: own('sizes', 'bytes', { ...usually(5_120, FROM.bandwidth), first: true }),
  mediaShare: own('sizes', 'share', { first: true }),
  mediaSize: own('sizes', 'bytes', { ...usually(1_000_000, FROM.sizes), first: true }),
  userSize: own('sizes', 'bytes'),
  copies: own('storage', 'factor', { ...usually(3, FROM.sizes), slider: [1, 5], first: true }),
  retention: own('storage', 'days'),
  growth: own('storage', 'share'),
  indexShare: own('storage', 'share'),
  metadataShare: own('storage', 'share'),
  compression: own('storage', 'factor'),
  regions: { record: 'brief', group: 'storage', unit: 'factor' },
  nodeStorage: own('storage', 'bytes', usually(2e12)),
  hitRate: own('hot', 'share', { ...usually(80, FROM.template), slider: [80, 95], first: true }),
  hotShare: own('hot', 'share', usually(20, FROM.steps)),
  hotGroups: own('hot', 'factor'),
  hotItems: own('hot', 'factor'),
  serverConnections: { record: 'settings', group: 'hot', unit: 'count', ...ofKind('ws') },
  serverRate: { record: 'settings', group: 'hot', unit: 'a second', ...ofKind('app') },
  availability: { record: 'brief', group: 'hot', unit: 'share' },
  storagePrice: own('cost', 'money a gigabyte and month'),
  serverPrice: own('cost', 'money a month'),
  egressPrice: own('cost', 'money a gigabyte'),
  cachePrice: own('cost', 'money a gigabyte and month'),
  requestPrice: own('cost', 'money'),
  monthlyBudget: { record: 'brief', group: 'cost', unit: 'money a month' },
} as const satisfies Readonly<Record<string, EstimateInput>>

/** The name of a number that an estimate is reckoned from. */
export type InputId = keyof typeof INPUTS

const SPECS: Readonly<Record<EstimateInput['record'], Readonly<Record<string, PropertySpec>>>> = {
  brief: BRIEF_PROPERTIES,
  settings: RULE_SETTINGS,
  estimate: ESTIMATE_PROPERTIES,
}

/** An input as it is listed. */
export const inputOf = (id: InputId): EstimateInput => INPUTS[id]

/** The spec of the field that an input is. */
const inputSpec = (id: InputId): PropertySpec & { readonly type: 'number' } =>
  SPECS[INPUTS[id].record][id] as PropertySpec & { readonly type: 'number' }

/** What an input is called. */
export const inputTitle = (id: InputId): string => inputOf(id).title ?? inputSpec(id).title

/** What a board states of an input, in the unit of its field; undefined where it states nothing. */
export const statedInput = (board: Pick<Board, EstimateInput['record']>, id: InputId): number | undefined =>
  (board[INPUTS[id].record] as Readonly<Record<string, number | undefined>>)[id]

/** What a figure of a field counts as in a formula: percents are fractions. */
export const reckonedInput = (id: InputId, value: number): number =>
  inputSpec(id).unit === '%' ? Number((value / 100).toPrecision(15)) : value
