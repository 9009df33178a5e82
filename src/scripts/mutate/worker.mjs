// One process of `npm run mutate`: runs the tests against one mutant after the other. It keeps one Vitest, whose modules are
// read once; only the file that is mutated is read anew, from memory.
import { join } from 'node:path'
import { createVitest } from 'vitest/node'
import { AsGiven } from '../runInOrder.mjs'
import { mutated } from './mutants.mjs'

/** @typedef {import('./mutants.mjs').Mutant} Mutant */
/** @typedef {{ readonly mutant: Mutant, readonly tests: readonly string[] }} Job */
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
/** @type {string | undefined} */
let killer

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
    if (test.result().state === 'failed') kill(`${test.module.relativeModuleId} > ${test.fullName}`)
  },
  onTestModuleEnd: (module) => {
    listen()
    if (module.state() === 'failed') kill(module.relativeModuleId)
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
  if (now - began > seconds) cancel()
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
  // Where no test reaches the file, none will see it.
  if (job.tests.length === 0) return { verdict: 'survived' }
  mutant = job.mutant
  vitest.invalidateFile(join(root, mutant.file))
  heard = cpuSeconds()
  began = heard
  looks = []
  cancelled = false
  killer = undefined
  const specifications = job.tests.flatMap((test) => vitest.getModuleSpecifications(join(root, test)))
  const { unhandledErrors } = await vitest.runTestSpecifications(specifications)
  vitest.invalidateFile(join(root, mutant.file))
  mutant = undefined
  if (killer) return { verdict: 'killed', by: killer }
  if (unhandledErrors.length > 0) return { verdict: 'killed', by: 'an error outside of tests' }
  return { verdict: 'survived', late: cancelled }
}

/** @param {string} by */
function kill(by) {
  killer ??= by
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
