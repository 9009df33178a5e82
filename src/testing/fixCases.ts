import { describe, expect, test } from 'vitest'
import { applyChanges } from '#domain/board/change.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { offeredFixes } from '#domain/flow/offeredFixes.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { RULES } from '#domain/flow/rules/catalogue.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { boardDiff } from './boardChanges.ts'

/** A board that breaks a rule at one place, and what is offered there: each title with what it changes, in the words of a board diff. */
export interface FixCase {
  readonly rule: string
  /** the rule's own bad example when not given */
  readonly board?: string
  readonly offers: Readonly<Record<string, readonly string[]>>
}

/** Tests that exactly the repairs are offered, in order, and that each changes exactly what is listed. */
export function testFixCases(cases: readonly FixCase[]): void {
  describe.each(cases)('repairs of $rule on $board', ({ rule: id, board: notation, offers }) => {
    const rule = RULES.find((each: Rule) => each.id === id) as Rule
    const board = parseNotation(notation ?? rule.bad)
    const findings = checkBoard(board, { speaks: [rule.speaks], rules: [rule] })

    test('there is one finding, and these repairs of it', () => {
      expect(findings.map((finding) => offeredFixes(board, finding).map(({ title }) => title))).toEqual([
        Object.keys(offers),
      ])
    })

    test.each(Object.entries(offers))('%s', (title, lines) => {
      const offered = findings.flatMap((finding) => offeredFixes(board, finding))
      const changes = offered.find((fix) => fix.title === title)?.changes ?? []
      expect(boardDiff(board, applyChanges(board, changes))).toEqual(lines)
    })
  })
}
