import { expect, test } from 'vitest'
import { FORMATS, formatById } from './formats.ts'
import { plannedLength } from './ownFormats.ts'

test('the formats take the minutes that they are known by', () => {
  const lengths = FORMATS.map(({ id, phases }) => [id, plannedLength(phases).minutes, plannedLength(phases).isOpen])
  expect(lengths).toEqual([
    ['four-45', 45, false],
    ['four-60', 60, false],
    ['five-45', 45, false],
    ['five-60', 60, false],
    ['eight-36', 36, false],
    ['tiers', 35, true],
  ])
  expect(formatById('tiers')?.phases.filter(({ minutes }) => minutes === undefined)).toHaveLength(2)
  expect(formatById('none')).toBeUndefined()
})

test('what is marked in a format lies within it', () => {
  for (const { phases, markers } of FORMATS)
    for (const { seconds } of markers) expect(seconds / 60).toBeLessThan(plannedLength(phases).minutes)
})
