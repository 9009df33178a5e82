import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { freshLabel, isFreshLabel } from './freshLabel.ts'

const BOARD = parseNotation('A:app, B:app(Application server 2), C:app(Application server 4), D:sql(Orders DB)')

test('a fresh block is called by its kind, with the first number that is free', () => {
  expect(freshLabel(BOARD, 'sql')).toBe('SQL database')
  expect(freshLabel(BOARD, 'app')).toBe('Application server 3')
  expect(freshLabel(BOARD, 'app', 'Worker')).toBe('Worker')
  expect(freshLabel(BOARD, 'app', 'Orders DB')).toBe('Orders DB 2')
})

test.each([
  ['Application server', true],
  ['Application server 12', true],
  ['Application server B', false],
  ['Application servers', false],
  ['SQL database 2', false],
  ['', false],
])('whether somebody named it: “%s”', (label, fresh) => {
  expect(isFreshLabel(label, 'app')).toBe(fresh)
})
