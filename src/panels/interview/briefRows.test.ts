import { expect, test } from 'vitest'
import { briefRows } from './briefRows.ts'

test('the pinned brief says what is stated, shortly, and nothing of the rest', () => {
  expect(briefRows({})).toEqual([])
  const scale = { dau: 500e6, concurrentConnections: 50e6, peakWriteQps: 700_000, peakReadQps: 50_000 }
  expect(briefRows({ ...scale, latencyMs: 500, availability: 99.99, consistency: 'strong', rpoMinutes: 0 })).toEqual([
    ['scale', '500M a day · 50M online'],
    ['peaks', '700k writes/s · 50k reads/s'],
    ['latency', 'under 500 ms'],
    ['uptime', '99.99 % · 52.6 min a year'],
    ['must', 'strong consistency · lose nothing'],
  ])
})
