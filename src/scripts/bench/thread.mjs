/** Time of the page's own thread, in milliseconds, that does not count as work while waiting for it to rest. */
const REST_MS = 4
const LOOK_MS = 200
const MOST_LOOKS = 900
/** Time of all threads of all pages, in milliseconds between two looks, from which on a worker is at work; it comes in steps of 10. */
const WORKER_MS = 40

/** In what a page is measured: nothing moves by itself, and nothing is kept for the next one. @type {import('@playwright/test').BrowserContextOptions} */
export const SURROUNDINGS = {
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
  locale: 'en-GB',
  serviceWorkers: 'block',
}

/**
 * What the page's own thread works: its time, so that what else the machine does counts less.
 *
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} devtools
 * @param {number} [slower] how many times as slow the page is made: it then rests as slowly
 */
export async function watchThread(page, devtools, slower = 1) {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  /** How long the thread has worked since the page was opened, in milliseconds. */
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  const browser = await page.context().browser()?.newBrowserCDPSession()
  /** How long all threads of all pages have worked, in milliseconds. */
  const busyPages = async () => {
    const { processInfo = [] } = (await browser?.send('SystemInfo.getProcessInfo')) ?? {}
    return 1000 * processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime : 0), 0)
  }
  /** Waits until the next frame has begun, and the one after it. */
  const nextFrame = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  return {
    ...{ busy, busyPages, nextFrame },
    /** Waits until the page and its workers have nothing to do; gives the time its thread has worked since it was opened, in milliseconds. */
    rest: async () => {
      // What was sent to the page has come to it by then, however busy the machine is.
      await nextFrame()
      let [now, all] = [await busy(), await busyPages()]
      for (let looks = 0, quiet = 0; quiet < 2 && looks < MOST_LOOKS; looks++) {
        await page.waitForTimeout(LOOK_MS)
        const [later, allLater] = [await busy(), await busyPages()]
        quiet = later - now < slower * REST_MS && allLater - all < slower * WORKER_MS ? quiet + 1 : 0
        now = later
        all = allLater
      }
      return now
    },
  }
}
