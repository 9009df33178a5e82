// Changes the code in small ways, one at a time, and sees whether a test notices:
//   npm run mutate   ·   npm run mutate -- --seed 7 --count 60 src/domain/layout
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { whyUnseen } from './mutate/explained.mjs'
import { isKilled, mutate } from './mutate/mutate.mjs'
import { ROOT } from './runTool.mjs'

/** How much of what is drawn the tests must notice, in percent. */
const LEAST = 85
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '300' },
    // of CPU, for the tests of one mutant
    seconds: { type: 'string', default: '60' },
  },
})
const [seed, count] = [Number(values.seed), Number(values.count)]

let judged = 0
const { all, outcomes } = await mutate({
  root: ROOT,
  under: positionals.length > 0 ? positionals.map((each) => each.replace(/\/$/, '')) : ['src/domain', 'src/document'],
  count,
  seed,
  processes: availableParallelism(),
  seconds: Number(values.seconds),
  setupFiles: ['src/testing/fixedSeed.ts', 'src/testing/patience.ts'],
  told: ({ mutant: { file, line, was, text }, verdict: { verdict, by, late } }) => {
    judged += 1
    const why = by ?? (late ? 'further tests were left for want of time' : '')
    console.log(
      `${String(judged).padStart(4)} ${verdict.padEnd(8)} ${file}:${line}  ${short(was)} → ${short(text)}  ${why && `(${why})`}`,
    )
  },
})

const killed = outcomes.filter(isKilled).length
const share = outcomes.length === 0 ? 100 : (100 * killed) / outcomes.length
const survivors = outcomes
  .filter((outcome) => !isKilled(outcome))
  .map(({ mutant }) => ({ mutant, why: whyUnseen(mutant, readFileSync(join(ROOT, mutant.file), 'utf8')) }))
  .toSorted((a, b) => (a.mutant.file < b.mutant.file ? -1 : 1))
const list = (/** @type {string} */ title, /** @type {typeof survivors} */ some) => {
  if (some.length > 0) console.log(`\n── ${title}`)
  for (const { mutant, why } of some)
    console.log(`${mutant.file}:${mutant.line}  ${short(mutant.was)} → ${short(mutant.text)}${why ? `  (${why})` : ''}`)
}
const explained = survivors.filter(({ why }) => why !== undefined)
list('not noticed, and why', explained)
list(
  'not noticed',
  survivors.filter(({ why }) => why === undefined),
)
console.log(
  `\n${killed} of ${outcomes.length} noticed, ${share.toFixed(1)} %, ${explained.length} of the others explained (seed ${seed}; ${all} to draw from)`,
)
process.exit(share < LEAST ? 1 : 0)

/** @param {string} code */
function short(code) {
  const line = code.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line || '(nothing)'
}
