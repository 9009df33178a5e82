import { describe, expect, test } from 'vitest'
import { checkBoard } from '#domain/flow/engine.ts'
import { MOMENTS } from '#domain/flow/rule.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'

/** Boards in the compact notation near the line each rule draws, by rule: on which it keeps quiet, and on which it speaks once. */
export type RuleCases = Readonly<
  Record<string, { readonly quiet: readonly string[]; readonly speaks: readonly string[] }>
>

const speaking = (rule: string, notation: string) =>
  checkBoard(parseNotation(notation), { speaks: MOMENTS }).filter((found) => found.rule === rule)

/** Tests each rule on both sides of its line. */
export function testRuleCases(cases: RuleCases): void {
  describe.each(Object.entries(cases))('%s', (id, { quiet, speaks }) => {
    test.each(quiet)('keeps quiet on %s', (notation) => {
      expect(speaking(id, notation)).toEqual([])
    })

    test.each(speaks)('speaks once on %s', (notation) => {
      expect(speaking(id, notation)).toHaveLength(1)
    })

    test('has cases on both sides of its line', () => {
      expect(quiet.length).toBeGreaterThan(0)
      expect(speaks.length).toBeGreaterThan(0)
    })
  })
}
