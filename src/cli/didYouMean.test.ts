import { expect, test } from 'vitest'
import { didYouMean } from './didYouMean.ts'

const WORDS = ['no-cdn', 'no-client', 'no-ingress', 'sync-cycle']

test('words that are near or hold what was typed are offered, the nearest first', () => {
  expect(didYouMean('no-cnd', WORDS)).toBe(' Did you mean no-cdn?')
  expect(didYouMean('CYCLE', WORDS)).toBe(' Did you mean sync-cycle?')
  expect(didYouMean('no-clien', WORDS)).toBe(' Did you mean no-client?')
  expect(didYouMean('no-', WORDS)).toBe(' Did you mean no-cdn or no-client or no-ingress?')
})

test('nothing is offered when nothing is near', () => {
  expect(didYouMean('zebra', WORDS)).toBe('')
  expect(didYouMean('', WORDS)).toBe('')
  expect(didYouMean('x'.repeat(100_000), WORDS)).toBe('')
})
