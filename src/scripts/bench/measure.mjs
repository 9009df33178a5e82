const ENOUGH_MS = 400
const MOST_RUNS = 200
const FEWEST_RUNS = 5

/** The middle one of some times, the later of two; not a number when there is none. @param {readonly number[]} times */
export const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN

/**
 * What is measured: a function, or one with what it needs made anew, unmeasured, before each run.
 *
 * @typedef {(() => unknown) | { before: () => unknown, act: (made: any) => unknown }} Measured
 */

/**
 * The median time of one call in milliseconds, after a call that warms it up.
 *
 * @param {Measured} measured
 */
export function medianMs(measured) {
  const { before, act } = typeof measured === 'function' ? { before: () => undefined, act: measured } : measured
  act(before())
  const times = []
  const began = performance.now()
  while (times.length < FEWEST_RUNS || (performance.now() - began < ENOUGH_MS && times.length < MOST_RUNS)) {
    const made = before()
    const start = performance.now()
    act(made)
    times.push(performance.now() - start)
  }
  return median(times)
}
