import { expect, test } from 'vitest'
import { timeAgo } from './BoardRow.tsx'

const NOW = Date.UTC(2026, 0, 31, 12)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

test.each([
  [0, 'just now'],
  [59_000, 'just now'],
  [-5 * MINUTE, 'just now'],
  [MINUTE, '1 minute ago'],
  [119 * MINUTE, '1 hour ago'],
  [DAY, 'yesterday'],
  [3 * DAY, '3 days ago'],
  [8 * DAY, 'last week'],
  [40 * DAY, 'last month'],
  [800 * DAY, '2 years ago'],
])('a moment %i milliseconds before now is %s', (before, words) => {
  expect(timeAgo(NOW - before, NOW)).toBe(words)
})
