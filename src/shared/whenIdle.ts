// Browsers and Node have timers, of which the types of the core know nothing; not every browser can tell that it is idle.
declare function setTimeout(run: () => void, milliseconds: number): number
declare function clearTimeout(timer: number): void

interface IdleBrowser {
  readonly requestIdleCallback?: (run: () => void, options: { readonly timeout?: number }) => number
  readonly cancelIdleCallback?: (id: number) => void
}

/** How long work waits for the browser to be idle, in milliseconds. */
export interface Patience {
  /** it runs after so long even when the browser is never idle, as some are not for minutes though nothing is done */
  readonly within: number
  /** it runs after so long where the browser cannot tell that it is idle, such as Safari */
  readonly otherwise: number
}

/** Runs work when the browser has nothing better to do; call what it returns to take it back. */
export function whenIdle(run: () => void, { within, otherwise }: Patience): () => void {
  const browser = globalThis as IdleBrowser
  if (!browser.requestIdleCallback) {
    const timer = setTimeout(run, otherwise)
    return () => clearTimeout(timer)
  }
  const id = browser.requestIdleCallback(() => run(), { timeout: within })
  return () => browser.cancelIdleCallback?.(id)
}
