import type { Factor } from '../formula.ts'
import type { InputId } from '../inputs.ts'
import type { FormulaSheet } from '../sheet.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import { secondsAMonth } from '../time.ts'
import type { ResultId } from './ids.ts'
import type { ResultSpec } from './result.ts'

const GIGABYTE = 1e9
const MILLION = 1e6

const inGigabytes = (sheet: FormulaSheet): Factor =>
  sheet.fixed(GIGABYTE, 'bytes a gigabyte', { label: 'bytes a gigabyte', operator: '÷' })

/** A part of the cost, which is there once its price is stated. */
const line = (
  [id, title]: readonly [ResultId, string],
  price: InputId,
  amount: (sheet: FormulaSheet) => readonly Factor[] | undefined,
): ResultSpec => ({
  id,
  title,
  unit: 'money a month',
  span: 'a month',
  source: FROM.own,
  formula: (sheet) => {
    const factors = sheet.states(price) ? amount(sheet) : undefined
    return factors && [...factors, sheet.field(price, '×')]
  },
})

/** The parts of the cost, each by its price. */
const LINES: readonly ResultSpec[] = [
  line(['cost-storage', 'Cost of storage'], 'storagePrice', (sheet) => [sheet.result('kept-year'), inGigabytes(sheet)]),
  line(['cost-media', 'Cost of media'], 'storagePrice', (sheet) =>
    sheet.states('mediaShare') ? [sheet.result('media-year'), inGigabytes(sheet)] : undefined,
  ),
  line(['cost-servers', 'Cost of servers'], 'serverPrice', (sheet) => [sheet.result('servers-doubled')]),
  line(['cost-sockets', 'Cost of servers for connections'], 'serverPrice', (sheet) =>
    sheet.states('concurrentConnections') ? [sheet.result('socket-servers-doubled')] : undefined,
  ),
  line(['cost-traffic', 'Cost of traffic out'], 'egressPrice', (sheet) => [
    sheet.result('reads-average'),
    sheet.field('readSize', '×'),
    ...(sheet.states('compression') ? [sheet.field('compression', '÷')] : []),
    secondsAMonth(sheet, '×'),
    inGigabytes(sheet),
  ]),
  line(['cost-cache', 'Cost of the cache'], 'cachePrice', (sheet) => [sheet.result('cache'), inGigabytes(sheet)]),
  line(['cost-requests', 'Cost of requests'], 'requestPrice', (sheet) => [
    sheet.result('requests-average'),
    secondsAMonth(sheet, '×'),
    sheet.fixed(MILLION, 'count', { label: 'a million', operator: '÷' }),
  ]),
]

/** The lines of the cost that have a value. */
const linesThere = (sheet: FormulaSheet): readonly Factor[] =>
  LINES.filter(({ id }) => sheet.has(id)).map(({ id }, place) => sheet.result(id, place === 0 ? undefined : '+'))

/** What it costs a month by the unit prices that are stated; what has none is left out. */
export const COST_RESULTS: readonly ResultSpec[] = [
  ...LINES,
  {
    id: 'cost-month',
    title: 'Cost a month',
    unit: 'money a month',
    span: 'a month',
    source: FROM.own,
    formula: (sheet) => {
      const lines = linesThere(sheet)
      return lines.length === 0 ? undefined : lines
    },
  },
  {
    id: 'cost-user',
    title: 'Cost a user',
    unit: 'money a month',
    span: 'a month and user',
    source: FROM.own,
    formula: (sheet) =>
      sheet.has('cost-month')
        ? [sheet.result('cost-month'), sheet.states('mau') ? sheet.field('mau', '÷') : sheet.result('daily-users', '÷')]
        : undefined,
  },
  {
    id: 'budget-left',
    title: 'Left of the budget',
    unit: 'money a month',
    span: 'a month',
    source: FROM.own,
    formula: (sheet) =>
      sheet.states('monthlyBudget') && sheet.has('cost-month')
        ? [sheet.field('monthlyBudget'), sheet.result('cost-month', '−')]
        : undefined,
  },
]
