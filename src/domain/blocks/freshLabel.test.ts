import { expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { freshLabel, isFreshLabel, typedLabel } from './freshLabel.ts'

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
  ['application server', true],
  ['Worker', true],
  ['Worker 2', true],
  ['Application servers', false],
  ['SQL database 2', false],
  ['', false],
])('whether somebody named it: “%s”', (label, fresh) => {
  expect(isFreshLabel(label, 'app')).toBe(fresh)
})

test.each([
  ['Orders', 'orders'],
  ['Chat server 12', 'chat server'],
  ['Service A', 'service a'],
  ['Application server', undefined],
  ['SQL database 2', undefined],
  ['Worker', undefined],
  ['  ', undefined],
])('the label of a person’s own in “%s” is %j', (label, own) => {
  expect(typedLabel({ label })).toBe(own)
})
