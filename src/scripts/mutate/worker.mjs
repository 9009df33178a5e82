// One process of `npm run mutate`: runs the tests against one mutant after the other. It keeps one Vitest, whose modules are
// read once; only the file that is mutated is read anew, from memory. Tests run together in one thread, which loads each module
// once for all of them; a test that fails there counts only if it fails alone, too.
import { join } from 'node:path'
import { createVitest } from 'vitest/node'
import { AsGiven } from '../runInOrder.mjs'
import { mutated } from './mutants.mjs'

/** @typedef {import('./mutants.mjs').Mutant} Mutant */
/** @typedef {{ readonly mutant: Mutant, readonly tests: readonly string[], readonly alone: readonly string[] }} Job tests in their order; after them those that must have a thread of their own */
/** @typedef {{ readonly by: string, readonly test?: string }} Failure what failed, and in which file */
/**
 * @typedef {object} Verdict
 * @property {'killed' | 'survived' | 'hung' | 'died'} verdict died: of too little memory
 * @property {string} [by] the test that failed
 * @property {boolean} [late] whether tests were left for want of time
 */

/** @type {{ root: string, setupFiles: string[], globals: boolean, seconds: number, hungSeconds: number }} */
const { root, setupFiles, globals, seconds, hungSeconds } = JSON.parse(process.argv[2] ?? '{}')
/** On the clock, with less than `IDLE_CPU` seconds of the CPU in it: what is waited for does not come. */
const IDLE_SECONDS = 60
const IDLE_CPU = 0.3
const LOOKED_EVERY = 200

/** @type {Mutant | undefined} */
let mutant
let heard = cpuSeconds()
let began = cpuSeconds()
let cancelled = false
let late = false
/** @type {Failure | undefined} */
let failure

const cancel = () => {
  if (cancelled) return
  cancelled = true
  void vitest.cancelCurrentRun('keyboard-input')
}

/** @type {import('vitest/node').Reporter} */
const reporter = {
  onTestCaseReady: listen,
  onTestModuleCollected: listen,
  onTestCaseResult: (test) => {
    listen()
    if (test.result().state === 'failed') fail(test.module.relativeModuleId, ` > ${test.fullName}`)
  },
  onTestModuleEnd: (module) => {
    listen()
    if (module.state() === 'failed') fail(module.relativeModuleId)
  },
}

const vitest = await createVitest(
  'test',
  {
    config: false,
    root,
    watch: false,
    globals,
    setupFiles,
    include: ['src/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    bail: 1,
    expect: { poll: { timeout: Number(process.env.TIERBOARD_PATIENCE) } },
    testTimeout: 0,
    hookTimeout: 0,
    reporters: [reporter],
    disableConsoleIntercept: false,
    sequence: { sequencer: AsGiven },
  },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform: (code, id) =>
          mutant && id.split('?')[0] === join(root, mutant.file) ? mutated(code, mutant) : undefined,
      },
    ],
  },
)
await vitest.standalone()
await vitest.globTestSpecifications()

/** The CPU time at each look of the last minute. @type {number[]} */
let looks = []
const watch = setInterval(() => {
  if (!mutant) return
  const now = cpuSeconds()
  looks = [...looks, now].slice(-(IDLE_SECONDS * 1_000) / LOOKED_EVERY)
  const idle = looks.length * LOOKED_EVERY >= IDLE_SECONDS * 1_000 && now - (looks[0] ?? 0) < IDLE_CPU
  if (now - began > seconds) {
    late = true
    cancel()
  }
  if (!idle && now - heard < hungSeconds) return
  clearInterval(watch)
  // A thread that goes round in a circle ends with its process only.
  process.send?.({ verdict: 'hung' }, () => process.exit(0))
}, LOOKED_EVERY)

process.on('message', async (/** @type {Job} */ job) => {
  send(await judge(job))
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')

/** @param {Job} job @returns {Promise<Verdict>} */
async function judge(job) {
  mutant = job.mutant
  vitest.invalidateFile(join(root, mutant.file))
  heard = cpuSeconds()
  began = heard
  looks = []
  late = false
  const failed = await firstToFail(job)
  vitest.invalidateFile(join(root, mutant.file))
  mutant = undefined
  return failed ? { verdict: 'killed', by: failed.by } : { verdict: 'survived', late }
}

/** @param {Job} job @returns {Promise<Failure | undefined>} */
async function firstToFail({ tests, alone }) {
  const rounds = [tests, ...alone.map((test) => [test])]
  for (let round = rounds.shift(); round; round = rounds.shift()) {
    if (late) return undefined
    const failed = await firstOf(round)
    if (!failed) continue
    const at = failed.test === undefined ? -1 : round.indexOf(failed.test)
    if (at === 0 || round.length === 1) return failed
    // It may have been disturbed by those before it; if it passes alone, those after it have their turn.
    if (at < 0) rounds.unshift(...round.map((test) => [test]))
    else rounds.unshift(round.slice(at, at + 1), round.slice(at + 1))
  }
  return undefined
}

/** @param {readonly string[]} tests @returns {Promise<Failure | undefined>} */
async function firstOf(tests) {
  cancelled = false
  failure = undefined
  const specifications = tests.flatMap((test) => vitest.getModuleSpecifications(join(root, test)))
  if (specifications.length === 0) return undefined
  const { unhandledErrors } = await vitest.runTestSpecifications(specifications)
  return failure ?? (unhandledErrors.length > 0 ? { by: 'an error outside of tests' } : undefined)
}

/** @param {string} test @param {string} [name] of what failed in it */
function fail(test, name = '') {
  failure ??= { by: `${test}${name}`, test }
  cancel()
}

function listen() {
  heard = cpuSeconds()
}

function cpuSeconds() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** @param {Verdict} verdict */
function send(verdict) {
  process.send?.(verdict)
}
