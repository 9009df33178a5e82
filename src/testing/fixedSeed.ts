import * as fc from 'fast-check'
import { beforeEach } from 'vitest'
import { seededRandom } from '#scripts/seededRandom.mjs'
import { FUZZ, SEED } from './runs.ts'

// Ids of records and of documents, whose order settles what two people did at once, are the same in every run, too.
Math.random = seededRandom(SEED)
const bytes = seededRandom(SEED)
crypto.getRandomValues = (array) => {
  if (array)
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength).forEach((_, i, all) => {
      all[i] = bytes() * 256
    })
  return array
}
fc.configureGlobal({ seed: SEED })

/** A property that has less time left, in milliseconds, could end before its first case, which counts as failed. */
const LEAST = 3_000

beforeEach(({ skip }) => {
  if (FUZZ === undefined) return
  const left = FUZZ.until - Date.now()
  if (left < LEAST) skip('The time is over.')
  fc.configureGlobal({ seed: SEED, interruptAfterTimeLimit: left })
})
