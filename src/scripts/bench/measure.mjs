const ENOUGH_MS = 400
const MOST_RUNS = 200
const FEWEST_RUNS = 5

/**
 * The median time of one call in milliseconds, after a call that warms it up.
 *
 * @param {() => unknown} act
 */
export function medianMs(act) {
  act()
  const times = []
  const began = performance.now()
  while (times.length < FEWEST_RUNS || (performance.now() - began < ENOUGH_MS && times.length < MOST_RUNS)) {
    const start = performance.now()
    act()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return times[times.length >> 1] ?? 0
}
