/** @typedef {import('vitest/node').TestCase} TestCase */
/** @typedef {import('vitest/node').Reporter} Reporter */

// What a property says that found a case, as against one that was stopped before it had seen enough.
const FOUND = 'Property failed after'

/**
 * A reporter that prints each failure once, with what is needed to see it again, and remembers which tests failed.
 *
 * @param {{ readonly seed: () => number, readonly until: number, readonly failed: Set<string> }} run
 * @returns {Reporter}
 */
export const failureReporter = ({ seed, until, failed }) => ({
  onTestCaseResult(test) {
    const { state, errors = [] } = test.result()
    if (state !== 'failed') return
    const message = errors.map((error) => error.message).join('\n')
    const name = `${test.module.relativeModuleId} > ${test.fullName}`
    if (failed.has(name) || (Date.now() > until && !message.includes(FOUND))) return
    failed.add(name)
    console.log(`\nFAILED ${name}\n${message}`)
    console.log(
      `Again: npm run fuzz -- --seed ${seed()} ${test.module.relativeModuleId} -t ${JSON.stringify(test.name)}`,
    )
  },
  onTestRunEnd(_modules, unhandled) {
    for (const error of unhandled) {
      if (failed.has(error.message)) continue
      failed.add(error.message)
      console.log(`\nFAILED outside of tests, with seed ${seed()}\n${error.stack ?? error.message}`)
    }
  },
})
