import { expect, test } from 'vitest'
import { downtimeOf, saidTime } from './downtime.ts'

test.each([
  [99, '3.65 days', '7.31 hours'],
  [99.9, '8.77 hours', '43.8 minutes'],
  [99.99, '52.6 minutes', '4.38 minutes'],
  [99.999, '5.26 minutes', '26.3 seconds'],
  [100, '0 seconds', '0 seconds'],
])('%s percent allow %s down a year and %s a month', (availability, year, month) => {
  const downtime = downtimeOf(availability)
  expect([saidTime(downtime.year), saidTime(downtime.month)]).toEqual([year, month])
})
