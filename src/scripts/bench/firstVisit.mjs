// What a first visit costs until a blank board has taken a block, beside the bare page, and what is then kept for offline use.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './measure.mjs'
import { watchThread } from './thread.mjs'

const RUNS = 7
const AIMS = { ratio: 1.7, bytes: 200_000, keptBytes: 1_700_000 }

/** @typedef {{ wall: number, cpu: number, bytes: number, requests: number }} Visit until a block is shown: milliseconds, and what came over the network */

/** Runs in the page: says when it answers to keys, and when a block is drawn. */
function sayWhenUsable() {
  const say = (/** @type {string} */ what) => /** @type {any} */ (window).benchSays(`${what} ${performance.now()}`)
  let ready = false
  const watching = new MutationObserver(() => {
    if (!ready && document.documentElement?.hasAttribute('data-app-ready')) {
      ready = true
      say('ready')
    }
    if (!ready || !document.querySelector('.react-flow__node')) return
    watching.disconnect()
    requestAnimationFrame(() => say('shown'))
  })
  watching.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-app-ready'] })
}

/** Counts what comes over the network. @param {import('@playwright/test').CDPSession} devtools */
async function countBytes(devtools) {
  const count = { bytes: 0, requests: 0 }
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    // Addresses that hold their own content are no requests.
    if (encodedDataLength === 0) return
    count.bytes += encodedDataLength
    count.requests += 1
  })
  await devtools.send('Network.enable')
  return count
}

/** One visit of a browser that knows nothing of the page. @param {import('@playwright/test').Browser} browser @param {string} address @returns {Promise<Visit>} */
async function visit(browser, address) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.addInitScript(sayWhenUsable)
  const devtools = await context.newCDPSession(page)
  const { busy } = await watchThread(page, devtools)
  const count = await countBytes(devtools)
  await devtools.send('Runtime.enable')
  await devtools.send('Runtime.addBinding', { name: 'benchSays' })
  const said = (/** @type {string} */ what) =>
    new Promise((resolve) => {
      devtools.on('Runtime.bindingCalled', ({ payload }) => {
        const [word, time] = payload.split(' ')
        if (word === what) resolve(Number(time))
      })
    })
  const [ready, shown] = [said('ready'), said('shown')]
  await page.goto(address, { waitUntil: 'commit' })
  await ready
  await page.keyboard.press('a')
  const wall = await shown
  const result = { wall, cpu: await busy(), ...count }
  await context.close()
  return result
}

/** The sizes of the files that the service worker keeps, as they come over the network. @param {string} dist */
function keptBytes(dist) {
  const [, list] = /BUILT_FILES = (\[.*?\])/.exec(readFileSync(join(dist, 'sw.js'), 'utf8')) ?? []
  if (list === undefined) throw new Error('The service worker has no list of files.')
  return JSON.parse(list)
    .map((/** @type {string} */ file) => join(dist, file === './' ? 'index.html' : decodeURI(file)))
    .map((/** @type {string} */ path) => statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size)
    .reduce((/** @type {number} */ sum, /** @type {number} */ size) => sum + size, 0)
}

/** @param {string} what @param {readonly string[]} figures @param {{ value: number, most: number, aim: string }} verdict */
const printLine = (what, figures, { value, most, aim }) =>
  console.log(
    `${what.padEnd(34)}${figures.map((each) => each.padStart(12)).join('')}   at most ${aim}: ${value <= most ? 'met' : 'NOT MET'}`,
  )

/** Measures first visits of both in turns, and prints their medians. @param {import('./reportCanvas.mjs').Both} both */
export async function reportVisit({ sites, dists, browser }) {
  /** @type {Record<'bare' | 'app', Visit[]>} */
  const visits = { bare: [], app: [] }
  for (let run = 0; run <= RUNS; run++)
    for (const which of /** @type {const} */ (['bare', 'app'])) {
      const one = await visit(browser, sites[which])
      // The first run warms up the browser and the servers.
      if (run > 0) visits[which].push(one)
    }
  const of = (/** @type {'bare' | 'app'} */ which, /** @type {keyof Visit} */ what) =>
    median(visits[which].map((each) => each[what]))
  console.log(
    `\nA first visit until a blank board has taken a block: medians of ${RUNS}, bare React Flow, the app, the ratio`,
  )
  for (const [what, name] of /** @type {const} */ ([
    ['wall', 'milliseconds'],
    ['cpu', "of the page's own thread"],
  ])) {
    const [bare, app] = [of('bare', what), of('app', what)]
    const figures = [bare.toFixed(0), app.toFixed(0), `×${(app / bare).toFixed(2)}`]
    printLine(name, figures, { value: app / bare, most: AIMS.ratio, aim: `×${AIMS.ratio}` })
  }
  const bytes = [of('bare', 'bytes'), of('app', 'bytes')]
  const figure = (/** @type {number} */ number) => number.toLocaleString('en-GB')
  const requests = `in ${of('app', 'requests')} files`
  printLine('bytes over the network', [...bytes.map(figure), requests], {
    value: bytes[1] ?? 0,
    most: AIMS.bytes,
    aim: figure(AIMS.bytes),
  })
  const kept = keptBytes(dists.app)
  printLine('bytes kept for offline use, brotli', ['', figure(kept), ''], {
    value: kept,
    most: AIMS.keptBytes,
    aim: figure(AIMS.keptBytes),
  })
}
