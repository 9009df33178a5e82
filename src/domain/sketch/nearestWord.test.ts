import { expect, test } from 'vitest'
import { nearestWord, slipsBetween } from './nearestWord.ts'

test.each([
  ['postgress', 'PostgreSQL'],
  ['Redsi', 'Redis'],
  ['kafak', 'Kafka'],
  ['elasticserach', 'Elasticsearch'],
  ['gatway', 'gateway'],
  ['databse', 'database'],
  ['workr', 'worker'],
  ['brwoser', 'browser'],
])('“%s” was meant to be “%s”', (word, known) => {
  expect(nearestWord(word)).toBe(known)
})

test('names of services are no slips of other words, and known words are none', () => {
  const names = `orders feed timeline payments posts likes comments rides trips drivers places hotels bookings seats tickets carts
    catalogue stock prices scores matches trades auctions shifts schedule votes login accounts profiles stories links teams tokens
    redis kafka gateway caches workers db`
  expect(names.split(/\s+/).filter((name) => nearestWord(name) !== undefined)).toEqual([])
})

test.each([
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['abc', 'abcd', 1],
  ['abc', 'bc', 1],
  ['abc', 'xbc', 1],
  ['abcd', 'badc', 2],
  ['abc', 'xyz', 3],
  ['abc', 'abcdefgh', 3],
])('between “%s” and “%s” are %d slips, or more than two', (a, b, slips) => {
  expect(slipsBetween(a, b, 2)).toBe(slips)
})
