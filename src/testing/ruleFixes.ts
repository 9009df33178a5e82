import { describe, expect, test } from 'vitest'
import { applyChanges } from '#domain/board/change.ts'
import { checkBoard } from '#domain/flow/engine.ts'
import { offeredFixes } from '#domain/flow/offeredFixes.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { RULES } from '#domain/flow/rules/catalogue.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { boardDiff } from './boardDiff.ts'

/** For each fix that is offered, by title and in order: what it changes on the board. */
export type FixOutcomes = Readonly<Record<string, readonly string[]>>

/** By rule, or by rule and a note in brackets: a board in the compact notation, the rule's bad one when not given, and its fixes. */
export type FixCases = Readonly<Record<string, { readonly on?: string; readonly fixes: FixOutcomes }>>

function outcomes(rule: Rule, notation: string): FixOutcomes {
  const board = parseNotation(notation)
  const [finding] = checkBoard(board, { speaks: [rule.speaks], rules: [rule] })
  if (!finding) throw new Error(`“${rule.id}” says nothing about ${notation}`)
  return Object.fromEntries(
    offeredFixes(board, finding).map(({ title, changes }) => [title, boardDiff(board, applyChanges(board, changes))]),
  )
}

/** Tests which fixes of each rule's first finding are offered, in which order, and what each of them draws. */
export function testRuleFixes(cases: FixCases): void {
  describe.each(Object.entries(cases))('fixes of %s', (name, { on, fixes }) => {
    test('are these, in this order, and draw this', () => {
      const rule = RULES.find(({ id }) => id === name.split(' ')[0])
      if (!rule) throw new Error(`There is no rule “${name}”`)
      const found = outcomes(rule, on ?? rule.bad)
      expect(found).toEqual(fixes)
      expect(Object.keys(found)).toEqual(Object.keys(fixes))
    })
  })
}
