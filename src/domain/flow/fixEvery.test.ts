import { expect, test } from 'vitest'
import { applyChanges } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { checkBoard } from './engine.ts'
import { fixEvery } from './fixEvery.ts'
import { offeredFixes } from './offeredFixes.ts'
import { acceptFinding } from './tradeoffs.ts'

const BOARD = parseNotation('C:client, O:object, P:object, D:sql; C->O, C->P, C->D')
const broken = (board: typeof BOARD) =>
  checkBoard(board, { speaks: ['live'] }).filter(({ rule }) => rule === 'client-to-data')

test('mends every place that offers the repair and leaves the others', () => {
  const { changes, places } = fixEvery(BOARD, 'client-to-data', 'Make it a signed link')
  expect(places).toBe(2)
  expect(broken(applyChanges(BOARD, changes)).flatMap(({ at }) => at)).toContain('D')
  expect(broken(applyChanges(BOARD, changes))).toHaveLength(1)
})

test('leaves accepted findings alone', () => {
  const first = broken(BOARD).find(({ at }) => at.some((id) => id === 'O'))
  if (!first) throw new Error('The board must break the rule')
  const board = applyChanges(BOARD, acceptFinding(BOARD, first, { extent: 'finding', reason: 'On purpose' }))
  expect(fixEvery(board, 'client-to-data', 'Make it a signed link').places).toBe(1)
})

test('an unknown rule or title changes nothing', () => {
  expect(fixEvery(BOARD, 'no-such-rule', 'Anything')).toEqual({ changes: [], places: 0, after: BOARD })
  expect(fixEvery(BOARD, 'client-to-data', 'Anything')).toEqual({ changes: [], places: 0, after: BOARD })
})

test('a repair is offered by title, with the changes it makes, the same each time', () => {
  const first = broken(BOARD).find(({ at }) => at.some((id) => id === 'O'))
  if (!first) throw new Error('The board must break the rule')
  expect(offeredFixes(BOARD, first).map(({ title }) => title)).toEqual([
    'Make it a signed link',
    'Insert a load balancer and a service',
    'Remove the edge',
  ])
  expect(offeredFixes(BOARD, first)).toEqual(offeredFixes(BOARD, first))
})
