import { expect, test } from 'vitest'
import { ESSENTIALS, firstEmptyField, missingEssentials } from './briefEssentials.ts'

const names = (brief: Parameters<typeof missingEssentials>[0]) => missingEssentials(brief).map(({ name }) => name)

test('an empty brief misses every essential', () => {
  expect(missingEssentials({})).toEqual(ESSENTIALS)
})

test.each(['dau', 'peakReadQps', 'peakWriteQps'])('%s alone states the scale', (field) => {
  expect(names({ [field]: 0 })).not.toContain('scale')
})

test('what is no essential does not count', () => {
  expect(names({ publicApi: true, media: false })).toHaveLength(ESSENTIALS.length)
})

test('the first empty field is the one of the first missing essential, and the first of all when none is missing', () => {
  expect(firstEmptyField({})).toBe('features')
  expect(firstEmptyField({ features: 'Orders' })).toBe('dau')
  expect(firstEmptyField({ features: 'Orders', peakReadQps: 10, latencyMs: 200 })).toBe('availability')
  const full = { features: 'Orders', dau: 1, latencyMs: 200, availability: 99, consistency: 'strong' } as const
  expect(firstEmptyField(full)).toBe('features')
})
