import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { edited, setBlock } from '#testing/editing.ts'
import { checkBoard } from './engine.ts'
import type { Finding } from './rule.ts'
import { acceptFinding, reopenTradeoff, sortOutAccepted } from './tradeoffs.ts'

const BOARD = parseNotation('C:client, D:sql(Orders), A:app{replicas=1}; C->D, C->A; brief peakReadQps=9000')

const check = (board: Board) => {
  const { open, accepted } = sortOutAccepted(checkBoard(board, { speaks: ['live'] }), board.tradeoffs)
  return { open, accepted, rules: open.map(({ rule }) => rule) }
}
const finding = (board: Board, rule: string) => check(board).open.find((each) => each.rule === rule) as Finding
const accept = (board: Board, rule: string, extent: 'finding' | 'rule') =>
  applyChanges(board, acceptFinding(board, finding(board, rule), { extent, reason: ' A demo. ' }))

test('an accepted finding is open no more, but is listed with its reason', () => {
  const board = accept(BOARD, 'client-to-data', 'finding')
  expect(check(BOARD).rules).toContain('client-to-data')
  expect(check(board).rules).not.toContain('client-to-data')
  expect(check(board).accepted.map(({ tradeoff }) => tradeoff.reason)).toEqual(['A demo.'])
})

test('it stays accepted when a label changes or other parts of the board do', () => {
  const board = accept(BOARD, 'client-to-data', 'finding')
  expect(
    check(edited(board, [setBlock('D', { label: 'Baskets' }), setBlock('A', { replicas: 3 })])).rules,
  ).not.toContain('client-to-data')
})

test('it comes back when its cause changes', () => {
  const board = accept(BOARD, 'capacity-overload', 'finding')
  expect(check(board).rules).not.toContain('capacity-overload')
  expect(check(edited(board, [setBlock('A', { replicas: 2 })])).rules).toContain('capacity-overload')
})

test('an accepted rule keeps quiet about everything on this board', () => {
  const board = accept(BOARD, 'capacity-overload', 'rule')
  expect(check(edited(board, [setBlock('A', { replicas: 2 })])).rules).not.toContain('capacity-overload')
})

test('accepting twice gives one entry with the newest reason, and reopening makes it speak again', () => {
  const once = accept(BOARD, 'client-to-data', 'finding')
  const twice = applyChanges(
    once,
    acceptFinding(once, finding(BOARD, 'client-to-data'), { extent: 'finding', reason: 'Better.' }),
  )
  expect(twice.tradeoffs.map(({ reason }) => reason)).toEqual(['Better.'])
  const [tradeoff] = twice.tradeoffs
  expect(applyChanges(twice, tradeoff ? reopenTradeoff(tradeoff) : [])).toEqual(BOARD)
})
