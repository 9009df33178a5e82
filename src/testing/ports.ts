import type { Clock } from '#shared/clock.ts'
import { idsFrom } from '#shared/newId.ts'

/** The time as a test sets it: the real one, or that of its fake timers. */
export const testClock: Clock = { now: () => Date.now(), elapsed: () => performance.now() }

/** Ids that are the same in every run, as all that is random is in tests. */
export const testIds = idsFrom(() => Math.random())
