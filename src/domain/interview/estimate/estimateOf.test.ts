import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_BOARD } from '#domain/board/board.ts'
import { BRIEF_PROPERTIES, type Brief } from '#domain/board/briefProperties.ts'
import { ESTIMATE_PROPERTIES, type EstimateFields } from '#domain/board/estimateProperties.ts'
import { arbitraryProperties } from '#testing/propertyArbitrary.ts'
import { type EstimateResult, estimateOf } from './estimateOf.ts'
import { reckoned } from './formula.ts'
import { INPUTS, type InputId } from './inputs.ts'
import { RESULTS } from './results/catalogue.ts'
import { RESULT_IDS, type ResultId } from './results/ids.ts'
import type { EstimatedBoard } from './sheet.ts'
import { QUICK_LOW } from './time.ts'
import { sameDimension, UNITS } from './units.ts'

const boardWith = (brief: Brief, estimate: EstimateFields = {}, settings: object = {}): EstimatedBoard => ({
  brief,
  estimate,
  settings: { ...EMPTY_BOARD.settings, ...settings },
})

const valueIn = (board: EstimatedBoard, id: ResultId): number => estimateOf(board).get(id)?.value ?? Number.NaN

const FEED = boardWith({ dau: 100_000_000, readWriteRatio: 100 }, { writesPerUser: 2, peakFactor: 3, writeSize: 1_000 })
const CHAT = boardWith(
  { dau: 500_000_000, concurrentConnections: 50_000_000 },
  {
    ...{ writesPerUser: 40, peakFactor: 3, writeSize: 150, mediaShare: 5, mediaSize: 200_000 },
    ...{ hotGroups: 10, hotItems: 30 },
  },
)

describe('the figures of the documents come out to their digits', () => {
  const cases: readonly (readonly [string, EstimatedBoard, ResultId, string])[] = [
    ['the feed writes on average', FEED, 'writes-average', '2314.8'],
    ['the feed writes at peak', FEED, 'writes-peak', '6944.4'],
    ['the feed reads on average', FEED, 'reads-average', '231481.5'],
    ['the feed reads at peak', FEED, 'reads-peak', '694444.4'],
    ['the feed keeps 73.0 TB a year', FEED, 'storage-year', '73000000000000'],
    ['the chat writes on average', CHAT, 'writes-average', '231481'],
    ['the chat writes at peak', CHAT, 'writes-peak', '694444'],
    ['the chat keeps 3.0 TB a day', CHAT, 'storage-day', '3000000000000'],
    ['the chat keeps 1.095 PB a year', CHAT, 'storage-year', '1095000000000000'],
    ['the chat keeps 5.475 PB in five years', CHAT, 'storage-five-years', '5475000000000000'],
    ['three copies of a day are 9 TB', CHAT, 'kept-day', '9000000000000'],
    ['the chat has 200 TB of media a day', CHAT, 'media-day', '200000000000000'],
    ['the chat has 22.5 TB of hot messages', CHAT, 'cache', '22500000000000'],
    ['the chat needs 1,000 servers for its connections', CHAT, 'socket-servers', '1000'],
    ['and 2,000 to lose some', CHAT, 'socket-servers-doubled', '2000'],
    [
      '700,000 writes of 150 B are 105 MB a second',
      boardWith({ peakWriteQps: 700_000 }, { writeSize: 150 }),
      'bandwidth-in',
      '105000000',
    ],
    ['a million requests a day', boardWith({ requestsPerDay: 1e6 }), 'requests-average', '11.57'],
    ['a billion requests a day', boardWith({ requestsPerDay: 1e9 }), 'requests-average', '11574'],
    [
      'ten requests of 100 million users',
      boardWith({ dau: 1e8 }, { requestsPerUser: 10 }),
      'requests-average',
      '11574',
    ],
    ['10,000 requests a second', boardWith({ peakReadQps: 9_000, peakWriteQps: 1_000 }), 'servers', '10'],
    ['doubled', boardWith({ peakReadQps: 9_000, peakWriteQps: 1_000 }), 'servers-doubled', '20'],
    ['99.9 % leave 8.77 hours a year', boardWith({ availability: 99.9 }), 'downtime-year', '31557.600000'],
    ['99.99 % leave 52.6 minutes a year', boardWith({ availability: 99.99 }), 'downtime-year', '3155.760000'],
    ['three in ten who come in a month come in a day', boardWith({ mau: 1e6 }), 'daily-users', '300000'],
    ['one in ten of those is online at peak', boardWith({ mau: 1e6 }), 'connections', '30000'],
  ]
  test.each(cases)('%s', (...[, board, id, text]) => {
    expect(valueIn(board, id).toFixed(text.split('.')[1]?.length ?? 0)).toBe(text)
  })

  test('73.0 TB are 66.4 TiB', () => {
    expect((valueIn(FEED, 'storage-year') / 1024 ** 4).toFixed(1)).toBe('66.4')
  })

  test('a day of 100,000 seconds makes rates 13.6 % low, and no figure of a whole day', () => {
    const quick = { ...CHAT, estimate: { ...CHAT.estimate, quickMaths: true } }
    expect(QUICK_LOW).toBeCloseTo(0.136, 12)
    expect(valueIn(quick, 'writes-average')).toBe(200_000)
    expect(valueIn(quick, 'writes-average') / valueIn(CHAT, 'writes-average')).toBeCloseTo(1 - QUICK_LOW, 12)
    expect(valueIn(quick, 'storage-day')).toBe(3e12)
  })

  test('a share of writes is the peak over the ratio and one', () => {
    const board = boardWith({ dau: 1e6, readWriteRatio: 9 }, { requestsPerUser: 86.4, peakFactor: 2 })
    expect(valueIn(board, 'writes-peak')).toBeCloseTo(200, 9)
    expect(valueIn(board, 'reads-peak')).toBeCloseTo(1_800, 9)
    expect(valueIn(board, 'requests-peak')).toBeCloseTo(2_000, 9)
  })
})

