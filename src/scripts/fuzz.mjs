// Runs the random tests for as many minutes as given, each round on a new seed, and prints what fails so that it can be seen
// again:  npm run fuzz -- 30   ·   npm run fuzz -- --seed 123 src/x.test.ts -t "name"
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startVitest } from 'vitest/node'
import { failureReporter } from './fuzz/failures.mjs'
import { listFiles } from './listFiles.mjs'
import { ROOT } from './runTool.mjs'

const MINUTES = 10
const MS_A_MINUTE = 60_000
/** Of the time of a single seed: what is asked for again is run to its end. */
const ENDLESS = 8.64e15

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, name: { type: 'string', short: 't' } },
})
const minutes = positionals.filter((each) => /^\d+(\.\d+)?$/.test(each)).map(Number)[0] ?? MINUTES
const named = positionals.filter((each) => /\D/.test(each) && !/^\d+\.\d+$/.test(each))
const until = values.seed === undefined ? Date.now() + minutes * MS_A_MINUTE : ENDLESS

const isRandom = (/** @type {string} */ file) =>
  /\.test\.tsx?$/.test(file) && readFileSync(join(ROOT, 'src', file), 'utf8').includes("from 'fast-check'")
const files =
  named.length > 0
    ? named
    : listFiles(join(ROOT, 'src'))
        .filter(isRandom)
        .map((file) => `src/${file}`)

/** @type {Set<string>} */
const failed = new Set()
let seed = Number(values.seed ?? 0)
let rounds = 0
const reporter = failureReporter({ seed: () => seed, until, failed })

process.env.TIERBOARD_FUZZ_UNTIL = String(until)
do {
  if (values.seed === undefined) seed = Math.floor(Math.random() * 2 ** 31)
  process.env.TIERBOARD_SEED = String(seed)
  console.log(`Seed ${seed}`)
  const vitest = await startVitest('test', files, {
    root: ROOT,
    watch: false,
    reporters: [reporter],
    testTimeout: 0,
    maxWorkers: '100%',
    // So that it is not always the same files for which no time is left.
    sequence: { shuffle: { files: true, tests: false }, seed },
    ...(values.name === undefined ? {} : { testNamePattern: values.name }),
  })
  await vitest.close()
  rounds += 1
} while (Date.now() < until && values.seed === undefined)

console.log(`\n${rounds} ${rounds === 1 ? 'seed' : 'seeds'}, ${failed.size} failed`)
for (const name of failed) console.log(`  ${name}`)
process.exit(failed.size === 0 ? 0 : 1)
