// Kills the browser again and again while somebody works, and compares what is there afterwards with what was called saved.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { freePort } from './listen.mjs'
import { ROOT, runTool } from './runTool.mjs'
import { describeKills, KEPT_SHARE, keptShare } from './torture/report.mjs'

/** For so many kills each fault of storage is tried once. */
const KILLS_A_FAULT = 50

const USAGE = 'npm run torture -- [--kills 200] [--seed 1] [--only crash:13] [--no-build]'

/** @type {(says: string) => never} */
const stop = (says) => {
  console.error(says)
  process.exit(1)
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        kills: { type: 'string', default: '200' },
        seed: { type: 'string', default: String(Date.now() % 1_000_000) },
        only: { type: 'string' },
        'no-build': { type: 'boolean', default: false },
      },
    }).values
  } catch {
    return stop(USAGE)
  }
}

const { kills, seed, only, 'no-build': built } = readArguments()
if (![kills, seed].every((text) => /^\d+$/.test(text))) stop(USAGE)

const { obtainBrowser } = await import('./findBrowser.mjs')
const browser = await obtainBrowser()
if (!browser.ok) stop(browser.says)
if (!built && (await runTool(['vite', 'vite'], ['build', '--logLevel', 'warn'])) !== 0) stop('The build failed.')

const reports = join(ROOT, 'reports', 'torture')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
console.log(`Seed ${seed}; a step is played again with --seed ${seed} --only KILL:STEP`)
const specs = ['e2e/torture.spec.ts', ...(only ? [] : ['e2e/storageFaults.spec.ts'])]
const code = await runTool(['@playwright/test', 'playwright'], ['test', ...specs, '--workers=2'], {
  TIERBOARD_BROWSER: browser.path,
  TIERBOARD_TEST_PORT: String(await freePort()),
  TORTURE_KILLS: kills,
  TORTURE_FAULTS: String(Math.ceil(Number(kills) / KILLS_A_FAULT)),
  TORTURE_SEED: seed,
  ...(only ? { TORTURE_ONLY: only } : {}),
})

/** @type {import('./torture/report.mjs').Series[]} */
const all = readdirSync(reports).map((name) => JSON.parse(readFileSync(join(reports, name), 'utf8')))
console.log(`\n${describeKills(all)}`)
const soon = keptShare(all.flatMap(({ sinceEdit }) => sinceEdit)) >= KEPT_SHARE
if (!soon) console.error(`Less than ${100 * KEPT_SHARE} % of the edits were kept in time.`)
process.exitCode = code === 0 && soon ? 0 : 1
