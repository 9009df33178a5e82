import { chromium } from '@playwright/test'
import { createServer } from '../createServer.mjs'
import { findBrowser } from '../findBrowser.mjs'
import { listen } from '../listen.mjs'
import { chosenBlock, sizedBoard, sizedBoardText } from './boards.mjs'
import { SURROUNDINGS, watchThread } from './thread.mjs'

/** Runs in the page: marks each key, and when the frame after it has been painted. */
function markKeys() {
  const began = () => {
    performance.mark('bench-key')
    requestAnimationFrame(() => {
      // A message comes once the frame whose callback sent it has been laid out and painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => performance.mark('bench-painted')
      port2.postMessage(undefined)
    })
  }
  addEventListener('keydown', began, true)
}

/**
 * What the page's own thread worked between the last key of a trace and the frame painted after it, in milliseconds.
 *
 * @param {Buffer} trace
 */
function workToFrame(trace) {
  /** @type {{ traceEvents: { name: string, tts: number }[] }} */
  const { traceEvents } = JSON.parse(trace.toString())
  const last = (/** @type {string} */ wanted) => traceEvents.findLast(({ name }) => name === wanted)?.tts ?? Number.NaN
  return (last('bench-painted') - last('bench-key')) / 1000
}

/** @typedef {Awaited<ReturnType<typeof openBuild>>} OpenBuild */

/**
 * A built app in a browser of its own, on an address of its own.
 *
 * @param {string} dist
 */
export async function openBuild(dist) {
  const server = createServer(dist)
  const served = await listen(server, 0)
  if (!served.ok) throw new Error(served.says)
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No browser to measure with; npm test installs one.')
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-background-networking'] })
  const context = await browser.newContext(SURROUNDINGS)
  const page = await context.newPage()
  // A board of 5,000 blocks may hold up a page for a minute.
  page.setDefaultTimeout(180_000)
  await page.addInitScript(markKeys)
  const devtools = await context.newCDPSession(page)
  const { rest } = await watchThread(page, devtools)
  return {
    page,
    rest,
    /**
     * What an act costs from its last key to the painted frame, and all the work that it leads to; milliseconds of the page's
     * own thread.
     *
     * @param {() => Promise<unknown>} act
     */
    cost: async (act) => {
      const worked = await rest()
      await browser.startTracing(page, { categories: ['blink.user_timing'] })
      await act()
      const work = (await rest()) - worked
      return { frame: workToFrame(await browser.stopTracing()), work }
    },
    /** Opens a board of so many blocks at 100 % with one block in view selected. @param {number} size */
    load: async (size) => {
      await page.goto(`http://localhost:${served.port}/`)
      await page.locator('html[data-app-ready]').waitFor()
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Open', exact: true }).click()
      const buffer = Buffer.from(sizedBoardText(size))
      await (await chooser).setFiles({ name: 'bench.tierboard.json', mimeType: 'application/json', buffer })
      await page.locator('[data-block-id]').first().waitFor()
      await rest()
      await page.keyboard.press('Control+f')
      const { label } = chosenBlock(sizedBoard(size))
      await page.getByRole('combobox').fill(label)
      await page.getByRole('option', { name: label }).first().click()
      await page.locator('[data-block-id][aria-current="true"]').waitFor()
      await page.keyboard.press('Shift+2')
      await page.getByRole('tab', { name: 'Block' }).click()
      await rest()
    },
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
