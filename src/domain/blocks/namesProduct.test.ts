import { expect, test } from 'vitest'
import { namesProduct } from './namesProduct.ts'

test.each([
  ['Go service', 'Go'],
  ['Service in Go', ' go '],
  ['Cargo on Go', 'Go'],
  ['Go on Cargo', 'Go'],
  ['Orders (Go)', 'Go'],
])('“%s” names %s', (label, product) => {
  expect(namesProduct(label, product)).toBe(true)
})

test.each([
  ['Categories', 'Go'],
  ['Gopher', 'Go'],
  ['Cargo', 'Go'],
  ['Go2', 'Go'],
  ['Orders', 'Go'],
  ['A label', ' '],
])('“%s” does not name “%s”', (label, product) => {
  expect(namesProduct(label, product)).toBe(false)
})
