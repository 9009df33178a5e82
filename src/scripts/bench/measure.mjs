const ENOUGH_MS = 400
const MOST_RUNS = 200
const FEWEST_RUNS = 5

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
  times.sort((a, b) => a - b)
  return times[times.length >> 1] ?? 0
}
