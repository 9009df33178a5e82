/** What a trace needs to hold for its tasks to be found. */
export const TASK_CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing']
/** What marks the thread whose tasks are meant, and, followed by what is being done, the time from which on it is. */
export const MARK = 'bench: '

/**
 * @typedef {{ name: string, cat?: string, ph?: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: any }} TraceEvent
 * @typedef {{ doing: string, ms: number, mostly: string }} Task a task of the page's own thread: its CPU in milliseconds
 */

/** Events that stand for everything within them. */
const WHOLE =
  /RunTask$|^FireAnimationFrame$|^FunctionCall$|^EventDispatch$|^TimerFire$|^v8\.run|^RunMicrotasks$|^HandlePostMessage$/

/** What took the most of a task, by its events that are no mere frame of others. @param {readonly TraceEvent[]} within */
function mostly(within) {
  /** @type {Map<string, number>} */
  const sums = new Map()
  for (const { name, tdur = 0 } of within) if (!WHOLE.test(name)) sums.set(name, (sums.get(name) ?? 0) + tdur)
  const [most] = [...sums].sort((a, b) => b[1] - a[1])
  return most && most[1] > 0 ? `${most[0]} ${(most[1] / 1000).toFixed(0)} ms` : 'script'
}

/**
 * The tasks of the marked thread that took longer than `longerThan` milliseconds of CPU, in their order, each with what was being
 * done by the mark before it.
 *
 * @param {readonly TraceEvent[]} events
 * @param {number} longerThan
 * @returns {readonly Task[]}
 */
export function tasksIn(events, longerThan = 0) {
  const marks = events.filter(({ name }) => name.startsWith(MARK)).sort((a, b) => a.ts - b.ts)
  const thread = marks[0]
  if (!thread) return []
  const own = events.filter(({ pid, tid, tdur }) => pid === thread.pid && tid === thread.tid && tdur !== undefined)
  return own
    .filter(({ name, tdur = 0 }) => name === 'RunTask' && tdur > 1000 * longerThan)
    .sort((a, b) => a.ts - b.ts)
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      doing: marks.findLast((mark) => mark.ts <= ts + dur)?.name.slice(MARK.length) ?? '',
      ms: tdur / 1000,
      mostly: mostly(own.filter((event) => event.ts >= ts && event.ts + (event.dur ?? 0) <= ts + dur)),
    }))
}
