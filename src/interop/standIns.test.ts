import { expect, test } from 'vitest'
import { standIns } from './standIns.ts'

test('entities in labels become one character each and come back as what they mean', () => {
  const { text, restore } = standIns('graph TD\n  A["a #35;1 #quot;b#quot;"] --> B["#35;"]\n')
  expect(text).toBe('graph TD\n  A["a \ue0001 \ue001b\ue001"] --> B["\ue000"]\n')
  expect(restore('a \ue0001 \ue001b\ue001')).toBe('a #1 "b"')
})

test('characters of the private use area that a label holds stay', () => {
  const { text, restore } = standIns('A["\ue000#35;"]')
  expect(text).toBe('A["\ue000\ue001"]')
  expect(restore('\ue000\ue001')).toBe('\ue000#')
})

test('what is no entity of a label stays', () => {
  const text = 'style A fill:#123;\nA["#a; #quot # 5; #1;"]'
  expect(standIns(text).text).toBe(text)
})

test('joiners stay joiners, and numbers beyond Unicode do not throw', () => {
  expect(standIns('A["#8288;"]').text).toBe('A["\u2060"]')
  expect(standIns('A["#9999999;"]').restore('\ue000')).toBe('\ufffd')
})
