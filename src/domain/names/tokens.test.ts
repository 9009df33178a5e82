import { expect, test } from 'vitest'
import { tokenizer } from './tokens.ts'

const LEXICON = new Set(['service', 'cache', 'redis', 'api', 'kafka', '5g', 'サービス', 'datenbank', 'graphql', 'bus'])
const knows = (word: string): boolean => LEXICON.has(word)

test.each([
  ['Orders services', ['order', 'service']],
  ['Redis', ['redis']],
  ['branches', ['branch']],
  ['boxes', ['box']],
  ['addresses', ['address']],
  ['batches', ['batch']],
  ['caches', ['cache']],
  ['Categories', ['category']],
  ['ties', ['tie']],
  ['us', ['us']],
  ['ads', ['ad']],
  ['glass', ['glass']],
])('“%s” is spelt as the lexicon does', (phrase, words) => {
  expect(tokenizer(knows)(phrase)).toEqual(words)
})

test.each([
  ['OrderService', ['order', 'service']],
  ['orderService2', ['order', 'service']],
  ['HTTPServer', ['http', 'server']],
  ['ServerIDs', ['server', 'id']],
  ['GraphQL', ['graphql']],
  ['ORDERS', ['order']],
  ['user_orders-api/v2', ['user', 'order', 'api', 'v2']],
  ['C++ C#', ['c++', 'c#']],
  ['', []],
  [' - ', []],
])('“%s” is taken apart where a word begins', (phrase, words) => {
  expect(tokenizer(knows)(phrase)).toEqual(words)
})

test.each([
  ['Sensor 2', ['sensor']],
  ['2 sensors', ['2', 'sensor']],
  ['kafka12', ['kafka']],
  ['v2', ['v2']],
  ['5G', ['5g']],
  ['services3', ['service']],
])('of “%s”, a number at the end is left out that counts', (phrase, words) => {
  expect(tokenizer(knows)(phrase)).toEqual(words)
})

test.each([
  ['Zahlungsservice', ['zahlungs', 'service']],
  ['xcache', ['x', 'cache']],
  ['prekafka', ['pre', 'kafka']],
  ['subapi', ['subapi']],
  ['注文サービス', ['注文', 'サービス']],
  ['Kundendatenbank', ['kunden', 'datenbank']],
  [`${'a'.repeat(53)}service`, ['a'.repeat(53), 'service']],
  [`${'a'.repeat(54)}service`, [`${'a'.repeat(54)}service`]],
])('the compound “%s” is taken apart before an ending of five letters or more', (phrase, words) => {
  expect(tokenizer(knows)(phrase)).toEqual(words)
})

test('of two endings the longest counts, and only what ends compounds', () => {
  const ends = (word: string) => ['ledger', 'subledger'].includes(word)
  expect(tokenizer(knows, ends)('mainsubledger')).toEqual(['main', 'subledger'])
  expect(tokenizer(knows, ends)('mainservice')).toEqual(['mainservice'])
})

test('two letters of Chinese or Japanese end a compound already', () => {
  const ends = (word: string) => ['服务', '务'].includes(word)
  expect(tokenizer(ends)('订单服务')).toEqual(['订单', '服务'])
  expect(tokenizer(ends)('订单务')).toEqual(['订单务'])
})
