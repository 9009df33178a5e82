import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clearReports, GATES, REPORTS } from './gates.mjs'
import { browserTimings, slowest, unitTimings } from './slowestTests.mjs'

/** @typedef {import('./countReports.mjs').Count} Count */

const names = process.argv.slice(2)
const unknown = names.filter((name) => !GATES.some((gate) => gate.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no gate "${unknown.join('", "')}"; the gates are: ${GATES.map((gate) => gate.name).join(', ')}.`,
  )
  process.exit(1)
}
const chosen = names.length === 0 ? GATES : GATES.filter((gate) => names.includes(gate.name))

clearReports()

/** @type {Map<string, Count & { seconds: number }>} */
const results = new Map()

for (const { name, needs, run } of chosen) {
  console.log(`\n── ${name}`)
  const began = performance.now()
  /** @type {Count} */
  let count = { passed: 0, failed: 1, skipped: 0 }
  if (needs && results.get(needs)?.failed) console.error(`Not run: ${needs} failed.`)
  else {
    try {
      count = await run()
    } catch (error) {
      console.error(error)
    }
  }
  const seconds = (performance.now() - began) / 1000
  results.set(name, { ...count, seconds })
  console.log(`${name}: ${count.failed === 0 ? 'passed' : 'failed'} in ${seconds.toFixed(1)} s`)
}

const LISTED = 8
for (const [title, report, read] of /** @type {const} */ ([
  ['unit tests by CPU time', 'unit.json', unitTimings],
  ['browser tests by time on the clock', 'browser.json', browserTimings],
])) {
  const lines = slowest(join(REPORTS, report), read, LISTED)
  if (lines.length > 0) console.log(`\n── ${title}, the slowest first\n${lines.join('\n')}`)
}

console.log('\n── summary')
const total = { passed: 0, failed: 0 }
for (const [name, { passed, failed, skipped, seconds }] of results) {
  total.passed += passed
  total.failed += failed
  const skips = skipped === 0 ? '' : `, ${skipped} skipped`
  console.log(`${name.padEnd(20)} ${passed} passed, ${failed} failed${skips}  (${seconds.toFixed(1)} s)`)
}

const line = `${total.passed} passed, ${total.failed} failed`
mkdirSync(REPORTS, { recursive: true })
writeFileSync(join(REPORTS, 'summary.txt'), `${line}\n`)
console.log(line)
process.exitCode = total.failed === 0 ? 0 : 1
