import { expect, test } from 'vitest'
import { rateWords, shortRate } from './rateWords.ts'

test.each([
  [{ reads: 4_000, writes: 1_000 }, '4,000 reads/s and 1,000 writes/s', '5k/s'],
  [{ reads: 4_000, writes: 0 }, '4,000 reads/s', '4k/s'],
  [{ reads: 0, writes: 1_000 }, '1,000 writes/s', '1k/s'],
  [{ reads: 0, writes: 0 }, '', '0/s'],
])('%o are “%s”, and “%s” where space is short', (rate, long, short) => {
  expect([rateWords(rate), shortRate(rate)]).toEqual([long, short])
})
