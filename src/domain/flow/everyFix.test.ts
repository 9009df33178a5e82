import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { layNew } from '#domain/edits/layNew.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { closeBoard } from '#testing/closeBoard.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { openDocument } from '#testing/openDocument.ts'
import { runs } from '#testing/runs.ts'
import { problemsOf } from '#testing/selectionArbitrary.ts'
import { consequenceOf, hasConsequence } from './consequences.ts'
import { checkBoard } from './engine.ts'
import { findingKey } from './findingKey.ts'
import { type OfferedFix, offeredFixes } from './offeredFixes.ts'
import { type Finding, MOMENTS } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

const check = (board: Board) => checkBoard(board, { speaks: MOMENTS })
const keys = (findings: readonly Finding[]) => findings.map(findingKey)
const errors = (findings: readonly Finding[]) => keys(findings.filter(({ severity }) => severity === 'error'))

interface Repair {
  readonly finding: Finding
  readonly fix: OfferedFix
}

/** Holds what is promised of repairs: the finding goes, no error comes but one of another rule that is told before, the board stays sound, and undo gives it back. */
function hold(board: Board, repairs: readonly Repair[]): void {
  const errorsBefore = errors(check(board))
  const document = openDocument(board)
  for (const { finding, fix } of repairs) {
    const changes = layNew(board, fix.changes)
    document.apply(changes, { title: fix.title })
    const mended = document.board()
    expect(mended).toEqual(applyChanges(board, changes))
    expect(problemsOf(mended)).toEqual([])
    const after = check(mended)
    expect(keys(after)).not.toContain(findingKey(finding))
    const fresh = after
      .filter(({ severity }) => severity === 'error')
      .filter((each) => !errorsBefore.includes(findingKey(each)))
    expect(fresh.length > 0 ? consequenceOf(fresh) : undefined).toBe(fix.brings)
    expect(fresh.map(({ rule }) => rule)).not.toContain(finding.rule)
    document.undo()
    expect(document.board()).toEqual(board)
  }
}

const repairsOf = (board: Board, findings: readonly Finding[]): readonly Repair[] =>
  findings.flatMap((finding) => offeredFixes(board, finding).map((fix) => ({ finding, fix })))

test.each(RULES.map(({ id, bad }) => [id, bad] as const))('the repairs of the bad example of %s hold', (_, bad) => {
  const board = parseNotation(bad)
  hold(board, repairsOf(board, check(board)))
})

test('every rule for errors has words for what it asks for', () => {
  expect(RULES.filter(({ id, severity }) => severity === 'error' && !hasConsequence(id)).map(({ id }) => id)).toEqual(
    [],
  )
})

/** Of how many findings of a board the repairs are tried: there are more boards to try instead. */
const TRIED = 3

test('the repairs offered on any board hold', () => {
  const mended = new Set<string>()
  fc.assert(
    fc.property(fc.oneof(likelyBoard(), closeBoard()), fc.nat(), (board, start) => {
      const findings = check(board)
      const from = start % Math.max(findings.length, 1)
      const repairs = repairsOf(board, [...findings, ...findings].slice(from, from + Math.min(TRIED, findings.length)))
      for (const { finding } of repairs) mended.add(finding.rule)
      hold(board, repairs)
    }),
    runs(250),
  )
  expect(mended.size).toBeGreaterThan(40)
})

/** Rules whose conditions are rare where blocks are spread as usual. */
const CLOSE_RULES = [
  'replica-without-source',
  'stale-read',
  'fan-out-in-request',
  'worker-calls-back',
  'files-as-database',
  'dual-write-external',
  'two-cache-writers',
]

test('the repairs about copies, caches, files and calls hold where such things stand close together', () => {
  const mended = new Map<string, number>()
  fc.assert(
    fc.property(closeBoard(), fc.nat(), (board, start) => {
      const findings = checkBoard(board, { speaks: MOMENTS, rules: RULES.filter(({ id }) => CLOSE_RULES.includes(id)) })
      const from = start % Math.max(findings.length, 1)
      const repairs = repairsOf(board, findings.slice(from, from + TRIED))
      for (const { finding } of repairs) mended.set(finding.rule, (mended.get(finding.rule) ?? 0) + 1)
      hold(board, repairs)
    }),
    runs(200),
  )
  expect(CLOSE_RULES.filter((id) => (mended.get(id) ?? 0) < 3)).toEqual([])
})
