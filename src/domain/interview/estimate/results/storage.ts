import type { Factor } from '../formula.ts'
import type { FormulaSheet } from '../sheet.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import { YEAR_DAYS } from '../time.ts'
import type { ResultSpec } from './result.ts'

/** How much more the last so many days of some years weigh than those of the first year, by the growth from year to year. */
function growthOver(years: number, days: number, growth: number): number {
  let weight = 0
  for (let year = years, left = days; year > 0 && left > 0; year--, left -= YEAR_DAYS)
    weight += Math.min(left, YEAR_DAYS) * (1 + growth) ** (year - 1)
  return weight / days
}

/** The days whose data is there after some years: all of them, or those of the time that data is kept. */
function daysKept(sheet: FormulaSheet, years: number): readonly Factor[] {
  const all = years * YEAR_DAYS
  const kept = sheet.taken('retention') ?? all
  const days =
    kept < all
      ? sheet.field('retention', '×')
      : sheet.fixed(all, 'days', { label: years === 1 ? 'days a year' : `days in ${years} years`, operator: '×' })
  const grows = years > 1 && sheet.states('growth') && Math.min(kept, all) > 0
  if (!grows) return [days]
  const label = 'growth'
  return [
    days,
    sheet.field('growth', '×', { label, unit: 'factor', value: (by) => growthOver(years, Math.min(kept, all), by) }),
  ]
}

const more = (label: string) => ({ label, unit: 'factor', value: (share: number) => 1 + share }) as const

/** What makes more of data where it is kept: indexes, copies, regions; compression makes less. */
const asKept = (sheet: FormulaSheet): readonly Factor[] => [
  ...(sheet.states('metadataShare') ? [sheet.field('metadataShare', '×', more('with metadata'))] : []),
  ...(sheet.states('indexShare') ? [sheet.field('indexShare', '×', more('with indexes'))] : []),
  sheet.field('copies', '×'),
  ...((sheet.taken('regions') ?? 1) > 1 ? [sheet.field('regions', '×')] : []),
  ...(sheet.states('compression') ? [sheet.field('compression', '÷')] : []),
]

const hasMedia = (sheet: FormulaSheet): boolean => sheet.states('mediaShare')

/** How much there is to keep: as it comes in, and as it is kept with its copies and indexes. */
export const STORAGE_RESULTS: readonly ResultSpec[] = [
  {
    id: 'storage-day',
    title: 'Storage a day',
    unit: 'bytes a day',
    source: FROM.template,
    formula: (sheet) => [...sheet.formulaOf('writes-day'), sheet.field('writeSize', '×')],
  },
  {
    id: 'storage-year',
    title: 'Storage a year',
    unit: 'bytes',
    span: 'in a year',
    source: FROM.storage,
    formula: (sheet) => [sheet.result('storage-day'), ...daysKept(sheet, 1)],
  },
  {
    id: 'storage-five-years',
    title: 'Storage in five years',
    unit: 'bytes',
    span: 'in five years',
    source: FROM.steps,
    formula: (sheet) => [sheet.result('storage-day'), ...daysKept(sheet, 5)],
  },
  {
    id: 'kept-day',
    title: 'A day, as it is kept',
    unit: 'bytes a day',
    source: FROM.sizes,
    formula: (sheet) => [sheet.result('storage-day'), ...asKept(sheet)],
  },
  {
    id: 'kept-year',
    title: 'A year, as it is kept',
    unit: 'bytes',
    span: 'in a year',
    source: FROM.sizes,
    formula: (sheet) => [sheet.result('storage-year'), ...asKept(sheet)],
  },
  {
    id: 'kept-five-years',
    title: 'Five years, as they are kept',
    unit: 'bytes',
    span: 'in five years',
    source: FROM.sizes,
    formula: (sheet) => [sheet.result('storage-five-years'), ...asKept(sheet)],
  },
  {
    id: 'growth-year',
    title: 'More in the year after',
    unit: 'bytes',
    source: FROM.storage,
    formula: (sheet) => (sheet.states('growth') ? [sheet.result('kept-year'), sheet.field('growth', '×')] : undefined),
  },
  {
    id: 'storage-users',
    title: 'Data of users',
    unit: 'bytes',
    source: FROM.storage,
    formula: (sheet) =>
      sheet.states('userSize')
        ? [sheet.states('mau') ? sheet.field('mau') : sheet.result('daily-users'), sheet.field('userSize', '×')]
        : undefined,
  },
  {
    id: 'media-day',
    title: 'Media a day',
    unit: 'bytes a day',
    source: FROM.chat,
    formula: (sheet) =>
      hasMedia(sheet)
        ? [...sheet.formulaOf('writes-day'), sheet.field('mediaShare', '×'), sheet.field('mediaSize', '×')]
        : undefined,
  },
  {
    id: 'media-year',
    title: 'Media a year',
    unit: 'bytes',
    span: 'in a year',
    source: FROM.chat,
    formula: (sheet) => (hasMedia(sheet) ? [sheet.result('media-day'), ...daysKept(sheet, 1)] : undefined),
  },
]
