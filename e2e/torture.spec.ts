import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { runSeries } from './torture/killing.ts'
import { FEW, KILLS, type Kill, planFor } from './torture/plan.ts'
import { test } from './torture/test.ts'

// A few kills here; npm run torture says how many it wants, with which seed, and perhaps the one step to play again.
const { TORTURE_KILLS, TORTURE_SEED = '1', TORTURE_ONLY } = process.env
const LONG = TORTURE_KILLS !== undefined
const SEED = Number(TORTURE_SEED)
const STEPS = Math.ceil(Number(TORTURE_KILLS) / KILLS.length)
const REPORTS = join('reports', 'torture')
/** Milliseconds of work that may be lost without warning. A machine that is busy with other tests is not timed. */
const MOST_LOST = LONG ? 1000 : undefined

const [onlyKill, onlyStep] = TORTURE_ONLY?.split(':') ?? []

const plansFor = (kill: Kill) => {
  if (!LONG) return new Map(FEW[kill].entries())
  const steps = onlyStep ? [Number(onlyStep)] : Array.from({ length: STEPS }, (_, step) => step)
  return new Map(steps.map((step) => [step, planFor(kill, SEED, step)]))
}

test.skip(({ browserName }) => browserName !== 'chromium', 'Only Chromium can be crashed')

for (const kill of onlyKill ? KILLS.filter((each) => each === onlyKill) : KILLS) {
  test(`what was saved, and what was typed, outlives a ${kill}`, async ({ start }) => {
    if (LONG) test.setTimeout(3_600_000)
    const series = { start, kill, seed: SEED, plans: plansFor(kill), mostLost: MOST_LOST }
    const report = await runSeries(series, (line) => LONG && console.log(line))
    if (LONG) await writeFile(join(REPORTS, `${kill}.json`), JSON.stringify(report))
    expect(report.wrong).toEqual([])
  })
}
