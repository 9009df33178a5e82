import { expect, test } from 'vitest'
import { searchItems } from './searchItems.ts'

const ITEMS = [
  { title: 'Make it an event' },
  { title: 'Load balancer', words: 'alb nginx' },
  { title: 'Reload the page' },
  { title: 'Größe ändern' },
]
const find = (query: string) => searchItems(ITEMS, query, (item) => item).map((item) => item.title)

test('an empty query keeps everything in its order', () => {
  expect(find('  ')).toEqual(ITEMS.map((item) => item.title))
})

test('the start of a title comes before the middle of a word', () => {
  expect(find('load')).toEqual(['Load balancer', 'Reload the page'])
})

test('every word of the query must occur, in any order and also among the other words', () => {
  expect(find('nginx load')).toEqual(['Load balancer'])
  expect(find('load kafka')).toEqual([])
})

test('case and accents do not matter', () => {
  expect(find('ANDERN')).toEqual(['Größe ändern'])
})
