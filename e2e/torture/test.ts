import { test as base } from '../test.ts'
import { type Browser, startBrowser } from './browser.ts'

/** A test of browsers that it starts, kills and starts again itself; those it leaves running are ended after it. */
export const test = base.extend<{ start: () => Promise<Browser> }>({
  start: async ({ launchOptions, contextOptions, viewport, serviceWorkers, baseURL }, use) => {
    const address = baseURL === undefined ? {} : { baseURL }
    const started: Browser[] = []
    await use(async () => {
      const options = { ...contextOptions, ...address, viewport, serviceWorkers }
      const browser = await startBrowser({ launchOptions, contextOptions: options })
      started.push(browser)
      return browser
    })
    for (const browser of started) await browser.dispose()
  },
})
