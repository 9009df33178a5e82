import { blockKind } from '#domain/blocks/catalogue.ts'
import type { Board } from '#domain/board/board.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { ESTIMATE_PROPERTIES } from '#domain/board/estimateProperties.ts'
import type { Kind } from '#domain/board/kind.ts'
import type { FieldValueSpec, PropertySpec } from '#domain/board/property.ts'
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
  /** its name here, where the field has none or it would not do */
  readonly title?: string
  /** what helps to fill it in, one sentence without its full stop */
  readonly help?: string
  /** what is taken while the field is empty, in the unit of the field, and who says so */
  readonly usual?: { readonly value: number; readonly source: string }
  /** the ends of a slider, where usual values are few */
  readonly slider?: readonly [number, number]
  /** it is among the first that are asked for */
  readonly first?: true
}

const own = (
  [title, group, unit]: readonly [string, EstimateInput['group'], UnitId],
  more: Partial<EstimateInput> = {},
) => ({ record: 'estimate', title, group, unit, ...more }) as const satisfies EstimateInput
const usually = (value: number, source: string = FROM.own) => ({ usual: { value, source } })

/** What one server of a kind takes as long as the settings of the rules say nothing else. */
const ofKind = (kind: Kind) => {
  const { capacity } = blockKind(kind)
  return capacity && 'each' in capacity ? usually(capacity.each, `${capacity.document}, ${capacity.section}`) : {}
}

