import type { Clock } from '#shared/clock.ts'
import { idsFrom } from '#shared/newId.ts'

/** The clocks of the browser. */
export const browserClock: Clock = { now: () => Date.now(), elapsed: () => performance.now() }

/** Ids out of the randomness of the browser. */
export const browserIds = idsFrom(() => Math.random())