describe('what is kept', () => {
  const days = (estimate: EstimateFields) =>
    valueIn(boardWith({ dau: 1_000 }, { writesPerUser: 1, writeSize: 1, ...estimate }), 'storage-five-years') / 1_000
  test('grows from year to year', () => {
    expect(days({ growth: 100 })).toBeCloseTo(365 * (1 + 2 + 4 + 8 + 16), 6)
  })
  test('is no more than that of the days it is kept', () => {
    expect(days({ retention: 30 })).toBe(30)
    expect(days({ retention: 400, growth: 100 })).toBeCloseTo(365 * 16 + 35 * 8, 6)
    expect(days({ retention: 0, growth: 100 })).toBe(0)
    expect(days({ retention: 9_999 })).toBe(1_825)
  })
  test('is more with indexes, copies and regions, and less compressed', () => {
    const board = boardWith(
      { dau: 1_000, regions: 2 },
      { writesPerUser: 1, writeSize: 100, copies: 2, indexShare: 30, metadataShare: 10, compression: 4 },
    )
    expect(valueIn(board, 'kept-day')).toBeCloseTo((1_000 * 100 * 1.1 * 1.3 * 2 * 2) / 4, 6)
  })
})

describe('what it costs', () => {
  const PRICES = { storagePrice: 0.02, serverPrice: 100, egressPrice: 0.1, cachePrice: 10, requestPrice: 1 }
  const board = boardWith(
    { dau: 1e6, readWriteRatio: 10, monthlyBudget: 100_000 },
    { writesPerUser: 10, writeSize: 1_000, readSize: 10_000, ...PRICES },
  )
  const sum = ['cost-storage', 'cost-servers', 'cost-traffic', 'cost-cache', 'cost-requests'] as const
  test('is the sum of what has a price', () => {
    expect(valueIn(board, 'cost-month')).toBeCloseTo(
      sum.reduce((all, id) => all + valueIn(board, id), 0),
      6,
    )
    // 10 million writes a day of 1 KB: 3.65 TB a year, three times, at 2 cents a GB.
    expect(valueIn(board, 'cost-storage')).toBeCloseTo(219, 6)
    // 100 million reads a day of 10 KB: 30 TB in a month, at 10 cents a GB.
    expect(valueIn(board, 'cost-traffic')).toBeCloseTo(3_000, 6)
    expect(valueIn(board, 'cost-requests')).toBeCloseTo(110 * 30, 6)
    expect(valueIn(board, 'cost-user')).toBeCloseTo(valueIn(board, 'cost-month') / 1e6, 12)
    expect(valueIn(board, 'budget-left')).toBeCloseTo(100_000 - valueIn(board, 'cost-month'), 6)
  })
  test('leaves out what has none', () => {
    const { storagePrice: _, cachePrice: __, ...estimate } = board.estimate
    const some = { ...board, estimate }
    expect(
      estimateOf(some)
        .get('cost-month')
        ?.factors.map(({ result }) => result),
    ).toEqual(['cost-servers', 'cost-traffic', 'cost-requests'])
    expect(estimateOf(boardWith({ dau: 1e6 })).has('cost-month')).toBe(false)
  })
})

