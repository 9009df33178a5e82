import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { DESIGNS } from '#testing/designs.ts'
import { checkBoard } from './engine.ts'

test.each(Object.entries(DESIGNS))('%s: no error, and only the warnings that are true', (_, { notation, warnings }) => {
  const found = checkBoard(parseNotation(notation), { speaks: ['live', 'settled', 'review'] })
  const rulesOf = (wanted: string) =>
    [...new Set(found.filter(({ severity }) => severity === wanted).map(({ rule }) => rule))].sort()
  expect(rulesOf('error')).toEqual([])
  expect(rulesOf('warning')).toEqual(warnings)
})
