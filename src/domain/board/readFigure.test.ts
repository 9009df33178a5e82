import { expect, test } from 'vitest'
import { BLOCK_PROPERTIES } from './blockProperties.ts'
import { BRIEF_PROPERTIES } from './briefProperties.ts'
import { EDGE_PROPERTIES } from './edgeProperties.ts'
import { ESTIMATE_PROPERTIES } from './estimateProperties.ts'
import { readFigure } from './readFigure.ts'

const { dau, peakReadQps, availability } = BRIEF_PROPERTIES
const { hit, ttl } = BLOCK_PROPERTIES
const { timeout } = EDGE_PROPERTIES
const { mediaSize, retention, copies } = ESTIMATE_PROPERTIES

test.each([
  ['10k', 10_000],
  ['10K', 10_000],
  ['1.5M', 1_500_000],
  ['1.5 m', 1_500_000],
  ['2,000', 2000],
  ['2,000k', 2_000_000],
  ['2bn', 2_000_000_000],
  ['3B', 3_000_000_000],
  ['1.1k', 1100],
  ['8.05M', 8_050_000],
  ['.5k', 500],
  ['1e3', 1000],
  ['1e3k', 1_000_000],
  ['500 million', 500_000_000],
  ['2 Billion', 2_000_000_000],
])('“%s” people are %d', (text, value) => {
  expect(readFigure(dau, text)).toBe(value)
})

test.each([
  { what: 'the unit of the field', spec: peakReadQps, text: '500/s', value: 500 },
  { what: 'a scale before the unit', spec: peakReadQps, text: '10k/s', value: 10_000 },
  { what: 'a percentage', spec: availability, text: '99.95 %', value: 99.95 },
  { what: 'a share in percent', spec: hit, text: '80%', value: 0.8 },
  { what: 'seconds for milliseconds', spec: timeout, text: '2 s', value: 2000 },
  { what: 'milliseconds', spec: timeout, text: '250ms', value: 250 },
  { what: 'minutes for seconds', spec: ttl, text: '5m', value: 300 },
  { what: 'an hour for seconds', spec: ttl, text: '1h', value: 3600 },
  { what: 'a size', spec: mediaSize, text: '200 KB', value: 200_000 },
  { what: 'a size of half a letter', spec: mediaSize, text: '1.5m', value: 1_500_000 },
  { what: 'a binary size', spec: mediaSize, text: '5 KiB', value: 5_120 },
  { what: 'bytes', spec: mediaSize, text: '150 bytes', value: 150 },
  { what: 'years for days', spec: retention, text: '5 years', value: 1_825 },
  { what: 'a week for days', spec: retention, text: '1 week', value: 7 },
  { what: 'the sign for times', spec: copies, text: '3x', value: 3 },
  { what: 'milliseconds for seconds', spec: ttl, text: '1500 ms', value: 1.5 },
])('$what is read', ({ spec, text, value }) => {
  expect(readFigure(spec, text)).toBe(value)
})

test.each([
  ['an unknown letter', dau, '10x'],
  ['a scale in the middle', dau, '1k5'],
  ['a scale alone', dau, 'k'],
  ['two scales', dau, '1kM'],
  ['groups of two', dau, '12,00'],
  ['a comma for a point', dau, '1,5'],
  ['a gap', dau, '1 000'],
  ['a scale of time', ttl, '10bn'],
  ['percent of people', dau, '5%'],
  ['a time of bytes', mediaSize, '5 min'],
  ['bytes of people', dau, '5 KB'],
  ['a size of days', retention, '5 GB'],
  ['a name every object has', dau, '1constructor'],
  ['hexadecimal', dau, '0x10'],
  ['no number', dau, 'NaN'],
] as const)('%s is not a number', (_, spec, text) => {
  expect(readFigure(spec, text)).toBeNaN()
})

test('no number is minus zero', () => {
  expect(Object.is(readFigure(dau, '-0'), 0)).toBe(true)
})
