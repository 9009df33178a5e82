import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ readonly name: string, readonly seconds: number }} Timing */

/**
 * What each test of Vitest's JSON report took of the CPU, which other work on the machine does not lengthen.
 *
 * @param {any} report
 * @returns {Timing[]}
 */
export const unitTimings = (report) =>
  report.testResults.flatMap((/** @type {any} */ file) =>
    file.assertionResults.map((/** @type {any} */ test) => ({
      name: `${file.name.split('/src/').at(-1)} > ${test.title}`,
      seconds: (test.meta?.cpu ?? 0) / 1_000,
    })),
  )

/**
 * What each test of Playwright's JSON report took on the clock; the browser is not one process whose CPU time could be told.
 *
 * @param {any} report
 * @returns {Timing[]}
 */
export const browserTimings = (report) => {
  const inSuite = (/** @type {any} */ suite) => [
    ...(suite.specs ?? []).map((/** @type {any} */ spec) => ({
      name: `${spec.file} > ${spec.title}`,
      seconds: Math.max(
        0,
        ...spec.tests.flatMap((/** @type {any} */ test) =>
          test.results.map((/** @type {any} */ result) => result.duration / 1_000),
        ),
      ),
    })),
    ...(suite.suites ?? []).flatMap(inSuite),
  ]
  return report.suites.flatMap(inSuite)
}

/**
 * The slowest tests of a report as lines to print; none where there is no report that can be read.
 *
 * @param {string} path
 * @param {(report: any) => Timing[]} read
 * @param {number} count
 * @returns {string[]}
 */
export const slowest = (path, read, count) => {
  if (!existsSync(path)) return []
  try {
    const timings = read(JSON.parse(readFileSync(path, 'utf8')))
    const sorted = timings.sort((a, b) => b.seconds - a.seconds).slice(0, count)
    return sorted.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${name}`)
  } catch {
    return []
  }
}
