import { expect, test } from 'vitest'
import type { Finding } from '#domain/flow/rule.ts'
import { announceErrors } from './announceErrors.ts'
import { groupFindings } from './groupFindings.ts'

const finding = (rule: string, severity: Finding['severity'] = 'error', at: string[] = []): Finding => ({
  rule,
  severity,
  at: at as never,
  says: `${rule} is wrong.`,
  why: 'Because.',
  source: 'A framework',
})
const NONE: ReadonlySet<string> = new Set()

test('an error is told once', () => {
  const first = announceErrors(NONE, [finding('a')])
  expect(first.message).toBe('New error. a is wrong.')
  expect(announceErrors(first.keys, [finding('a')]).message).toBeUndefined()
})

test('a changed sentence about the same blocks is no news, the same rule on other blocks is', () => {
  const { keys } = announceErrors(NONE, [finding('a', 'error', ['x', 'y'])])
  expect(announceErrors(keys, [{ ...finding('a', 'error', ['y', 'x']), says: 'Else.' }]).message).toBeUndefined()
  expect(announceErrors(keys, [finding('a', 'error', ['x', 'z'])]).message).toBe('New error. a is wrong.')
})

test('an error that went and came back is told again', () => {
  const gone = announceErrors(announceErrors(NONE, [finding('a')]).keys, [])
  expect(announceErrors(gone.keys, [finding('a')]).message).toBe('New error. a is wrong.')
})

test('several new errors are one message; warnings and hints are not told', () => {
  const news = announceErrors(NONE, [finding('w', 'warning'), finding('a'), finding('b'), finding('h', 'hint')])
  expect(news.message).toBe('2 new errors. a is wrong.')
})

test('findings are grouped worst first, keep the order of the check, and empty groups are left out', () => {
  const groups = groupFindings([finding('h', 'hint'), finding('b'), finding('a')])
  expect(groups.map((group) => group.findings.map((each) => each.rule))).toEqual([['b', 'a'], ['h']])
})
