import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { DAMAGES } from './torture/damage.ts'
import { diceOf } from './torture/dice.ts'
import { type Trial, tryDamage, tryNewer, tryOlder, tryWeather } from './torture/faults.ts'
import { test } from './torture/test.ts'
import { WEATHERS } from './torture/weather.ts'
import { createWords } from './torture/words.ts'

// A few faults once here; npm run torture tries all of them, and says how often and with which seed.
const { TORTURE_FAULTS, TORTURE_SEED = '1' } = process.env
const TRIALS = Number(TORTURE_FAULTS ?? 1)
const isTried = (name: string) =>
  TORTURE_FAULTS !== undefined || ['a full disk', 'a database that opens late', 'flip', 'cut'].includes(name)
const VERSION_1 = 'src/testing/storedStates/version1.json'

test.skip(({ browserName }) => browserName !== 'chromium', 'Only Chromium can be crashed')

const faultTest = (name: string, attempt: (trial: Trial) => Promise<readonly string[]>, number = 0) =>
  test(name, async ({ start }) => {
    if (TRIALS > 1) test.setTimeout(TRIALS * 180_000)
    const wrong: string[] = []
    for (let i = 0; i < TRIALS; i++) {
      const browser = await start()
      const trial = { browser, words: createWords(), dice: diceOf(Number(TORTURE_SEED), number, i) }
      wrong.push(...(await attempt(trial)).map((sentence) => `trial ${i} of seed ${TORTURE_SEED}: ${sentence}`))
      await browser.dispose()
    }
    expect(wrong).toEqual([])
  })

for (const [i, [name, weather]] of Object.entries(WEATHERS).entries()) {
  if (isTried(name))
    faultTest(`nothing is called saved that is not, with ${name}`, (trial) => tryWeather(trial, weather), i)
}

for (const [i, kind] of DAMAGES.entries()) {
  if (isTried(kind))
    faultTest(`stored data damaged by ${kind} is read as far as it can be`, (trial) => tryDamage(trial, kind), 100 + i)
}

faultTest('what the first version of the database held is there', async (trial) =>
  tryOlder(trial, JSON.parse(await readFile(VERSION_1, 'utf8')), {
    board_5zhgt8miby: ['Untitled board'],
    board_wa5zcfxpgd: ['Reference design', 'Projections/Search', 'Service A', 'L7 Load Balancer'],
    board_72wvic8sw2: ['Long history', 'Orders at last', 'Jobs'],
  }),
)

faultTest('a database of a newer version is left alone', (trial) => tryNewer(trial, 'before'))
faultTest('a newer version that comes while a page is open is left alone', (trial) => tryNewer(trial, 'while open'))
