import type { FormulaSheet } from '../sheet.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import { DAY_SECONDS, MEAN_YEAR_DAYS, MONTH_DAYS, secondsAMonth } from '../time.ts'
import type { ResultSpec } from './result.ts'

/** The share of time or of calls that an availability leaves for failure. */
const failing = (sheet: FormulaSheet) =>
  sheet.field('availability', '×', { label: 'may fail', value: (up) => Number((1 - up).toPrecision(9)) })

/** Never in quick maths: who promises a time of failure counts it out. */
const downtime = (sheet: FormulaSheet, days: number, label: string) => [
  sheet.fixed(days, 'days', { label }),
  sheet.fixed(DAY_SECONDS, 'seconds a day', { label: 'seconds a day', operator: '×' }),
  failing(sheet),
]

const whereAsked = (sheet: FormulaSheet): boolean => sheet.states('availability')

/** How long it may be down, and how much may go wrong. */
export const AVAILABILITY_RESULTS: readonly ResultSpec[] = [
  {
    id: 'downtime-year',
    title: 'Downtime a year',
    unit: 'seconds',
    span: 'a year',
    source: FROM.targets,
    formula: (sheet) => (whereAsked(sheet) ? downtime(sheet, MEAN_YEAR_DAYS, 'days a year') : undefined),
  },
  {
    id: 'downtime-month',
    title: 'Downtime a month',
    unit: 'seconds',
    span: 'a month',
    source: FROM.targets,
    formula: (sheet) => (whereAsked(sheet) ? downtime(sheet, MONTH_DAYS, 'days a month') : undefined),
  },
  {
    id: 'error-budget',
    title: 'Error budget',
    unit: 'a month',
    of: 'requests',
    span: 'a month',
    source: FROM.targets,
    formula: (sheet) =>
      whereAsked(sheet) ? [sheet.result('requests-average'), secondsAMonth(sheet, '×'), failing(sheet)] : undefined,
  },
]
