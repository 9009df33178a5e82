import { expect, test } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { edgeAdvice } from './edgeAdvice.ts'

const BOARD = parseNotation('C:client, L:lb, A:app, D:sql, O:object; C->L, L->A, A->D')
const against = (block: string, end: 'from' | 'to') =>
  Object.fromEntries([...edgeAdvice(BOARD, { block: block as BlockId, end })].map(([id, { rule }]) => [id, rule]))

test('from a client, stores are the wrong end', () => {
  expect(against('C', 'from')).toMatchObject({ D: 'client-to-data', O: 'client-to-data' })
  expect(against('C', 'from')).not.toHaveProperty('L')
})

test('an end that is moved is judged by the end that stays', () => {
  expect(against('D', 'to')).toMatchObject({ C: 'client-to-data' })
  expect(against('D', 'to')).not.toHaveProperty('A')
})

test('a block that is gone gets no advice', () => {
  expect(against('gone', 'from')).toEqual({})
})
