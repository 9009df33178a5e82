import { expect, test } from 'vitest'
import type { BlockId } from '#domain/board/board.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { noClient } from '#domain/flow/rules/tiers/noClient.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { checkDrawing } from './checkDrawing.ts'

const ruleAt = (...at: string[]): Rule => ({ ...noClient, check: () => [{ at: at as BlockId[], says: 'It is so.' }] })

const lineAt = (at: readonly string[], start?: number): number | undefined => {
  const drawing = {
    board: parseNotation('A:app'),
    namesOf: (id: string) => (id === 'unnamed' ? [] : [id]),
    lineOf: (name: string) => (name === 'A' ? 7 : undefined),
    ...(start === undefined ? {} : { start }),
  }
  const settings = { rules: [ruleAt(...at)], review: true, briefed: () => drawing.board }
  return checkDrawing(drawing, settings).findings[0]?.line
}

test('the line is that of the first name, else the one on which the diagram begins, else there is none', () => {
  expect(lineAt(['A', 'B'], 3)).toBe(7)
  expect(lineAt(['B', 'A'], 3)).toBe(3)
  expect(lineAt(['unnamed'], 3)).toBe(3)
  expect(lineAt([], 3)).toBe(3)
  expect(lineAt(['A'])).toBe(7)
  expect(lineAt(['B'])).toBeUndefined()
  expect(lineAt([])).toBeUndefined()
})
