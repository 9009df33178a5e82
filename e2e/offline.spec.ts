import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { listFiles } from '../src/scripts/listFiles.mjs'
import { KEPT_ON_USE, NOT_KEPT } from '../src/scripts/offlinePlugin.mjs'

test.use({ serviceWorkers: 'allow' })

/** What the service worker keeps at most, as the network carries it. */
const MOST_KEPT = 1_700_000

const dist = join(import.meta.dirname, '..', 'dist')
const files = listFiles(dist)
const builtFiles = files.filter((file) => !/\.(br|gz)$/.test(file) && !NOT_KEPT.has(file) && !KEPT_ON_USE.test(file))

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

test('what is kept from the first visit on stays within its budget', () => {
  const onTheWire = (file: string) => statSync(join(dist, files.includes(`${file}.br`) ? `${file}.br` : file)).size
  const kept = builtFiles.reduce((sum, file) => sum + onTheWire(file), 0)
  console.log(`Kept for offline use: ${kept} bytes in ${builtFiles.length} files`)
  expect(kept).toBeLessThanOrEqual(MOST_KEPT)
})

test('a large part that few need is kept once it was used, and not before', async ({ page, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'the other browsers cannot be cut off from a local server')
  const large = files.filter((file) => KEPT_ON_USE.test(file))
  const names = large.map((file) => /(\w[\w.-]*?)-/.exec(file.slice('assets/'.length))?.[1])
  expect(names).toEqual(expect.arrayContaining(['cose', 'cytoscape.esm', 'elk', 'katex', 'productMarks']))
  expect(names).toContain('sequenceDiagram')
  expect(names).not.toContain('flowDiagram')
  const use = () =>
    page.evaluate(async (file) => {
      const answer = await fetch(file).catch(() => undefined)
      return (await answer?.text())?.length ?? 0
    }, large[0] ?? '')
  await page.goto('./')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.reload()
  await expect(page.locator('html[data-app-ready]')).toBeAttached()

  await context.setOffline(true)
  expect(await use()).toBe(0)
  await context.setOffline(false)
  expect(await use()).toBeGreaterThan(0)
  const isKept = () => page.evaluate(async (file) => (await caches.match(file)) !== undefined, large[0] ?? '')
  await expect.poll(isKept).toBe(true)
  await context.setOffline(true)
  expect(await use()).toBeGreaterThan(0)
})
