/** The longest that work waits for the browser to be idle, in milliseconds. */
const PATIENCE = 400

/** Runs work when the browser has nothing better to do; call what it returns to take it back. */
export function whenIdle(run: () => void): () => void {
  if (!globalThis.requestIdleCallback) {
    const timer = setTimeout(run, 1)
    return () => clearTimeout(timer)
  }
  const id = requestIdleCallback(run, { timeout: PATIENCE })
  return () => cancelIdleCallback(id)
}
