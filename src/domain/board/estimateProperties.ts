import type { FieldsOf, FieldValueSpec } from './property.ts'

const SHARE = { type: 'number', min: 0, max: 100, unit: '%' } as const
const MORE = { ...SHARE, max: 10_000 } as const
const BYTES = { type: 'number', min: 0, max: 1e18, unit: 'B' } as const
const A_DAY = { type: 'number', min: 0, max: 1e15, unit: '/day' } as const
const COUNT = { type: 'number', min: 0, max: 1e9 } as const
const PRICE = { type: 'number', min: 0, max: 1e12, unit: 'USD' } as const
const SOURCE = { type: 'text', maxLength: 200 } as const

/**
 * What an estimate can state beyond the brief and the settings of the board. What its numbers are called and what is taken where one is
 * empty stands with the calculators, in domain/interview/estimate, which load with what shows them.
 */
export const ESTIMATE_PROPERTIES = {
  dailyShare: SHARE,
  onlineShare: SHARE,
  writesPerUser: A_DAY,
  requestsPerUser: A_DAY,
  peakFactor: { type: 'number', min: 2, max: 5, unit: '×' },
  writeSize: BYTES,
  readSize: BYTES,
  mediaShare: SHARE,
  mediaSize: BYTES,
  userSize: BYTES,
  retention: { type: 'number', min: 0, max: 36_500, unit: 'd' },
  growth: MORE,
  copies: { type: 'number', integer: true, min: 1, max: 100, unit: '×' },
  indexShare: MORE,
  metadataShare: MORE,
  compression: { type: 'number', min: 1, max: 1_000, unit: '×' },
  hitRate: SHARE,
  hotShare: SHARE,
  hotGroups: COUNT,
  hotItems: COUNT,
  nodeStorage: BYTES,
  storagePrice: PRICE,
  storagePriceSource: SOURCE,
  serverPrice: PRICE,
  serverPriceSource: SOURCE,
  egressPrice: PRICE,
  egressPriceSource: SOURCE,
  cachePrice: PRICE,
  cachePriceSource: SOURCE,
  requestPrice: PRICE,
  requestPriceSource: SOURCE,
  quickMaths: { type: 'flag' },
} as const satisfies Readonly<Record<string, FieldValueSpec>>

/** What an estimate states; each field may be missing, which means "not stated". */
export type EstimateFields = FieldsOf<typeof ESTIMATE_PROPERTIES>
