import { expect, test } from 'vitest'
import { countFindings, countsInWords } from './FindingsButton.tsx'

test('findings are counted by severity', () => {
  expect(countFindings([{ severity: 'error' }, { severity: 'hint' }, { severity: 'error' }])).toEqual({
    error: 2,
    warning: 0,
    hint: 1,
  })
})

test('the counts read as words, without what there is none of', () => {
  expect(countsInWords({ error: 1, warning: 2, hint: 0 })).toBe('1 error, 2 warnings')
  expect(countsInWords({ error: 0, warning: 0, hint: 1 })).toBe('1 hint')
  expect(countsInWords({ error: 0, warning: 0, hint: 0 })).toBe('No findings')
})
