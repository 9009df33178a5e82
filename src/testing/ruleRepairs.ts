import { describe, expect, test } from 'vitest'
import { applyChanges } from '#domain/board/change.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { offeredFixes } from '#domain/flow/offeredFixes.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { RULES } from '#domain/flow/rules/catalogue.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { boardDiff } from './boardDiff.ts'

/** A board that breaks a rule, and what each repair of the rule's first finding on it changes, in the order offered. */
export interface RepairCase {
  /** what is special about the board */
  readonly when?: string
  /** in the compact notation; the rule's own bad example when not given */
  readonly board?: string
  /** by title, the lines of a board diff */
  readonly repairs: Readonly<Record<string, readonly string[]>>
}

function ruleOf(id: string): Rule {
  const rule = RULES.find((each) => each.id === id)
  if (!rule) throw new Error(`There is no rule “${id}”`)
  return rule
}

function repairsOf(rule: Rule, notation: string) {
  const board = parseNotation(notation)
  const [finding] = checkBoard(board, { speaks: [rule.speaks], rules: [rule] })
  if (!finding) throw new Error(`“${rule.id}” says nothing about ${notation}`)
  return offeredFixes(board, finding).map(({ title, changes }) => [
    title,
    boardDiff(board, applyChanges(board, changes)),
  ])
}

/** Tests, by rule, that exactly these repairs are offered, in this order, and that each changes exactly this. */
export function testRuleRepairs(cases: Readonly<Record<string, readonly RepairCase[]>>): void {
  describe.each(Object.entries(cases))('repairs of %s', (id, boards) => {
    const rule = ruleOf(id)
    const named = boards.map((each) => [each.when ?? each.board ?? 'its bad example', each] as const)

    test.each(named)('are these: %s', (_, { board = rule.bad, repairs }) => {
      expect(repairsOf(rule, board)).toEqual(Object.entries(repairs))
    })
  })
}
