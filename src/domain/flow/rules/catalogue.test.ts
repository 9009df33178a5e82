import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { parseNotation } from '#domain/notation/parseNotation.ts'
import { closeBoard } from '#testing/closeBoard.ts'
import { likelyBoard } from '#testing/likelyBoard.ts'
import { checkBoard } from '../engine.ts'
import { offeredFixes } from '../offeredFixes.ts'
import { MOMENTS, type Rule, SEVERITIES, type Severity, TOPICS } from '../rule.ts'
import { RULES } from './catalogue.ts'

const ALL = { speaks: MOMENTS }
const findings = (notation: string) => checkBoard(parseNotation(notation), ALL)

const SENTENCE = /^[A-Z“].*\.$/

describe.each<Rule>(RULES)('$id', (rule) => {
  test('keeps quiet on its good example, as does every rule of severity error', () => {
    const about = findings(rule.good).filter(({ severity, rule: id }) => severity === 'error' || id === rule.id)
    expect(about).toEqual([])
  })

  test('speaks about its bad example, in whole sentences', () => {
    const about = findings(rule.bad).filter(({ rule: id }) => id === rule.id)
    expect(about.length).toBeGreaterThan(0)
    for (const { says, at } of about) {
      expect(says).toMatch(SENTENCE)
      expect(at.length).toBeGreaterThan(0)
    }
  })

  test('says what it looks for, why, and when it keeps quiet', () => {
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/)
    expect(TOPICS).toContain(rule.topic)
    for (const sentence of [rule.what, rule.why, ...rule.quiet]) expect(sentence).toMatch(SENTENCE)
    expect(rule.quiet.length).toBeGreaterThan(0)
  })

  test('mends its bad example, or opens the field where a person mends it', () => {
    const board = parseNotation(rule.bad)
    for (const finding of checkBoard(board, { ...ALL, rules: [rule] })) {
      const offered = offeredFixes(board, finding)
      expect(offered.length + (finding.opens ? 1 : 0)).toBeGreaterThan(0)
      expect(new Set(offered.map(({ title }) => title)).size).toBe(offered.length)
      for (const { title } of [...offered, ...(finding.opens ? [finding.opens] : [])])
        expect(title).toMatch(/^[A-Z].*[^.]$/)
    }
  })
})

/** Boards on which a rule finds something that weighs less than the rule. */
const LESS = [
  'C:client(Browser), L:lb, A:app(Feed), K:cache(Hot posts), B:app(Posts), D:sql(Posts); C->L, L->A, L->B, A->K, B->D',
  'C:client, L:lb, A:app(Clicks), D:sql, Q:queue, W:app(Metrics){role=analytics}, O:object{role=lake}; C->L, L->A, A->D, A~>Q, Q~>W, W->O',
  'C:client, L:lb, A:app(Sign-up), D:sql, X:external(SendGrid); C->L, L->A, A->D, A->X',
]

test('a finding that weighs less than its rule is of the severity that the rule says, and none weighs more', () => {
  for (const { severity, lower } of RULES.filter((rule) => rule.lower)) {
    expect(SEVERITIES.indexOf(lower?.severity ?? severity)).toBeGreaterThan(SEVERITIES.indexOf(severity))
    expect(lower?.where).toMatch(/^where .*[^.]$/)
  }
  const seen = new Set<string>()
  const look = (board: Board) => {
    for (const { rule: id, severity } of checkBoard(board, ALL)) {
      const rule = RULES.find((each) => each.id === id)
      if (severity === rule?.severity) continue
      expect([id, severity]).toEqual([id, rule?.lower?.severity])
      seen.add(id)
    }
  }
  for (const notation of [...LESS, ...RULES.flatMap(({ good, bad }) => [good, bad])]) look(parseNotation(notation))
  fc.assert(fc.property(fc.oneof(likelyBoard(), closeBoard()), look), { numRuns: 300 })
  for (const id of ['cache-without-store', 'queue-without-dlq', 'dual-write-without-outbox', 'dual-write-external'])
    expect(seen).toContain(id)
})

test('ids are unique and in kebab-case', () => {
  const ids = RULES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

test('there are sixty-seven rules: 16 errors, 37 warnings and 14 hints', () => {
  const count = (severity: Severity) => RULES.filter((rule: Rule) => rule.severity === severity).length
  expect([RULES.length, ...SEVERITIES.map(count)]).toEqual([67, 16, 37, 14])
})
