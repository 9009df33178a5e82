import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { createServer } from '../createServer.mjs'
import { findBrowser } from '../findBrowser.mjs'
import { listen } from '../listen.mjs'
import { ROOT } from '../runTool.mjs'
import { buildApp, buildBare, withFolder, withMeasured } from './builds.mjs'
import { openCanvas } from './canvasPage.mjs'
import { measureSize } from './measureCanvas.mjs'
import { describeHead, describeRow, describeVerdict } from './ratioTable.mjs'

/** @typedef {import('./ratioTable.mjs').Row} Row */
/** @typedef {import('./measureCanvas.mjs').Wanted} Wanted */
/** @typedef {{ bare: string, app: string }} Sites where both builds are served */
/** @typedef {{ sites: Sites, dists: Sites, browser: import('@playwright/test').Browser }} Both `dists`: the folders of both builds */

/** The sizes that are measured unless others are told, and what of them, where that is not all. @type {ReadonlyMap<number, Partial<Wanted>>} */
export const SIZES = new Map([
  ...[50, 200].map((size) => /** @type {const} */ ([size, {}])),
  [300, { views: ['100 %'], only: new Set(['drag one', 'drag all', 'pan', 'zoom']) }],
  ...[1000, 5000].map((size) => /** @type {const} */ ([size, {}])),
  [10_000, { views: ['overview'], only: new Set(['load', 'pan', 'zoom']) }],
])

/**
 * Builds the app and the bare page, serves both, and opens one browser for them.
 *
 * @template T
 * @param {(both: Both) => Promise<T>} act
 */
export const withBoth = (act) =>
  withFolder(async (folder) => {
    console.error('Building …')
    const dists = { app: buildApp(ROOT, join(folder, 'app')), bare: await buildBare(join(folder, 'bare')) }
    const executablePath = findBrowser()
    if (!executablePath) throw new Error('No browser to measure with; npm test installs one.')
    const servers = [createServer(dists.bare), createServer(dists.app)]
    const [bare, app] = await Promise.all(
      servers.map(async (server) => {
        const served = await listen(server, 0)
        if (!served.ok) throw new Error(served.says)
        return `http://localhost:${served.port}/`
      }),
    )
    const browser = await chromium.launch({
      executablePath,
      args: ['--disable-gpu', '--disable-background-networking'],
    })
    try {
      return await act({ sites: { bare: bare ?? '', app: app ?? '' }, dists, browser })
    } finally {
      await browser.close()
      for (const server of servers) {
        server.closeAllConnections()
        server.close()
      }
    }
  })

/** Where the bare page is served with a canvas that lies as the app's does. @param {import('@playwright/test').Browser} browser @param {Sites} sites */
async function sameCanvas(browser, sites) {
  const page = await openCanvas(browser, { app: true, address: sites.app })
  const { x, y, width, height } = (await page.view()).board
  await page.close()
  return { ...sites, bare: `${sites.bare}?${new URLSearchParams({ x, y, width, height })}` }
}

/** What of a board is measured: what was asked for, or what stands in the list of sizes. @param {number} size @param {Wanted} asked @returns {Wanted} */
function wantedOf(size, { views, only }) {
  const part = only === undefined ? SIZES.get(size) : undefined
  return { views: views.filter((view) => part?.views?.includes(view) ?? true), only: only ?? part?.only }
}

/** @param {Row} row @param {Row | undefined} last */
function printRow(row, last) {
  if (last?.size !== row.size || last.view !== row.view) console.log(describeHead(row))
  console.log(describeRow(row))
}

/**
 * Measures what is done on boards in the app and in bare React Flow, in turns, and prints it as it comes, with the verdict at the end.
 *
 * @param {Both} both
 * @param {{ sizes: readonly number[], repeats: number } & Wanted} asked
 */
export const reportCanvas = ({ sites, browser }, { sizes, repeats, ...asked }) =>
  withMeasured(async ({ decodeBoardText, layoutOf }) => {
    const cardsOf = (/** @type {string} */ text) => layoutOf(decodeBoardText(text).value).cards
    const bench = { browser, repeats, cardsOf, sites: await sameCanvas(browser, sites) }
    console.log(
      "\nMilliseconds of the page's own thread until it rests, by step where there are steps; bare React Flow / the app",
    )
    /** @type {Row[]} */
    const rows = []
    for (const size of sizes)
      for await (const row of measureSize(bench, size, wantedOf(size, asked))) {
        printRow(row, rows.at(-1))
        rows.push(row)
      }
    console.log(`\n${describeVerdict(rows)}`)
  })
