import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createServer } from '../src/scripts/createServer.mjs'

test.use({ serviceWorkers: 'allow' })

test('the same build opens under a sub-path, with nothing asked for outside of it', async ({ page }) => {
  const inner = createServer(join(import.meta.dirname, '..', 'dist'))
  const server = http.createServer((request, response) => {
    if (request.url?.startsWith('/some/where/')) {
      request.url = request.url.slice('/some/where'.length)
      inner.emit('request', request, response)
    } else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, () => resolve()))
  const home = `http://localhost:${(server.address() as AddressInfo).port}/some/where/`
  const failed: string[] = []
  page.on('response', (response) => {
    if (!response.ok()) failed.push(response.url())
  })

  await page.goto(home)
  await expect(page.locator('html[data-app-ready]')).toBeAttached()
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
  expect(scope).toBe(home)
  expect(failed).toEqual([])

  server.closeAllConnections()
  server.close()
})
