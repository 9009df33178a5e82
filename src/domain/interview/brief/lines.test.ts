import { expect, test } from 'vitest'
import { itemOf, itemsOf, listOf, moveItem, typedLine, withItem, withLine, withLineAt, withoutLine } from './lines.ts'

test('the items of a list are its lines that say something', () => {
  expect(itemsOf(' Chat \n\nSearch\r\n  ')).toEqual(['Chat', 'Search'])
  expect(itemsOf(undefined)).toEqual([])
  expect(listOf([' ', ''])).toBeUndefined()
})

test.each([
  ['Chat in groups · up to 200', 'Chat in groups', 'up to 200'],
  ['Chat in groups ·', 'Chat in groups', undefined],
  ['A · b · c', 'A', 'b · c'],
  ['Plain', 'Plain', undefined],
  ['a·b', 'a·b', undefined],
])('%s is an item and its detail', (line, text, detail) => {
  expect(itemOf(line)).toEqual({ text, detail })
})

test('lines are added, said otherwise, taken away and moved', () => {
  expect(withLine(['a', 'b'], 1, 'c\nd')).toEqual(['a', 'c', 'd'])
  expect(withoutLine(['a', 'b'], 0)).toEqual(['b'])
  expect(withoutLine(['a'], 0)).toEqual([''])
  expect(withLineAt(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(withLineAt(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
  expect(withLineAt(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
})

test('an item goes from one list to a place in another', () => {
  expect(moveItem(['a\nb', 'x\ny'], 1)).toEqual(['a', 'x\ny\nb'])
  expect(moveItem(['a', 'x\ny'], 0, 1)).toEqual([undefined, 'x\na\ny'])
  expect(moveItem(['a', undefined], 1)).toBeUndefined()
})

test('an item is added once, whatever its detail', () => {
  expect(withItem(undefined, 'Search')).toBe('Search')
  expect(withItem('Search · in messages', 'search')).toBe('Search · in messages')
  expect(withItem('Chat', 'Search')).toBe('Chat\nSearch')
})

test('what answers a line that waits for its detail stands apart from the dot', () => {
  expect(typedLine('Team of ·', 'Team of ·6')).toBe('Team of · 6')
  expect(typedLine('Team of ·', 'Team of · ')).toBe('Team of · ')
  expect(typedLine('Team of · 6', 'Team of · 60')).toBe('Team of · 60')
})
