import { expect, test } from 'vitest'
import { optionKeys, suggestionsFor } from './SuggestionList.tsx'

const OPTIONS = ['Redis', 'Memcached', 'Redis GEO']

test('all suggestions are listed for an empty field and for one of them', () => {
  expect(suggestionsFor(OPTIONS, '')).toEqual(OPTIONS)
  expect(suggestionsFor(OPTIONS, 'redis')).toEqual(OPTIONS)
})

test('typing narrows the suggestions, in any case and anywhere in the word', () => {
  expect(suggestionsFor(OPTIONS, 'Geo')).toEqual(['Redis GEO'])
  expect(suggestionsFor(OPTIONS, 'redi')).toEqual(['Redis', 'Redis GEO'])
  expect(suggestionsFor(OPTIONS, 'KeyDB')).toEqual([])
})

test('the arrows go round the suggestions, from none to the first or the last', () => {
  expect([optionKeys('ArrowDown', -1, 3), optionKeys('ArrowUp', -1, 3)]).toEqual([0, 2])
  expect([optionKeys('ArrowDown', 2, 3), optionKeys('ArrowUp', 0, 3)]).toEqual([0, 2])
  expect([optionKeys('Enter', 1, 3), optionKeys('ArrowDown', -1, 0)]).toEqual([undefined, 0])
})
