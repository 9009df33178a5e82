import { expect, test } from 'vitest'
import { PRODUCTS } from '#domain/names/products.ts'
import { loadMarks, marksFor } from './loadMarks.ts'
import { PRODUCT_MARKS } from './productMarks.ts'

test('every mark is of a product that is known, and one path that stays on its grid', () => {
  const known = new Set(PRODUCTS.map(({ name }) => name))
  expect(Object.keys(PRODUCT_MARKS).filter((name) => !known.has(name))).toEqual([])
  for (const path of Object.values(PRODUCT_MARKS)) expect(path).toMatch(/^[Mm][\d\sa-zA-Z.,-]+$/)
})

test('a technology has the mark of the first of its products that has one', async () => {
  const markOf = await loadMarks()
  expect(markOf('Apache Kafka')).toBe(PRODUCT_MARKS.Kafka)
  expect(markOf('Java on Kubernetes')).toBe(PRODUCT_MARKS.Kubernetes)
  for (const none of [undefined, '', 'Our own engine', 'constructor']) expect(markOf(none)).toBeUndefined()
})

test('a picture that is to have none gets none', async () => {
  expect(await marksFor({ marks: false })).toBeUndefined()
  expect((await marksFor({ marks: true }))?.('Redis')).toBe(PRODUCT_MARKS.Redis)
})
