import { existsSync } from 'node:fs'
import { chromium, defineConfig, firefox, webkit } from '@playwright/test'
import { findBrowser } from './src/scripts/findBrowser.mjs'

const port = Number(process.env.TIERBOARD_TEST_PORT ?? 4199)

// npm test has already looked for a browser and passes it on; a test run started by hand looks here.
process.env.TIERBOARD_BROWSER ??= findBrowser() ?? ''
const browser = process.env.TIERBOARD_BROWSER

const chromiumLaunch =
  browser === chromium.executablePath()
    ? { channel: 'chromium' }
    : {
        executablePath: browser,
        // An installed browser has errands of its own that would disturb the measured requests. Playwright already
        // starts Chromium without its sandbox, which root in a container needs.
        args: [
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      }

const otherBrowsers = [
  { name: 'firefox', installed: existsSync(firefox.executablePath()), use: { browserName: 'firefox' as const } },
  { name: 'webkit', installed: existsSync(webkit.executablePath()), use: { browserName: 'webkit' as const } },
].filter((project) => project.installed)

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'reports/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  // Speed is measured elsewhere; these only end what hangs, also on a busy machine.
  timeout: 900_000,
  expect: { timeout: 120_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // The tests of what works offline allow it for themselves; elsewhere stored files would hide a missing one.
    serviceWorkers: 'block',
    // A trace costs as much time as the tests themselves; who looks into a failure asks for one with --trace on.
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium', launchOptions: chromiumLaunch } },
    ...otherBrowsers.map(({ name, use }) => ({ name, use })),
  ],
  webServer: {
    command: 'node src/scripts/serve.mjs',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    // A server that someone left running may serve an older build.
    reuseExistingServer: false,
  },
})
