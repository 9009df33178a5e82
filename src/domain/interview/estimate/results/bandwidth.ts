import type { Factor } from '../formula.ts'
import type { FormulaSheet } from '../sheet.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import type { ResultSpec } from './result.ts'

const squeezed = (sheet: FormulaSheet): readonly Factor[] =>
  sheet.states('compression') ? [sheet.field('compression', '÷')] : []

/** How much passes a second, in bytes. */
export const BANDWIDTH_RESULTS: readonly ResultSpec[] = [
  {
    id: 'bandwidth-in',
    title: 'Traffic in',
    unit: 'bytes a second',
    span: 'at peak',
    source: FROM.bandwidth,
    formula: (sheet) => [sheet.result('writes-peak'), sheet.field('writeSize', '×'), ...squeezed(sheet)],
  },
  {
    id: 'media-in',
    title: 'Media in',
    unit: 'bytes a second',
    span: 'at peak',
    source: FROM.chat,
    formula: (sheet) =>
      sheet.states('mediaShare')
        ? [sheet.result('writes-peak'), sheet.field('mediaShare', '×'), sheet.field('mediaSize', '×')]
        : undefined,
  },
  {
    id: 'bandwidth-out',
    title: 'Traffic out',
    unit: 'bytes a second',
    span: 'at peak',
    source: FROM.bandwidth,
    formula: (sheet) => [sheet.result('reads-peak'), sheet.field('readSize', '×'), ...squeezed(sheet)],
  },
  {
    id: 'bandwidth-regions',
    title: 'Traffic between regions',
    unit: 'bytes a second',
    source: FROM.bandwidth,
    formula: (sheet) =>
      (sheet.taken('regions') ?? 1) > 1
        ? [
            sheet.result('writes-average'),
            sheet.field('writeSize', '×'),
            sheet.field('regions', '×', { label: 'other regions', value: (all) => all - 1 }),
          ]
        : undefined,
  },
]