/** Every number that an estimate may be reckoned from, in the order of the screen. */
export const INPUTS = {
  mau: { record: 'brief', group: 'users', unit: 'count', title: 'Monthly users' },
  dailyShare: own(['Daily of monthly', 'users', 'share'], {
    ...usually(30, FROM.users),
    help: 'Of those who come in a month, how many come in a day',
  }),
  dau: { record: 'brief', group: 'users', unit: 'count', title: 'Daily users', first: true },
  onlineShare: own(['Online at peak', 'users', 'share'], {
    ...usually(10, FROM.users),
    first: true,
    help: 'Of those who come in a day, how many are there at once',
  }),
  concurrentConnections: { record: 'brief', group: 'users', unit: 'count' },
  writesPerUser: own(['Writes a user', 'traffic', 'a day'], {
    first: true,
    help: 'What one person adds or changes in a day: posts, messages, orders',
  }),
  readWriteRatio: { record: 'brief', group: 'traffic', unit: 'factor', first: true },
  peakFactor: own(['Peak factor', 'traffic', 'factor'], {
    ...usually(3, FROM.traffic),
    slider: [2, 5],
    first: true,
    help: 'The busiest hour over the average',
  }),
  peakWriteQps: { record: 'brief', group: 'traffic', unit: 'a second' },
  peakReadQps: { record: 'brief', group: 'traffic', unit: 'a second' },
  requestsPerUser: own(['Requests a user', 'traffic', 'a day'], {
    help: 'Reads and writes together in a day, where they are not told apart',
  }),
  requestsPerDay: { record: 'brief', group: 'traffic', unit: 'a day' },
  writeSize: own(['Size of a write', 'sizes', 'bytes'], {
    ...usually(1_024, FROM.bandwidth),
    first: true,
    help: 'With the data about it',
  }),
  readSize: own(['Size of a read', 'sizes', 'bytes'], {
    ...usually(5_120, FROM.bandwidth),
    first: true,
    help: 'What an answer carries',
  }),
  mediaShare: own(['Writes with media', 'sizes', 'share'], {
    first: true,
    help: 'Of 100 writes, how many bring a picture, a video or another file',
  }),
  mediaSize: own(['Size of media', 'sizes', 'bytes'], { ...usually(1_000_000, FROM.sizes), first: true }),
  userSize: own(['Data a user', 'sizes', 'bytes'], { help: 'Profile and settings of one person' }),
  copies: own(['Copies stored', 'storage', 'factor'], {
    ...usually(3, FROM.sizes),
    slider: [1, 5],
    first: true,
    help: 'Of each piece of data in one region',
  }),
  retention: own(['Kept for', 'storage', 'days'], { help: 'Days, or as in 5 years; for ever when not stated' }),
  growth: own(['Growth a year', 'storage', 'share'], { help: 'Of users and what they write' }),
  indexShare: own(['Indexes', 'storage', 'share'], { help: 'Of the data, 20 to 30 as a rule' }),
  metadataShare: own(['Metadata', 'storage', 'share'], { help: 'Of the data, 10 as a rule' }),
  compression: own(['Compression', 'storage', 'factor'], { help: 'How many times smaller it gets' }),
  regions: { record: 'brief', group: 'storage', unit: 'factor' },
  nodeStorage: own(['One node stores', 'storage', 'bytes'], usually(2e12)),
  hitRate: own(['Cache hit rate', 'hot', 'share'], {
    ...usually(80, FROM.template),
    slider: [80, 95],
    first: true,
    help: 'Of 100 reads, how many the cache answers',
  }),
  hotShare: own(['Hot share of reads', 'hot', 'share'], {
    ...usually(20, FROM.steps),
    help: 'Of what is read in a day, how much is read again and again',
  }),
  hotGroups: own(['Hot groups a user', 'hot', 'factor'], {
    help: 'Such as open chats; with the items in each, in place of the hot share',
  }),
  hotItems: own(['Items in a group', 'hot', 'factor']),
  serverConnections: { record: 'settings', group: 'hot', unit: 'count', ...ofKind('ws') },
  serverRate: { record: 'settings', group: 'hot', unit: 'a second', ...ofKind('app') },
  availability: { record: 'brief', group: 'hot', unit: 'share' },
  storagePrice: own(['Storage, a GB and month', 'cost', 'money a gigabyte and month'], {
    help: 'As it is kept, each copy and all indexes',
  }),
  serverPrice: own(['A server, a month', 'cost', 'money a month'], { help: 'One server, all its hours' }),
  egressPrice: own(['Traffic out, a GB', 'cost', 'money a gigabyte']),
  cachePrice: own(['Cache, a GB and month', 'cost', 'money a gigabyte and month']),
  requestPrice: own(['A million requests', 'cost', 'money']),
  monthlyBudget: { record: 'brief', group: 'cost', unit: 'money a month' },
} as const satisfies Readonly<Record<string, EstimateInput>>

/** The name of a number that an estimate is reckoned from. */
export type InputId = keyof typeof INPUTS

const SPECS: Readonly<Record<EstimateInput['record'], Readonly<Record<string, FieldValueSpec & { title?: string }>>>> =
  {
    brief: BRIEF_PROPERTIES,
    settings: RULE_SETTINGS,
    estimate: ESTIMATE_PROPERTIES,
  }

/** An input as it is listed. */
export const inputOf = (id: InputId): EstimateInput => INPUTS[id]

/** The spec of the field that an input is, with what the input is called. */
export function inputSpec(id: InputId): PropertySpec & { readonly type: 'number' } {
  const spec = SPECS[INPUTS[id].record][id] as PropertySpec & { readonly type: 'number' }
  return { ...spec, title: inputOf(id).title ?? spec.title }
}

/** What an input is called. */
export const inputTitle = (id: InputId): string => inputSpec(id).title

/** What a board states of an input, in the unit of its field; undefined where it states nothing. */
export const statedInput = (board: Pick<Board, EstimateInput['record']>, id: InputId): number | undefined =>
  (board[INPUTS[id].record] as Readonly<Record<string, number | undefined>>)[id]

/** What a figure of a field counts as in a formula: percents are fractions. */
export const reckonedInput = (id: InputId, value: number): number =>
  inputSpec(id).unit === '%' ? Number((value / 100).toPrecision(15)) : value
