import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { listFiles } from '../src/scripts/listFiles.mjs'
import { NOT_KEPT } from '../src/scripts/offlinePlugin.mjs'

test.use({ serviceWorkers: 'allow' })

const builtFiles = listFiles(join(import.meta.dirname, '..', 'dist')).filter(
  (file) => !/\.(br|gz)$/.test(file) && !NOT_KEPT.has(file),
)

test('after the first visit the app and everything it loads later are there without a network', async ({
  page,
  context,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'the other browsers cannot be cut off from a local server')
  await page.goto('./')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })

  await context.setOffline(true)
  await page.reload()
  await expect(page.locator('html[data-app-ready]')).toBeAttached()

  const missing = await page.evaluate(async (files) => {
    const answers = await Promise.allSettled(files.map((file) => fetch(file)))
    return files.filter((_, index) => answers[index]?.status === 'rejected')
  }, builtFiles)
  expect(missing).toEqual([])
})
