import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @type {Count} */
const NO_REPORT = { passed: 0, failed: 1, skipped: 0 }

/**
 * What a runner's JSON report says about its tests. A report that is missing, unreadable or without a single test counts
 * as one failure, and so does a runner that failed although every test it reports passed.
 *
 * @param {string} path
 * @param {number} exitCode of the runner
 * @param {(report: any) => Count} read
 * @returns {Count}
 */
export const countReport = (path, exitCode, read) => {
  const count = existsSync(path) ? tryRead(path, read) : NO_REPORT
  if (count.passed + count.failed === 0) return { ...count, failed: 1 }
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** @param {string} path @param {(report: any) => Count} read */
const tryRead = (path, read) => {
  try {
    return read(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return NO_REPORT
  }
}

/**
 * Reads Vitest's JSON report. A test file that failed before any of its tests ran counts as one failure.
 *
 * @param {any} report
 * @returns {Count}
 */
export const readVitest = (report) => {
  /** @type {Count} */
  const count = { passed: 0, failed: 0, skipped: 0 }
  for (const file of report.testResults) {
    const failedBefore = count.failed
    for (const test of file.assertionResults) {
      if (test.status === 'passed') count.passed += 1
      else if (test.status === 'failed') count.failed += 1
      else count.skipped += 1
    }
    if (file.status === 'failed' && count.failed === failedBefore) count.failed += 1
  }
  return count
}

/**
 * Reads Playwright's JSON report. A flaky test is a failed one; an error outside of every test counts as one failure.
 *
 * @param {any} report
 * @returns {Count}
 */
export const readPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
})
