import { expect, test, vi } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import type { Draft } from './draft/draft.ts'
import { checkBoard } from './engine.ts'
import { offeredFixes, refusedFixes } from './offeredFixes.ts'
import { MOMENTS } from './rule.ts'
import { nosqlUnjustified } from './rules/data/nosqlUnjustified.ts'
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

test('a repair after which the rule says as much about something else is not offered', () => {
  const board = parseNotation('A:app, Y:nosql, Z:nosql; A->Y')
  const [found] = checkBoard(board, { speaks: MOMENTS, rules: [nosqlUnjustified] })
  const [edge, other] = [board.edges[0], board.blocks[2]]
  if (!found || !edge || !other) throw new Error('nothing found')
  const finding = {
    ...found,
    fixes: () => [{ title: 'Move on', draw: (draft: Draft) => draft.retarget(edge, { to: other }) }],
  }
  expect(refusedFixes(board, finding).map(({ title }) => title)).toEqual(['Move on'])
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
