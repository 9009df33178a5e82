import { test as base } from '../test.ts'
import type { Launch } from './browser.ts'

/** A test of browsers that are launched, killed and launched again by the test itself. */
export const test = base.extend<{ launch: Launch }>({
  launch: async ({ launchOptions, contextOptions, viewport, serviceWorkers, baseURL }, use) => {
    const address = baseURL === undefined ? {} : { baseURL }
    await use({ launchOptions, contextOptions: { ...contextOptions, ...address, viewport, serviceWorkers } })
  },
})
