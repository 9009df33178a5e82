import { expect, test } from 'vitest'
import { blockRecord } from '#domain/board/records/block.ts'
import { edgeRecord } from '#domain/board/records/edge.ts'
import { jsonStrain } from './jsonStrain.ts'

test.each([
  ['[1,1,1,…', `[${'1,'.repeat(4_900_000)}`, 'too-many-values'],
  ['[[[[…', '['.repeat(4_900_000), 'too-deep'],
  ['{"a":{"a":…', '{"a":'.repeat(2_000_000), 'too-deep'],
  ['[[],[],[],…', `[${'[],'.repeat(3_000_000)}`, 'too-many-values'],
])('%s is too much', (_, text, code) => {
  expect(jsonStrain(text)?.code).toBe(code)
})

test('thirty-two lists in each other are not too deep, one more is', () => {
  const lists = (deep: number) => jsonStrain(`${'['.repeat(deep)}${']'.repeat(deep)}`)?.code
  expect([lists(32), lists(33)]).toEqual([undefined, 'too-deep'])
  expect(jsonStrain('[]'.repeat(40))).toBe(undefined)
})

test('what stands inside a text counts for nothing, however its quotes are written', () => {
  for (const text of ['['.repeat(100), '\\"[[['.repeat(100), '\\\\\\"{{{,,,'.repeat(100), '\\\\'.repeat(100)])
    expect(jsonStrain(`{"a":"${text}"}`)).toBe(undefined)
  expect(jsonStrain(`["\\\\",${'['.repeat(40)}`)?.code).toBe('too-deep')
})

test('a text that never ends is gone over once', () => {
  expect(jsonStrain(`"${'\\"'.repeat(5_000_000)}`)).toBe(undefined)
  expect(jsonStrain(`"${'\\'.repeat(10_000_000)}`)).toBe(undefined)
  expect(jsonStrain('"'.repeat(10_000_000))).toBe(undefined)
})

test('a board with as many records as it may have, all of their fields stated, is not too much', () => {
  const record = (specs: object) => `{${Object.keys(specs).map((field) => `"${field}":1`)}}`
  const list = (specs: object, count: number) => `[${Array(count).fill(record(specs)).join()}]`
  const text = `{"board":{"blocks":${list(blockRecord.fields, blockRecord.most)},"edges":${list(edgeRecord.fields, edgeRecord.most)}}}`
  expect(jsonStrain(text)).toBe(undefined)
})
