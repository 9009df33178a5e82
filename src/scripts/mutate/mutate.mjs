import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readImportGraph, testsReaching } from '../importGraph.mjs'
import { listFiles } from '../listFiles.mjs'
import { drawMutants, mutantsOf } from './mutants.mjs'

/** @typedef {import('./mutants.mjs').Mutant} Mutant */
/** @typedef {import('./worker.mjs').Verdict} Verdict */
/** @typedef {{ readonly mutant: Mutant, readonly verdict: Verdict }} Outcome */
/**
 * @typedef {object} Mutation
 * @property {string} root of the project
 * @property {readonly string[]} under folders or files whose code is mutated, from the root
 * @property {number} count of mutants
 * @property {number} seed
 * @property {number} processes at once
 * @property {number} seconds of CPU that the tests of one mutant may take
 * @property {number} [hungSeconds] of CPU without a word from a test after which it goes round in a circle
 * @property {readonly string[]} [setupFiles] what Vitest runs before each test file
 * @property {boolean} [globals] whether tests use `test` and `expect` without an import
 * @property {(outcome: Outcome) => void} [told] hears of each mutant when it has been judged
 */

const WORKER = fileURLToPath(new URL('./worker.mjs', import.meta.url))
/** Well above what a single test may take. */
const HUNG_SECONDS = 30
/** Memory of one process. */
const MEGABYTES = 2_000
/** How long a test waits for what is to come, in milliseconds: a mutant may keep it from coming. */
const PATIENCE = 15_000

/**
 * Draws mutants and runs against each the tests that import the changed file, the nearest first, until one fails.
 *
 * @param {Mutation} mutation
 * @returns {Promise<{ readonly all: number, readonly outcomes: readonly Outcome[] }>} how many there are to draw from; those drawn
 */
export const mutate = async ({ root, under, count, seed, processes, told, ...settings }) => {
  const graph = readImportGraph(root)
  const mutants = listFiles(join(root, 'src'))
    .map((file) => `src/${file}`)
    .filter((file) => /(?<!\.(test|d))\.ts$/.test(file) && under.some((one) => `${file}/`.startsWith(`${one}/`)))
    .filter((file) => !isForTests(graph.get(file) ?? []))
    .flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')))
  const queue = [...drawMutants(mutants, count, seed)]
  /** @type {Outcome[]} */
  const outcomes = []
  const finish = (/** @type {Mutant} */ mutant, /** @type {Verdict} */ verdict) => {
    outcomes.push({ mutant, verdict })
    told?.({ mutant, verdict })
  }
  const work = async () => {
    let worker = startWorker({ root, ...settings })
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const reaching = quickFirst(root, mutant.file, testsReaching(graph, [mutant.file]))
      const verdict = await worker.judge({ mutant, ...inThreads(root, reaching) })
      if (ENDED.includes(verdict.verdict)) {
        worker.end()
        worker = startWorker({ root, ...settings })
      }
      finish(mutant, verdict)
    }
    worker.end()
  }
  await Promise.all(Array.from({ length: processes }, work))
  return { all: mutants.length, outcomes }
}

/** What tests alone import is part of them. @param {readonly string[]} importers */
const isForTests = (importers) =>
  importers.length > 0 && importers.every((importer) => /^src\/testing\/|\.test\.tsx?$/.test(importer))

/**
 * The tests in the order in which they notice most in little time: those of the same folder, then by their distance and how far their
 * folder is away; one with random boards, which takes long, counts as one further.
 *
 * @param {string} root
 * @param {string} file
 * @param {readonly import('../importGraph.mjs').Reach[]} reached
 */
const quickFirst = (root, file, reached) => {
  const isRandom = (/** @type {string} */ test) => readFileSync(join(root, test), 'utf8').includes("'fast-check'")
  const away = (/** @type {string} */ test) =>
    posix.relative(posix.dirname(file), posix.dirname(test)).split('/').filter(Boolean).length
  return reached
    .map(({ test, distance }) => ({
      test,
      turn: (away(test) === 0 ? 0 : distance + away(test) / 2) + (isRandom(test) ? 1 : 0),
    }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ test }) => test)
}

/** What a test puts in the place of modules or globals would stand there for those after it, too. */
const REPLACES = /\bvi\.(mock|doMock|resetModules|stubGlobal)\b/
/** What a test starts as a process of its own is read from the disk, where there is no mutant. */
const STARTS = /from 'node:child_process'/

/** Those of the tests that run together, and those that need a thread alone. @param {string} root @param {readonly string[]} reaching */
const inThreads = (root, reaching) => {
  /** @type {{ tests: string[], alone: string[] }} */
  const threads = { tests: [], alone: [] }
  for (const test of reaching) {
    const text = readFileSync(join(root, test), 'utf8')
    if (!STARTS.test(text)) threads[REPLACES.test(text) ? 'alone' : 'tests'].push(test)
  }
  return threads
}

/** After these the process is of no more use. @type {readonly Verdict['verdict'][]} */
const ENDED = ['hung', 'died']

/**
 * Whether a mutant was seen by the tests: one of them failed, went on for ever, or until the memory was full.
 *
 * @param {Outcome} outcome
 */
export const isKilled = ({ verdict }) => verdict.verdict !== 'survived'

/** @param {Pick<Mutation, 'root' | 'seconds' | 'hungSeconds' | 'setupFiles' | 'globals'>} settings */
const startWorker = (settings) => {
  const child = fork(
    WORKER,
    [JSON.stringify({ setupFiles: [], globals: false, hungSeconds: HUNG_SECONDS, ...settings })],
    {
      cwd: settings.root,
      env: { ...process.env, TIERBOARD_PATIENCE: String(PATIENCE), VITEST: undefined, NODE_ENV: 'test' },
      execArgv: [`--max-old-space-size=${MEGABYTES}`],
      // What a process says that runs out of memory is long, and no news.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  )
  /** @type {(verdict: Verdict) => void} */
  let answer = () => {}
  /** @type {Promise<void>} */
  const ready = new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve()
      else answer(/** @type {Verdict} */ (message))
    })
    child.on('exit', () => {
      reject(new Error(`Vitest did not start: node ${child.spawnargs.slice(1).join(' ')}`))
      answer({ verdict: 'died' })
    })
  })
  return {
    /** @param {import('./worker.mjs').Job} job @returns {Promise<Verdict>} */
    judge: async (job) => {
      await ready
      return new Promise((resolve) => {
        answer = resolve
        child.send(job)
      })
    },
    end: () => child.kill('SIGKILL'),
  }
}
