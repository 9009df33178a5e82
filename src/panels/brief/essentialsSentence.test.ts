import { expect, test } from 'vitest'
import { essentialsSentence } from './essentialsSentence.ts'

test('what is open is listed, and all is said when nothing is', () => {
  expect(essentialsSentence({})).toBe(
    '0 of 5 essentials stated. Open: features, scale, latency, availability and consistency.',
  )
  const most = { features: 'Orders', dau: 1000, latencyMs: 200, availability: 99.9 }
  expect(essentialsSentence(most)).toBe('4 of 5 essentials stated. Open: consistency.')
  expect(essentialsSentence({ ...most, consistency: 'eventual' })).toBe('All 5 essentials are stated.')
})
