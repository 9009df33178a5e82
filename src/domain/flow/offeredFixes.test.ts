import { expect, test, vi } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { checkBoard } from './engine.ts'
import { offeredFixes, refusedFixes } from './offeredFixes.ts'
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

test('a repair is tried once on a board, though one asks which repairs hold and another which do not', () => {
  const board = parseNotation('C:client, A:sql; C->A')
  const draw = vi.fn()
  const [found] = checkBoard(board, { speaks: MOMENTS, rules: [clientToData] })
  if (!found) throw new Error('nothing found')
  const finding = { ...found, fixes: () => [{ title: 'Do nothing', draw }, ...(found.fixes?.() ?? [])] }
  const offered = offeredFixes(board, finding).map(({ title }) => title)
  const refused = refusedFixes(board, finding).map(({ title }) => title)
  expect([offered.length > 0, refused]).toEqual([true, ['Do nothing']])
  expect(draw).toHaveBeenCalledTimes(1)
  offeredFixes({ ...board }, finding)
  expect(draw).toHaveBeenCalledTimes(2)
})
