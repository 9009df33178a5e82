import { describe, expect, test } from 'vitest'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { checkBoard } from '../engine.ts'
import { RULES } from './catalogue.ts'

const ALL = { speaks: ['live', 'settled', 'review'] } as const
const findings = (notation: string) => checkBoard(parseNotation(notation), ALL)

describe.each(RULES)('$id', (rule) => {
  test('keeps quiet on its good example, as does every rule of severity error', () => {
    const about = findings(rule.good).filter(({ severity, rule: id }) => severity === 'error' || id === rule.id)
    expect(about).toEqual([])
  })

  test('speaks about its bad example, in whole sentences', () => {
    const about = findings(rule.bad).filter(({ rule: id }) => id === rule.id)
    expect(about.length).toBeGreaterThan(0)
    for (const { says, why, at } of about) {
      expect(says).toMatch(/^[A-Z“].*\.$/)
      expect(why).toMatch(/^[A-Z].*\.$/)
      expect(at.length).toBeGreaterThan(0)
    }
  })
})

test('ids are unique and in kebab-case', () => {
  const ids = RULES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
})
