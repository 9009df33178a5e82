import { MARK, TASK_CATEGORIES, tasksIn } from './tasks.mjs'
import { SURROUNDINGS, watchThread } from './thread.mjs'

/** Every so many pixels of the wheel double the zoom, in React Flow. */
const WHEEL_DOUBLES = 500
const MOST_TURNS = 12
const PATIENCE = 60_000

/** @typedef {{ x: number, y: number }} Place */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */
/** @typedef {{ app: boolean, address: string, slower?: number }} Site the app, or the bare page, and where it is served; `slower`: how many times as slow it is made once it is open */
/** @typedef {Awaited<ReturnType<typeof openCanvas>>} CanvasPage */
/** @typedef {{ cpu: number, all: number, frames: readonly number[], tasks: readonly import('./tasks.mjs').Task[] | undefined }} Cost */

/** Runs in the page: notes when frames begin, from a call to the next. */
function noteFrames() {
  /** @type {number[]} */
  let times = []
  let on = false
  const note = (/** @type {number} */ time) => {
    times.push(time)
    if (on) requestAnimationFrame(note)
  }
  Object.assign(window, {
    benchFrames: (/** @type {boolean} */ next) => {
      const noted = times
      times = []
      if (next && !on) requestAnimationFrame(note)
      on = next
      return noted
    },
  })
}

/** Runs in the page: how the view lies, and where the canvas is in the window. */
function readView() {
  const board = document.querySelector('[data-board]')?.getBoundingClientRect()
  const view = document.querySelector('.react-flow__viewport')
  if (!board || !view) throw new Error('The page shows no canvas.')
  const { a, e, f } = new DOMMatrix(getComputedStyle(view).transform)
  return { zoom: a, x: board.x + e, y: board.y + f, board: board.toJSON() }
}

/** What the page's thread does and holds. @param {import('@playwright/test').Page} page @param {import('@playwright/test').CDPSession} devtools @param {number} slower */
async function watchWork(page, devtools, slower) {
  const { busy, busyPages, nextFrame, rest } = await watchThread(page, devtools, slower)
  const browser = page.context().browser()
  const mark = (/** @type {string} */ doing) => page.evaluate((name) => void performance.mark(name), MARK + doing)
  const frames = (/** @type {boolean} */ on) =>
    page.evaluate((next) => /** @type {any} */ (window).benchFrames(next), on)
  return {
    ...{ busy, rest, mark, nextFrame },
    /**
     * What an act costs a page at rest until it rests again, or until the next frame is drawn where something stays held, which
     * is never at rest (React Flow looks at every frame whether to pan): milliseconds of the page's own thread, and of all its threads; when looked at
     * closely, how far apart frames began meanwhile, and its tasks.
     *
     * @param {() => Promise<unknown>} act
     * @param {{ close?: boolean, holds?: boolean }} how
     * @returns {Promise<Cost>}
     */
    cost: async (act, { close = false, holds = false }) => {
      if (close) {
        await browser?.startTracing(page, { categories: TASK_CATEGORIES })
        await mark('')
        await frames(true)
      }
      const [worked, allWorked] = [await busy(), await busyPages()]
      await act()
      /** @type {number[]} */
      const times = close ? await frames(false) : []
      if (holds) await nextFrame()
      else await rest()
      const cpu = (await busy()) - worked
      const all = (await busyPages()) - allWorked
      const trace = close ? JSON.parse((await browser?.stopTracing())?.toString() ?? '{}') : undefined
      return {
        ...{ cpu, all },
        frames: times.slice(1).map((time, i) => time - /** @type {number} */ (times[i])),
        tasks: trace && tasksIn(trace.traceEvents),
      }
    },
    /** What the page holds once all is let go that can be: bytes and nodes. */
    held: async () => {
      await devtools.send('HeapProfiler.collectGarbage')
      const { usedSize, ...others } = await devtools.send('Runtime.getHeapUsage')
      const { nodes } = await devtools.send('Memory.getDOMCounters')
      const { embedderHeapUsedSize = 0, backingStorageSize = 0 } = /** @type {Record<string, number>} */ (others)
      return { heap: usedSize, memory: usedSize + embedderHeapUsedSize + backingStorageSize, nodes }
    },
  }
}

/** What a person does with the mouse and the keys, by places on the board. @param {import('@playwright/test').Page} page @param {() => Promise<unknown>} rest */
function handsOn(page, rest) {
  const view = () => page.evaluate(readView)
  const onPage = async (/** @type {Place} */ { x, y }) => {
    const { zoom, ...from } = await view()
    return { x: from.x + x * zoom, y: from.y + y * zoom }
  }
  const turn = async (/** @type {number} */ dx, /** @type {number} */ dy) => {
    await page.mouse.wheel(dx, dy)
    // The canvas takes a turn of the wheel as over a moment after the last one, and on a busy machine it comes late.
    await rest()
  }
  return {
    ...{ view, onPage },
    /** Turns the wheel until the view has a zoom and shows a place of the board in its middle. @param {{ zoom: number, at: Place }} wanted */
    show: async ({ zoom, at }) => {
      const { board } = await view()
      const middle = { x: board.x + board.width / 2, y: board.y + board.height / 2 }
      await page.mouse.move(middle.x, middle.y)
      await page.keyboard.down('Control')
      for (let turns = 0; turns < MOST_TURNS; turns++) {
        const now = (await view()).zoom
        if (Math.abs(Math.log2(zoom / now)) < 0.002) break
        await turn(0, -Math.log2(zoom / now) * WHEEL_DOUBLES)
      }
      await page.keyboard.up('Control')
      for (let turns = 0; turns < MOST_TURNS; turns++) {
        const now = await onPage(at)
        const [dx, dy] = [now.x - middle.x, now.y - middle.y]
        if (Math.hypot(dx, dy) < 3) break
        // React Flow pans by half of what the wheel turns.
        await turn(2 * dx, 2 * dy)
      }
      const { x, y } = await onPage(at)
      if (Math.hypot(x - middle.x, y - middle.y) > 50) throw new Error(`The view does not go to ${at.x}, ${at.y}.`)
    },
  }
}

/**
 * A page of its own, fresh, with a canvas on it: the app or the bare one.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Site} site
 */
export async function openCanvas(browser, { app, address, slower = 1 }) {
  const context = await browser.newContext(SURROUNDINGS)
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.addInitScript(noteFrames)
  const devtools = await context.newCDPSession(page)
  const work = await watchWork(page, devtools, slower)
  await page.goto(address)
  await page.locator('html[data-app-ready]').waitFor()
  await work.rest()
  if (slower > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return {
    ...{ page, app, devtools, ...work, ...handsOn(page, work.rest) },
    /** Chooses a file to be opened; the answer puts it in. @param {string} text */
    choose: async (text) => {
      const chooser = page.waitForEvent('filechooser')
      await (app ? page.getByRole('button', { name: 'Open', exact: true }) : page.getByLabel('Open')).click()
      const chosen = await chooser
      const buffer = Buffer.from(text)
      return () => chosen.setFiles({ name: 'bench.tierboard.json', mimeType: 'application/json', buffer })
    },
    close: () => context.close(),
  }
}
