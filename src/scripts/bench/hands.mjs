// Counts what hands do until a design stands: gestures, chords and typed characters, by real input events in a browser. The board that
// comes of each way is compared with what it has to be.
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { runnerImport } from 'vite'
import { createServer } from '../createServer.mjs'
import { findBrowser } from '../findBrowser.mjs'
import { listen } from '../listen.mjs'
import { ROOT } from '../runTool.mjs'
import { buildApp, withFolder } from './builds.mjs'
import { countedHands } from './handsInput.mjs'
import { HAND_WAYS } from './handsWays.mjs'

/** Only ends what hangs. */
const PATIENCE = 30_000

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./handsWays.mjs').Way} Way */

const load = async (/** @type {string} */ file) => {
  const { module } = await runnerImport(join(ROOT, file), { root: ROOT, configFile: false })
  return /** @type {any} */ (module)
}
const { EDGES, STEPS } = await load('e2e/referenceSteps.ts')
const { REFERENCE_TEXT } = await load('src/testing/referenceText.ts')

/** The Mermaid text of the board, as copying it gives it. @param {Page} page */
async function mermaidText(page) {
  await page.getByRole('tab', { name: 'Mermaid' }).click()
  const editor = page.getByRole('textbox', { name: 'Mermaid text' })
  await editor.press('ControlOrMeta+a')
  return editor.evaluate((element) => {
    const clipboardData = new DataTransfer()
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return clipboardData.getData('text/plain')
  })
}

/** The links of a text without what its nodes are called after. @param {string} text */
const shapeOf = (text) => text.replaceAll(/ \(Kafka\)/g, '')

/** What is wrong with the board at the end of a way; nothing when it is what it has to be. @param {Page} page @param {Way} way */
async function faultOf(page, { ends }) {
  if (ends === 'three in a region') {
    const frame = page.locator('[data-zone-title]')
    const says = await frame.evaluateAll((titles) =>
      titles.map((title) => `${title.textContent}: ${title.getAttribute('aria-description')}`).join('; '),
    )
    return says === 'EU region: Region, zone with 3 blocks' ? undefined : says
  }
  const text = await mermaidText(page)
  if (ends === 'reference text') return text === REFERENCE_TEXT ? undefined : text
  if (ends === 'reference shape') return shapeOf(text) === shapeOf(REFERENCE_TEXT) ? undefined : text
  return /"Feed service"\] -->.*"Cache"\][\s\S]*--> .*"Feed DB"/.test(text) ? undefined : text
}

/** @param {import('@playwright/test').Browser} browser @param {string} address @param {Way} way */
async function tryWay(browser, address, way) {
  const looks = /** @type {const} */ ({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  const context = await browser.newContext({ ...looks, locale: 'en-GB', serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    await page.goto(address)
    await page.locator('html[data-app-ready]').waitFor({ state: 'attached' })
    if (way.from === undefined) await page.getByRole('button', { name: 'Start blank' }).click()
    else {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Open', exact: true }).click()
      await (await chooser).setFiles({ name: 'b.tierboard.json', mimeType: '', buffer: Buffer.from(way.from) })
      await page.locator('[data-edge-id]').first().waitFor({ state: 'attached' })
    }
    const hands = countedHands(page)
    await way.draw({ page, hands, steps: STEPS, edges: EDGES })
    return { ...hands.count, fault: await faultOf(page, way) }
  } catch (error) {
    return { gestures: Number.NaN, chords: Number.NaN, characters: Number.NaN, fault: String(error) }
  } finally {
    await context.close()
  }
}

/** @param {Way} way @param {Awaited<ReturnType<typeof tryWay>>} tried */
function report({ name, aim }, { gestures, chords, characters, fault }) {
  const counts = { gestures, chords, characters }
  const aims = Object.entries(aim).map(([what, most]) => ({
    what,
    most,
    met: counts[/** @type {'chords'} */ (what)] <= most,
  }))
  const met = fault === undefined && aims.every((each) => each.met)
  const figures = Object.values(counts).map((each) => String(each).padStart(12))
  const wanted = aims.map(({ what, most }) => `at most ${most} ${what}`).join(', ')
  console.log(`${name.padEnd(44)}${figures.join('')}   ${wanted}: ${met ? 'met' : 'NOT MET'}`)
  if (fault !== undefined) console.log(`It did not end with what it has to:\n${fault}`)
  return met
}

await withFolder(async (folder) => {
  const server = createServer(buildApp(ROOT, join(folder, 'app')))
  const executablePath = findBrowser()
  const served = await listen(server, 0)
  if (!executablePath || !served.ok) throw new Error(served.ok ? 'No browser; npm test installs one.' : served.says)
  const address = `http://localhost:${served.port}/`
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-background-networking'] })
  try {
    console.log(`${''.padEnd(44)}${['gestures', 'chords', 'characters'].map((word) => word.padStart(12)).join('')}`)
    for (const way of HAND_WAYS) if (!report(way, await tryWay(browser, address, way))) process.exitCode = 1
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
})
