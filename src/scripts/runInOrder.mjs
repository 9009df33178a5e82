import { join } from 'node:path'
import { createVitest } from 'vitest/node'

/** @typedef {import('vitest/node').TestSpecification} TestSpecification */

/**
 * Runs test files in the order given, with the project's own settings, and begins no further one when the time is over.
 *
 * @param {object} run
 * @param {string} run.root
 * @param {readonly string[]} run.tests paths from the root
 * @param {number} run.until when to begin no further test, on the clock of `performance`
 * @returns {Promise<{ readonly ok: boolean, readonly left: number }>} whether all that ran passed; how many files did not run
 */
export const runInOrder = async ({ root, tests, until }) => {
  const time = until - performance.now()
  if (time <= 0) return { ok: true, left: tests.length }
  const vitest = await createVitest('test', { root, watch: false, sequence: { sequencer: AsGiven } })
  await vitest.standalone()
  await vitest.globTestSpecifications()
  const specifications = tests.flatMap((test) => vitest.getModuleSpecifications(join(root, test)))
  const timer = setTimeout(() => vitest.cancelCurrentRun('keyboard-input'), time)
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  clearTimeout(timer)
  const states = testModules.map((module) => module.state())
  await vitest.close()
  const ran = states.filter((state) => state === 'passed' || state === 'failed').length
  return { ok: !states.includes('failed') && unhandledErrors.length === 0, left: specifications.length - ran }
}

/** Runs test files in the order in which they were given. */
export class AsGiven {
  /** @param {TestSpecification[]} specifications */
  shard = (specifications) => specifications
  /** @param {TestSpecification[]} specifications */
  sort = (specifications) => specifications
}
