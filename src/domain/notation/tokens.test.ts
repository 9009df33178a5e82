import { expect, test } from 'vitest'
import { pairs, splitOutside } from './tokens.ts'

test('a word without an equals sign belongs to the value before it', () => {
  expect(pairs('tech=Redis Streams  shards=2 label=a=b')).toEqual([
    ['tech', 'Redis Streams'],
    ['shards', '2'],
    ['label', 'a=b'],
  ])
})

test.each(['Streams', '=2', '=', ''])('“%s” at the start is no pair', (text) => {
  if (text === '') expect(pairs(text)).toEqual([])
  else expect(() => pairs(text)).toThrow(`“${text}” is not key=value`)
})

test.each([
  ['a, b', ['a', 'b']],
  ['a(x, y), b{k=1,2}', ['a(x, y)', 'b{k=1,2}']],
  ['a((x, y), z), b', ['a((x, y), z)', 'b']],
  [' , a,, ', ['a']],
  ['', []],
])('“%s” is cut outside of brackets, without what is empty', (text, parts) => {
  expect(splitOutside(text, ',')).toEqual(parts)
})

test('a word that begins with an equals sign belongs to the value before it, too', () => {
  expect(pairs('a=b =c')).toEqual([['a', 'b =c']])
})
