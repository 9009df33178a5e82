// Checks one's change in about a minute: types, lint, dead code, and the tests that what changed can reach, nearest first:
//   npm run check   ·   npm run check -- HEAD
import { changedFiles } from './changedFiles.mjs'
import { GATES } from './gates.mjs'
import { readImportGraph, testsNaming, testsReaching } from './importGraph.mjs'
import { runInOrder } from './runInOrder.mjs'
import { ROOT } from './runTool.mjs'

const QUICK = ['types', 'types of the domain', 'lint', 'dead code']
/** What holds for the whole house can be broken from anywhere. */
const ALWAYS = ['src/house.test.ts']
/** How long further tests are begun, in milliseconds; with the rest it is about a minute. */
const TESTING = 30_000

const { base, files } = changedFiles(ROOT, process.argv[2] ?? 'main')
console.log(`${files.length} ${files.length === 1 ? 'file differs' : 'files differ'} from ${base}.`)

/** @type {string[]} */
const failed = []
for (const { name, run } of GATES.filter((gate) => QUICK.includes(gate.name))) {
  console.log(`── ${name}`)
  if ((await run()).failed > 0) failed.push(name)
}

console.log('── tests of what changed')
const reached = testsReaching(readImportGraph(ROOT), files).map(({ test }) => test)
const tests = [...new Set([...ALWAYS, ...testsNaming(ROOT, files), ...reached])]
const result = await runInOrder({ root: ROOT, tests, until: performance.now() + TESTING })
if (!result.ok) failed.push('tests')
if (result.left > 0)
  console.log(
    `${result.left} of ${tests.length} test files that are further away were not run for want of time: npm test runs all.`,
  )

console.log(failed.length === 0 ? 'All fine.' : `Failed: ${failed.join(', ')}.`)
process.exit(failed.length === 0 ? 0 : 1)
