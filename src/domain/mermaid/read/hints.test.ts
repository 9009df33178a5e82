import { expect, test } from 'vitest'
import { readHints } from './hints.ts'

test('a zone has the kind that is stated; a word that is none, or of no kind there is, says nothing', () => {
  const { zones } = readHints('%% tierboard:zones eu=region plain odd=nonsense !! =region')
  expect([...zones]).toEqual([
    ['eu', 'region'],
    ['plain', undefined],
  ])
})
