import { expect, test } from 'vitest'
import { hashText } from './hashText.ts'

test('a hash is 16 hexadecimal digits and always the same', () => {
  expect(hashText('')).toMatch(/^[0-9a-f]{16}$/)
  expect(hashText('Orders')).toBe(hashText('Orders'))
})

test('texts that differ little have hashes that differ', () => {
  const texts = Array.from({ length: 100_000 }, (_, i) => `block ${i}`)
  expect(new Set(texts.map(hashText)).size).toBe(texts.length)
})
