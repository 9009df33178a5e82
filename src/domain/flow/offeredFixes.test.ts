import { expect, test, vi } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { checkBoard } from './engine.ts'
import { offeredFixes } from './offeredFixes.ts'
import { MOMENTS } from './rule.ts'
import { clientToData } from './rules/tiers/clientToData.ts'

test('a rule runs once on a board, however many of its findings the repairs are asked of', () => {
  const board = parseNotation('C:client, A:sql, B:sql, D:nosql; C->A, C->B, C->D')
  const findings = checkBoard(board, { speaks: MOMENTS, rules: [clientToData] })
  const check = vi.spyOn(clientToData, 'check')
  const offers = findings.map((finding) => offeredFixes(board, finding))
  expect(offers.map(({ length }) => length)).toEqual([2, 2, 2])
  const boards = check.mock.calls.map(([flow]) => flow.board)
  expect(boards.filter((each) => each === board)).toHaveLength(1)
  check.mockRestore()
})