describe('a result says what it rests on', () => {
  const of = (board: EstimatedBoard, id: ResultId): EstimateResult => {
    const result = estimateOf(board).get(id)
    if (!result) throw new Error(`${id} is missing`)
    return result
  }
  test('the empty fields that it lacks, through other results too', () => {
    expect(of(boardWith({}), 'writes-peak')).toMatchObject({ value: undefined, missing: ['dau', 'writesPerUser'] })
    expect(of(boardWith({ dau: 5 }), 'writes-average').missing).toEqual(['writesPerUser'])
    expect(of(CHAT, 'reads-peak').missing).toEqual(['readWriteRatio'])
    expect(of(FEED, 'servers').missing).toEqual([])
  })
  test('the usual values that it took', () => {
    expect(of(boardWith({ dau: 5 }, { writesPerUser: 2 }), 'writes-peak').assumes).toEqual(['peakFactor'])
    expect(of(CHAT, 'kept-day').assumes).toEqual(['copies'])
    expect(of(CHAT, 'writes-peak').assumes).toEqual([])
    expect(of(boardWith({ mau: 10 }), 'connections').assumes).toEqual(['dailyShare', 'onlineShare'])
  })
  test('what the brief states wins, and says what it would be otherwise', () => {
    const stated = { ...FEED, brief: { ...FEED.brief, peakReadQps: 50_000 } }
    expect(of(stated, 'reads-peak')).toMatchObject({ value: 50_000, stated: { field: 'peakReadQps' } })
    expect(of(stated, 'reads-peak').stated?.reckoned).toBeCloseTo(694_444.4, 1)
    expect(of(stated, 'reads-average').value).toBeCloseTo(231_481.5, 1)
    expect(of(boardWith({ peakReadQps: 3 }), 'reads-peak').stated).toEqual({
      field: 'peakReadQps',
      reckoned: undefined,
    })
    expect(of(FEED, 'reads-peak').stated).toBeUndefined()
  })
  test('a peak alone tells the average and the day', () => {
    const board = boardWith({ peakWriteQps: 300 }, { peakFactor: 3, writeSize: 10 })
    expect(valueIn(board, 'writes-average')).toBe(100)
    expect(valueIn(board, 'storage-day')).toBe(100 * 86_400 * 10)
  })
  test('the settings of the rules say what a server takes', () => {
    const board = boardWith({ peakReadQps: 9_000, peakWriteQps: 1_000 }, {}, { serverRate: 300 })
    expect(of(board, 'servers')).toMatchObject({ value: 34, assumes: [] })
    expect(of({ ...board, settings: EMPTY_BOARD.settings }, 'servers').assumes).toEqual(['serverRate'])
  })
})

/** Boards with estimates in which most fields say something. */
const arbitraryEstimated: fc.Arbitrary<EstimatedBoard> = fc
  .record({
    brief: arbitraryProperties(BRIEF_PROPERTIES),
    estimate: fc.tuple(arbitraryProperties(ESTIMATE_PROPERTIES), arbitraryProperties(ESTIMATE_PROPERTIES)),
    base: fc.constantFrom(FEED, CHAT, boardWith({}), boardWith({ peakReadQps: 7, peakWriteQps: 3 })),
  })
  .map(({ brief, estimate, base }) => ({
    brief: { ...base.brief, ...brief },
    estimate: Object.assign({}, base.estimate, ...estimate),
    settings: EMPTY_BOARD.settings,
  }))

test('what is shown of a formula comes to its value, in its unit', () => {
  fc.assert(
    fc.property(arbitraryEstimated, (board) => {
      for (const { id, factors, value, unit, whole } of estimateOf(board).values()) {
        const shown = reckoned(factors)
        expect(shown === undefined, id).toBe(value === undefined)
        if (shown === undefined || value === undefined) continue
        if (whole) expect(Math.abs(value - shown.value), id).toBeLessThanOrEqual(Math.max(1, shown.value * 1e-11))
        else expect(value, id).toBe(shown.value)
        expect(sameDimension(shown.dimension, UNITS[unit]), id).toBe(true)
      }
    }),
    { seed: 4, numRuns: 150 },
  )
})

test('more of what makes more never makes less', () => {
  const more: readonly InputId[] = ['dau', 'writesPerUser', 'readWriteRatio', 'peakFactor', 'writeSize', 'copies']
  const grown: readonly ResultId[] = [
    'writes-peak',
    'reads-peak',
    'storage-year',
    'kept-day',
    'bandwidth-in',
    'cache',
    'servers',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...more), fc.double({ min: 1, max: 1.5, noNaN: true }), (field, by) => {
      const { record } = INPUTS[field]
      const base = { ...FEED, estimate: { ...FEED.estimate, copies: 2 } }
      const old = (base[record] as Readonly<Record<string, number>>)[field] ?? 0
      const next = { ...base, [record]: { ...base[record], [field]: old * by } }
      for (const id of grown) expect(valueIn(next, id)).toBeGreaterThanOrEqual(valueIn(base, id))
    }),
    { seed: 4, numRuns: 60 },
  )
})

test('every result has an id of its own, and every id its result', () => {
  expect(RESULTS.map(({ id }) => id).sort()).toEqual([...RESULT_IDS].sort())
})

test('every number that an estimate can state is an input', () => {
  const numbers = Object.entries(ESTIMATE_PROPERTIES).filter(([, { type }]) => type === 'number')
  expect(numbers.map(([id]) => id).filter((id) => !Object.hasOwn(INPUTS, id))).toEqual([])
})
