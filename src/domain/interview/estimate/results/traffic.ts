import type { Factor } from '../formula.ts'
import type { FormulaSheet } from '../sheet.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import { secondsADay } from '../time.ts'
import type { ResultSpec } from './result.ts'

const RATIO = { label: 'reads and the write', value: (ratio: number) => ratio + 1 } as const

/** True when requests are told as a whole, a day or a user. */
const tellsRequests = (sheet: FormulaSheet): boolean =>
  sheet.states('requestsPerDay') || sheet.states('requestsPerUser')

/** Writes come from the requests where those are told, and writes a user are not. */
const splitsRequests = (sheet: FormulaSheet): boolean => tellsRequests(sheet) && !sheet.states('writesPerUser')

/** A rate follows from a stated peak where nothing else tells it. */
const follows = (sheet: FormulaSheet, peak: 'peakWriteQps' | 'peakReadQps'): boolean => sheet.states(peak)

const people = (sheet: FormulaSheet): readonly Factor[] =>
  sheet.states('dau') || !sheet.states('mau') ? [sheet.field('dau')] : [sheet.result('daily-users')]

/** How the requests of a day come about. */
const requestsOfDay = (sheet: FormulaSheet): readonly Factor[] =>
  sheet.states('requestsPerDay')
    ? [sheet.field('requestsPerDay')]
    : [...people(sheet), sheet.field('requestsPerUser', '×')]

/** How the writes of a day come about; undefined where only a peak tells of them. */
function writesOfDay(sheet: FormulaSheet): readonly Factor[] | undefined {
  if (splitsRequests(sheet)) return [...requestsOfDay(sheet), sheet.field('readWriteRatio', '÷', RATIO)]
  if (!sheet.states('writesPerUser') && follows(sheet, 'peakWriteQps')) return undefined
  return [...people(sheet), sheet.field('writesPerUser', '×')]
}

/** A stated peak, or what an average comes to at its peak. */
const peakOf = (
  sheet: FormulaSheet,
  stated: 'peakWriteQps' | 'peakReadQps',
  average: 'writes-average' | 'reads-average',
) => (sheet.states(stated) ? [sheet.field(stated)] : [sheet.result(average), sheet.field('peakFactor', '×')])

/** How many people use it, and how often. */
export const TRAFFIC_RESULTS: readonly ResultSpec[] = [
  {
    id: 'daily-users',
    title: 'Daily users',
    unit: 'count',
    of: 'users',
    span: 'a day',
    source: FROM.users,
    statedBy: 'dau',
    formula: (sheet) =>
      sheet.states('dau') || !sheet.states('mau')
        ? [sheet.field('dau')]
        : [sheet.field('mau'), sheet.field('dailyShare', '×')],
  },
  {
    id: 'writes-day',
    title: 'Writes a day',
    unit: 'a day',
    of: 'writes',
    span: 'a day',
    source: FROM.traffic,
    formula: (sheet) => writesOfDay(sheet) ?? [sheet.result('writes-average'), secondsADay(sheet, '×')],
  },
  {
    id: 'writes-average',
    title: 'Writes, average',
    unit: 'a second',
    of: 'writes',
    source: FROM.traffic,
    formula: (sheet) => {
      const day = writesOfDay(sheet)
      return day ? [...day, secondsADay(sheet, '÷')] : [sheet.field('peakWriteQps'), sheet.field('peakFactor', '÷')]
    },
  },
  {
    id: 'writes-peak',
    title: 'Writes, peak',
    unit: 'a second',
    of: 'writes',
    span: 'at peak',
    source: FROM.template,
    statedBy: 'peakWriteQps',
    formula: (sheet) => peakOf(sheet, 'peakWriteQps', 'writes-average'),
  },
  {
    id: 'reads-average',
    title: 'Reads, average',
    unit: 'a second',
    of: 'reads',
    source: FROM.traffic,
    formula: (sheet) =>
      !sheet.states('readWriteRatio') && follows(sheet, 'peakReadQps')
        ? [sheet.field('peakReadQps'), sheet.field('peakFactor', '÷')]
        : [sheet.result('writes-average'), sheet.field('readWriteRatio', '×')],
  },
  {
    id: 'reads-peak',
    title: 'Reads, peak',
    unit: 'a second',
    of: 'reads',
    span: 'at peak',
    source: FROM.traffic,
    statedBy: 'peakReadQps',
    formula: (sheet) => peakOf(sheet, 'peakReadQps', 'reads-average'),
  },
  {
    id: 'requests-average',
    title: 'Requests, average',
    unit: 'a second',
    of: 'requests',
    source: FROM.traffic,
    formula: (sheet) =>
      splitsRequests(sheet)
        ? [...requestsOfDay(sheet), secondsADay(sheet, '÷')]
        : [sheet.result('reads-average'), sheet.result('writes-average', '+')],
  },
  {
    id: 'requests-peak',
    title: 'Requests, peak',
    unit: 'a second',
    of: 'requests',
    span: 'at peak',
    source: FROM.traffic,
    formula: (sheet) =>
      splitsRequests(sheet) && !sheet.states('readWriteRatio')
        ? [sheet.result('requests-average'), sheet.field('peakFactor', '×')]
        : [sheet.result('reads-peak'), sheet.result('writes-peak', '+')],
  },
]
