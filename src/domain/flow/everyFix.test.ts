import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { layNew } from '#domain/edits/layNew.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { openDocument } from '#testing/openDocument.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { checkBoard } from './engine.ts'
import { findingKey } from './findingKey.ts'
import { type OfferedFix, offeredFixes } from './offeredFixes.ts'
import { type Finding, MOMENTS } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

const check = (board: Board) => checkBoard(board, { speaks: MOMENTS })
const keys = (findings: readonly Finding[]) => findings.map(findingKey)
const errors = (findings: readonly Finding[]) => keys(findings.filter(({ severity }) => severity === 'error'))

/** Holds what is promised of a repair: the finding goes, no error comes, the board stays sound, and undo gives it back. */
function holds(board: Board, { finding, fix }: { readonly finding: Finding; readonly fix: OfferedFix }): void {
  const changes = layNew(board, fix.changes)
  const before = check(board)
  const document = openDocument(board)
  document.apply(changes, { title: fix.title })
  const mended = document.board()
  expect(mended).toEqual(applyChanges(board, changes))
  expect(problemsOf(mended)).toEqual([])
  const after = check(mended)
  expect(keys(after)).not.toContain(findingKey(finding))
  expect(errors(after).filter((key) => !errors(before).includes(key))).toEqual([])
  document.undo()
  expect(document.board()).toEqual(board)
}

const repairsOf = (board: Board) =>
  check(board).flatMap((finding) => offeredFixes(board, finding).map((fix) => ({ finding, fix })))

test.each(RULES.map(({ id, bad }) => [id, bad] as const))('the repairs of the bad example of %s hold', (_, bad) => {
  const board = parseNotation(bad)
  for (const repair of repairsOf(board)) holds(board, repair)
})

test('the repairs offered on any board hold', () => {
  const mended = new Set<string>()
  fc.assert(
    fc.property(likelyBoard(), (board) => {
      for (const repair of repairsOf(board)) {
        mended.add(repair.finding.rule)
        holds(board, repair)
      }
    }),
    { numRuns: 2_000 },
  )
  expect(mended.size).toBeGreaterThan(40)
})
