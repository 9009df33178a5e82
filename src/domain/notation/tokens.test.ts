import { expect, test } from 'vitest'
import { pairs } from './tokens.ts'

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
