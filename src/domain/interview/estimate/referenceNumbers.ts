import { FIGURE_TABLE } from '#domain/capacity/figureTable.ts'
import { inWords } from './figureWords.ts'
import { ESTIMATE_SOURCES as FROM } from './sources.ts'
import { USUAL_SIZES } from './usualSizes.ts'

/** What reference numbers are about, in the order in which they stand. */
export const REFERENCE_TOPICS = {
  latency: 'Latencies',
  trip: 'Round trips',
  throughput: 'Throughputs',
  size: 'Sizes',
  amount: 'Amounts',
  factor: 'Factors',
  conversion: 'Conversions',
  target: 'Targets',
} as const

/** A number worth knowing, and who says so. */
export interface ReferenceNumber {
  readonly topic: keyof typeof REFERENCE_TOPICS
  readonly subject: string
  /** as it is written, with its unit */
  readonly figure: string
  /** what a field may be filled with, in base units, where it is one number */
  readonly value?: number
  readonly source: string
  /** other words that people look for it by */
  readonly also?: string
}

type Row = readonly [subject: string, figure: string, value?: number | undefined, also?: string]

const rows = (topic: ReferenceNumber['topic'], source: string, list: readonly Row[]): readonly ReferenceNumber[] =>
  list.map(([subject, figure, value, also]) => ({
    topic,
    subject,
    figure,
    source,
    ...(value !== undefined && { value }),
    ...(also !== undefined && { also }),
  }))

/** Products and servers take what the rules judge them by: those figures stand in one place. */
const throughputs = (): readonly ReferenceNumber[] =>
  FIGURE_TABLE.map(({ subject, figure, one, document, section }) => ({
    topic: 'throughput',
    subject: `${subject}, one ${one}`,
    figure,
    source: `${document}, ${section}`,
    also: 'qps capacity',
  }))

const sizes = (): readonly ReferenceNumber[] =>
  USUAL_SIZES.map(({ name, bytes, source }) => ({
    topic: 'size',
    subject: name,
    figure: inWords(bytes, 'bytes'),
    value: bytes,
    source,
  }))

/** Every reference number, topic after topic. */
export const REFERENCE_NUMBERS: readonly ReferenceNumber[] = [
  ...rows('latency', FROM.numbers, [
    ['Level 1 cache', '0.5 ns', 0.5e-9, 'cpu l1'],
    ['Main memory', '100 ns', 100e-9, 'ram'],
    ['Random read of an SSD', '16 µs', 16e-6, 'disk flash us'],
    ['Seek of a hard disk', '4 ms', 4e-3, 'hdd'],
  ]),
  ...rows('trip', FROM.numbers, [
    ['Within a data centre', '0.5 ms', 0.5e-3, 'datacenter network rtt'],
    ['Across the United States', '40 ms', 40e-3, 'network rtt usa'],
    ['United States to Europe', '80 ms', 80e-3, 'network rtt usa atlantic'],
    ['United States to Asia', '150 ms', 150e-3, 'network rtt usa pacific'],
  ]),
  ...throughputs(),
  ...rows('throughput', FROM.numbers, [['NGINX, one server', '10,000 open connections and more', 10_000, 'sockets']]),
  ...sizes(),
  ...rows('amount', FROM.numbers, [
    ['A million profiles of 1 KB', '1 GB', 1e9],
    ['A billion messages of 100 B', '100 GB', 100e9],
    ['A million pictures of 200 KB', '200 GB', 200e9, 'images photos'],
    ['A million videos of 50 MB', '50 TB', 50e12],
  ]),
  ...rows('factor', FROM.sizes, [
    ['Indexes, of the data', '20 to 30 %', undefined, 'index overhead'],
    ['Copies of the data', '2 to 3', undefined, 'replication replicas'],
    ['Backup, of the data', '1 time more', 1],
  ]),
  ...rows('factor', FROM.storage, [['Metadata, of the content', '10 %', 0.1]]),
  ...rows('factor', FROM.users, [
    ['Daily of monthly users', '30 %', 0.3, 'dau mau'],
    ['Online at peak, of daily users', '10 %', 0.1, 'concurrent'],
  ]),
  ...rows('factor', FROM.traffic, [['Peak over average', '2 to 5', undefined, 'peak factor']]),
  ...rows('factor', FROM.template, [['Reads that a cache answers', '80 to 95 %', undefined, 'hit rate goal']]),
  ...rows('factor', FROM.steps, [['Hot data that most reads go to', '20 %', 0.2, '80/20 pareto cache']]),
  ...rows('factor', FROM.servers, [['Servers, to survive losing half', '2 times', 2, 'redundancy headroom']]),
  ...rows('conversion', FROM.numbers, [
    ['A day', '86,400 s, about 100,000', 86_400, 'seconds'],
    ['A month', '2.5 million s', 2.5e6, 'seconds'],
    ['A million a day', '11.57/s, about 12', 1e6 / 86_400, 'qps rate'],
    ['A billion a day', '11,574/s, about 12,000', 1e9 / 86_400, 'qps rate'],
  ]),
  ...rows('conversion', FROM.own, [
    ['A year', '31.5 million s', 31_536_000, 'seconds'],
    ['A byte', '8 bits', 8],
    ['A KiB', '1,024 B', 1024, 'kilobyte binary'],
    ['A TiB', '1.1 TB', 1024 ** 4, 'terabyte binary'],
    ['A line of 1 Gbit/s', '125 MB/s', 125e6, 'gigabit network bandwidth'],
  ]),
  ...rows('target', FROM.targets, [
    ['Answer of a web application', 'under 200 ms', 0.2, 'latency'],
    ['Answer of a mobile application', 'under 100 ms', 0.1, 'latency'],
    ['Answer in real time', 'under 50 ms', 0.05, 'latency websocket'],
    ['Down at 99.9 %', '8.77 hours a year', 8.766 * 3600, 'availability three nines'],
  ]),
  ...rows('target', FROM.own, [
    ['Down at 99 %', '3.65 days a year', 3.6525 * 86_400, 'availability two nines'],
    ['Down at 99.95 %', '4.38 hours a year', 4.383 * 3600, 'availability'],
    ['Down at 99.99 %', '52.6 minutes a year', 52.596 * 60, 'availability four nines'],
    ['Down at 99.999 %', '5.26 minutes a year', 5.2596 * 60, 'availability five nines'],
  ]),
]

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,()]+/)
    .filter(Boolean)

const textOf = ({ topic, subject, figure, also = '' }: ReferenceNumber): string =>
  `${REFERENCE_TOPICS[topic]} ${subject} ${figure} ${also}`.toLowerCase()

/** The reference numbers in which every word of a query stands, in their order; all of them for an empty query. */
export function findNumbers(query: string): readonly ReferenceNumber[] {
  const wanted = wordsOf(query)
  return REFERENCE_NUMBERS.filter((each) => wanted.every((word) => textOf(each).includes(word)))
}
