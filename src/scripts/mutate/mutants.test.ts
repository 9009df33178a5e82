import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../runTool.mjs'
import { EXPLAINED, whyUnseen } from './explained.mjs'
import { drawMutants, mutantsOf, mutated } from './mutants.mjs'

/** The line of a function with each of its mutants in it. */
const mutations = (source: string): readonly string[] => {
  const before = 'export const f = (a: number, b: number, list: number[], set: Set<number>) => '
  return mutantsOf('f.ts', `${before}${source}`).map((mutant) =>
    mutated(`${before}${source}`, mutant).slice(before.length),
  )
}

test.each([
  ['a === b', ['a !== b']],
  ['a < b', ['a <= b']],
  ['a - b * 2', ['a + b * 2', 'a - b / 2', 'a - b * 3']],
  ['a + b', ['a - b']],
  ['a > 1 && b', ['(a > 1 || b)', 'a >= 1 && b', 'a > 2 && b']],
  ['!a', ['a']],
  ['a ? b : list', ['!(a) ? b : list']],
  ['list.some(Boolean)', ['list.every(Boolean)']],
  ['list.filter(Boolean).length', ['list.length']],
  ['({ ...list, x: true })', ['({ ...{}, x: true })', '({ ...list, x: false })']],
  ['{ if (a) set.add(b) }', ['{ if (!(a)) set.add(b) }', '{ if (a) ; }']],
])('%s becomes %j', (source, expected) => {
  expect(mutations(source)).toEqual(expected)
})

test.each([
  ['words', "a + 'x'"],
  ['a value for the compiler alone', 'list[a] ?? b'],
  ['types', '{ let c: 1 | 2 | undefined; return c as 1 }'],
  ['what is thrown', '{ if (a) throw new Error(String(a + b)); return b }'],
  ['which of two is taken when both are the same', '(list, a).valueOf'],
  ['a place', '({ at: [2, 11] })'],
  ['an answer kept for later', '{ answersCache.set(a, b); return b }'],
])('%s is left alone', (_, source) => {
  expect(mutations(source)).toEqual([])
})

test('a choice of the larger of two is turned around, but its tie is left alone', () => {
  expect(mutations('a > b ? a : b')).toEqual(['!(a > b) ? a : b'])
})

test('a number outside of functions is data and stays', () => {
  expect(mutantsOf('f.ts', 'export const LIMIT = 3')).toEqual([])
})

test('a mutant knows its line', () => {
  expect(mutantsOf('f.ts', 'const a = 1\n\nconst b = a === 2')[0]).toMatchObject({ file: 'f.ts', line: 3 })
})

test('the same seed draws the same mutants, another one others; never one twice, in the order of the files', () => {
  const all = mutantsOf('f.ts', Array.from({ length: 40 }, (_, i) => `export const a${i} = b === c`).join('\n'))
  const drawn = drawMutants(all, 10, 1)
  expect(drawn).toHaveLength(10)
  expect(new Set(drawn.map(({ line }) => line)).size).toBe(10)
  expect(drawn.map(({ line }) => line)).toEqual(drawn.map(({ line }) => line).toSorted((a, b) => a - b))
  expect(drawMutants(all, 10, 1)).toEqual(drawn)
  expect(drawMutants(all, 10, 2)).not.toEqual(drawn)
  expect(drawMutants(all, 99, 1)).toEqual(all)
})

test.each(EXPLAINED)('what is explained in $file is still there: $code', ({ file, swaps, why }) => {
  const source = readFileSync(join(ROOT, file), 'utf8')
  const found = mutantsOf(file, source).filter((mutant) => whyUnseen(mutant, source) === why)
  const told = found.map(({ was, text }) => `${was.trim()} → ${text.trim()}`)
  expect([...new Set(told)].sort()).toEqual(swaps.map(([was, text]) => `${was} → ${text}`).sort())
})
