import type { Factor } from './formula.ts'
import type { FormulaSheet } from './sheet.ts'
import type { Operator } from './units.ts'

/** The seconds of a day. */
export const DAY_SECONDS = 86_400
/** What they are taken as for quick maths. */
const QUICK_DAY_SECONDS = 100_000
/** The days of a month. */
export const MONTH_DAYS = 30
const MONTH_SECONDS = MONTH_DAYS * DAY_SECONDS
/** What they are taken as for quick maths. */
const QUICK_MONTH_SECONDS = 2_500_000
/** The days of a year as storage counts them. */
export const YEAR_DAYS = 365
/** The days of a year as downtime counts them. */
export const MEAN_YEAR_DAYS = 365.25

/** By so large a share rates come out low when a day is taken as 100,000 seconds: 0.136. */
export const QUICK_LOW = 1 - DAY_SECONDS / QUICK_DAY_SECONDS

/** The seconds of a day as a factor. */
export const secondsADay = (sheet: FormulaSheet, operator: Operator): Factor =>
  sheet.fixed(sheet.quick ? QUICK_DAY_SECONDS : DAY_SECONDS, 'seconds a day', { label: 'seconds a day', operator })

/** The seconds of a month as a factor. */
export const secondsAMonth = (sheet: FormulaSheet, operator: Operator): Factor =>
  sheet.fixed(sheet.quick ? QUICK_MONTH_SECONDS : MONTH_SECONDS, 'seconds a month', {
    label: 'seconds a month',
    operator,
  })
