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

const rested = (...findings: Finding[]) => ({ findings, settled: true })
const drawing = (...findings: Finding[]) => ({ findings, settled: false })

test('an error is told once', () => {
  const first = announceErrors(NONE, rested(finding('a')))
  expect(first.message).toBe('New error. a is wrong.')
  expect(announceErrors(first.keys, rested(finding('a'))).message).toBeUndefined()
})

test('a changed sentence about the same blocks is no news, the same rule on other blocks is', () => {
  const { keys } = announceErrors(NONE, rested(finding('a', 'error', ['x', 'y'])))
  const other = { ...finding('a', 'error', ['y', 'x']), says: 'Else.' }
  expect(announceErrors(keys, rested(other)).message).toBeUndefined()
  expect(announceErrors(keys, rested(finding('a', 'error', ['x', 'z']))).message).toBe('New error. a is wrong.')
})

test('an error that was gone while the board rested is told again', () => {
  const gone = announceErrors(announceErrors(NONE, rested(finding('a'))).keys, rested())
  expect(announceErrors(gone.keys, drawing(finding('a'))).message).toBe('New error. a is wrong.')
})

test('an error that went and came back before the board rested is not told twice', () => {
  const gone = announceErrors(announceErrors(NONE, drawing(finding('a'))).keys, drawing())
  expect(announceErrors(gone.keys, drawing(finding('a'))).message).toBeUndefined()
})

test('several new errors are one message; warnings and hints are not told', () => {
  const news = announceErrors(NONE, rested(finding('w', 'warning'), finding('a'), finding('b'), finding('h', 'hint')))
  expect(news.message).toBe('2 new errors. a is wrong.')
})

test('findings are grouped by the worst severity of their rule, worst first, and empty groups are left out', () => {
  const groups = groupFindings([finding('b'), finding('a'), finding('w', 'warning'), finding('b', 'hint')])
  const shown = groups.map(({ severity, entries }) => [
    severity,
    entries.map(({ rule, places }) => [rule, places.length]),
  ])
  expect(shown).toEqual([
    [
      'error',
      [
        ['b', 2],
        ['a', 1],
      ],
    ],
    ['warning', [['w', 1]]],
  ])
})
