import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countReport, readPlaywright, readVitest } from './countReports.mjs'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const unitReport = (...files: readonly { status: string; tests: readonly string[] }[]) => ({
  testResults: files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  })),
})

test('unit tests are counted by their own status, over all files', () => {
  const report = unitReport(
    { status: 'passed', tests: ['passed', 'passed', 'skipped'] },
    { status: 'failed', tests: ['passed', 'failed', 'todo'] },
  )
  expect(readVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 2 })
})

test('a unit test file that broke before or beside its tests counts as one failure', () => {
  const report = unitReport({ status: 'failed', tests: [] }, { status: 'failed', tests: ['passed'] })
  expect(readVitest(report)).toEqual({ passed: 1, failed: 2, skipped: 0 })
})

test('a flaky browser test and an error outside of every test are failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 }
  expect(readPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 4, skipped: 3 })
})

test('a missing, broken or empty report is a failure, whatever the runner says', () => {
  const failure = { passed: 0, failed: 1, skipped: 0 }
  expect(countReport(join(folder, 'missing.json'), 0, readVitest)).toEqual(failure)
  expect(countReport(written('broken.json', '{"testResults":['), 0, readVitest)).toEqual(failure)
  expect(countReport(written('other.json', '{}'), 0, readVitest)).toEqual(failure)
  expect(countReport(written('empty.json', '{"testResults":[]}'), 0, readVitest)).toEqual(failure)
})

test('a runner that failed without a failed test in its report counts as one failure', () => {
  const path = written('green.json', JSON.stringify(unitReport({ status: 'passed', tests: ['passed'] })))
  expect(countReport(path, 0, readVitest)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(countReport(path, 1, readVitest)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})
