import type { Factor } from '../formula.ts'
import type { FormulaSheet } from '../sheet.ts'
import { ESTIMATE_SOURCES as FROM } from '../sources.ts'
import { secondsADay } from '../time.ts'
import type { ResultSpec } from './result.ts'

/** What is read most: so many things a user where that is stated, else the hot share of what is read in a day. */
const hotSet = (sheet: FormulaSheet): readonly Factor[] =>
  sheet.states('hotGroups', 'hotItems')
    ? [
        sheet.result('daily-users'),
        sheet.field('hotGroups', '×'),
        sheet.field('hotItems', '×'),
        sheet.field('writeSize', '×'),
      ]
    : [
        sheet.result('reads-day'),
        sheet.fixed(1, 'days', { label: 'day', operator: '×' }),
        sheet.field('hotShare', '×'),
        // What is read again and again is what was written, unless an answer is told to be something else.
        sheet.field(!sheet.states('readSize') && sheet.states('writeSize') ? 'writeSize' : 'readSize', '×'),
      ]

const doubled = (sheet: FormulaSheet): Factor =>
  sheet.fixed(2, 'factor', { label: 'doubled, to lose some', operator: '×' })

/** What has to stand there: memory, connections and machines. */
export const SERVER_RESULTS: readonly ResultSpec[] = [
  {
    id: 'reads-day',
    title: 'Reads a day',
    unit: 'a day',
    of: 'reads',
    span: 'a day',
    source: FROM.traffic,
    formula: (sheet) =>
      sheet.states('readWriteRatio')
        ? [sheet.result('writes-day'), sheet.field('readWriteRatio', '×')]
        : [sheet.result('reads-average'), secondsADay(sheet, '×')],
  },
  {
    id: 'cache',
    title: 'Hot set in memory',
    unit: 'bytes',
    source: FROM.steps,
    formula: hotSet,
  },
  {
    id: 'origin-reads',
    title: 'Reads past the cache',
    unit: 'a second',
    of: 'reads',
    span: 'at peak',
    source: FROM.template,
    formula: (sheet) => [
      sheet.result('reads-peak'),
      sheet.field('hitRate', '×', { label: 'misses', value: (hit) => Number((1 - hit).toPrecision(12)) }),
    ],
  },
  {
    id: 'connections',
    title: 'Open connections',
    unit: 'count',
    of: 'connections',
    span: 'at peak',
    source: FROM.users,
    statedBy: 'concurrentConnections',
    formula: (sheet) =>
      sheet.states('concurrentConnections')
        ? [sheet.field('concurrentConnections')]
        : [sheet.result('daily-users'), sheet.field('onlineShare', '×')],
  },
  {
    id: 'socket-servers',
    title: 'Servers for connections',
    unit: 'count',
    of: 'servers',
    whole: true,
    source: FROM.sockets,
    formula: (sheet) => [sheet.result('connections'), sheet.field('serverConnections', '÷')],
  },
  {
    id: 'socket-servers-doubled',
    title: 'Servers for connections, doubled',
    unit: 'count',
    of: 'servers',
    whole: true,
    source: FROM.servers,
    formula: (sheet) => [sheet.result('socket-servers'), doubled(sheet)],
  },
  {
    id: 'servers',
    title: 'Servers for requests',
    unit: 'count',
    of: 'servers',
    whole: true,
    source: FROM.servers,
    formula: (sheet) => [sheet.result('requests-peak'), sheet.field('serverRate', '÷')],
  },
  {
    id: 'servers-doubled',
    title: 'Servers for requests, doubled',
    unit: 'count',
    of: 'servers',
    whole: true,
    source: FROM.servers,
    formula: (sheet) => [sheet.result('servers'), doubled(sheet)],
  },
  {
    id: 'storage-nodes',
    title: 'Nodes for five years of data',
    unit: 'count',
    of: 'nodes',
    whole: true,
    source: FROM.own,
    formula: (sheet) => [sheet.result('kept-five-years'), sheet.field('nodeStorage', '÷')],
  },
]
