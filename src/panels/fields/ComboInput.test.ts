import { expect, test } from 'vitest'
import { suggestionsFor } from './ComboInput.tsx'

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
