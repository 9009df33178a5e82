import type { PropertySpec, ValuesOf } from './property.ts'

const SHARE = { type: 'number', min: 0, max: 100, unit: '%' } as const
const BYTES = { type: 'number', min: 0, max: 1e18, unit: 'B' } as const
const A_DAY = { type: 'number', min: 0, max: 1e15, unit: '/day' } as const
const PRICE = { type: 'number', min: 0, max: 1e12, unit: 'USD' } as const
const SOURCE = { title: 'Source and date', type: 'text', maxLength: 200 } as const

/** What an estimate can state beyond the brief and the settings of the board; an empty field has the value its help names, or none. */
export const ESTIMATE_PROPERTIES = {
  dailyShare: { title: 'Daily of monthly', ...SHARE },
  onlineShare: { title: 'Online at peak', ...SHARE },
  writesPerUser: { title: 'Writes a user', ...A_DAY },
  requestsPerUser: { title: 'Requests a user', ...A_DAY },
  peakFactor: { title: 'Peak factor', type: 'number', min: 2, max: 5, unit: '×' },
  writeSize: { title: 'Size of a write', ...BYTES },
  readSize: { title: 'Size of a read', ...BYTES },
  mediaShare: { title: 'Writes with media', ...SHARE },
  mediaSize: { title: 'Size of media', ...BYTES },
  userSize: { title: 'Data a user', ...BYTES },
  retention: { title: 'Kept for', type: 'number', min: 0, max: 36_500, unit: 'd' },
  growth: { title: 'Growth a year', ...SHARE, max: 10_000 },
  copies: { title: 'Copies stored', type: 'number', integer: true, min: 1, max: 100, unit: '×' },
  indexShare: { title: 'Indexes', ...SHARE, max: 1_000 },
  metadataShare: { title: 'Metadata', ...SHARE, max: 1_000 },
  compression: { title: 'Compression', type: 'number', min: 1, max: 1_000, unit: '×' },
  hitRate: { title: 'Cache hit rate', ...SHARE },
  hotShare: { title: 'Hot share of reads', ...SHARE },
  hotGroups: { title: 'Hot groups a user', type: 'number', min: 0, max: 1e9 },
  hotItems: { title: 'Items in a group', type: 'number', min: 0, max: 1e9 },
  nodeStorage: { title: 'One node stores', ...BYTES },
  storagePrice: { title: 'Storage, a GB and month', ...PRICE },
  storagePriceSource: SOURCE,
  serverPrice: { title: 'A server, a month', ...PRICE },
  serverPriceSource: SOURCE,
  egressPrice: { title: 'Traffic out, a GB', ...PRICE },
  egressPriceSource: SOURCE,
  cachePrice: { title: 'Cache, a GB and month', ...PRICE },
  cachePriceSource: SOURCE,
  requestPrice: { title: 'A million requests', ...PRICE },
  requestPriceSource: SOURCE,
  quickMaths: { title: 'Quick maths', type: 'flag' },
} as const satisfies Readonly<Record<string, PropertySpec>>

/** What an estimate states; each field may be missing, which means "not stated". */
export type EstimateFields = ValuesOf<typeof ESTIMATE_PROPERTIES>
