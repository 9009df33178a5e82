import { SEQUENCES, stepsOf } from './acts.mjs'
import { chosenBlock, sizedBoard, sizedBoardText } from './boards.mjs'
import { openCanvas } from './canvasPage.mjs'
import { median } from './measure.mjs'

/** On boards larger than this everything is done once, in fewer steps. */
const LARGEST_REPEATED = 1000
const STEPS = { usual: 20, large: 8 }
const SMALLEST_ZOOM = 0.1
/** Free room around an overview, in page pixels. */
const MARGIN = 40
const LONG_MS = 50
const NO_FIGURES = { value: Number.NaN }

/** @typedef {import('./canvasPage.mjs').CanvasPage} CanvasPage */
/** @typedef {import('./canvasPage.mjs').Box} Box */
/** @typedef {import('./canvasPage.mjs').Cost} Cost */
/** @typedef {import('./ratioTable.mjs').Figures} Figures */
/** @typedef {import('./ratioTable.mjs').Row} Row */
/** @typedef {'100 %' | 'overview'} View */
/** @typedef {{ repeats: number, sites: { bare: string, app: string }, browser: import('@playwright/test').Browser, cardsOf: (text: string) => ReadonlyMap<string, Box> }} Bench */
/** @typedef {{ views: readonly View[], only: ReadonlySet<string> | undefined }} Wanted */
/** @typedef {{ bare: CanvasPage, app: CanvasPage }} Pages */

const PAGES = /** @type {const} */ (['bare', 'app'])

/** A board, as each of the pages reads it, and where on it something is done. @param {Bench} bench @param {number} size */
function prepareBoard({ cardsOf }, size) {
  const drawn = sizedBoard(size)
  const text = sizedBoardText(size)
  const cards = cardsOf(text)
  const boxOf = (/** @type {string} */ id) => /** @type {Box} */ (cards.get(id))
  const nodes = drawn.blocks.map(({ id, label }) => {
    const { x, y, width, height } = boxOf(id)
    const sides = { sourcePosition: 'right', targetPosition: 'left' }
    return { id, position: { x, y }, width, height, data: { label }, ...sides }
  })
  const edges = drawn.edges.map(({ id, from, to, label }) => ({ id, source: from, target: to, label }))
  const { id } = chosenBlock(drawn)
  const chosen = boxOf(id)
  const joined = new Set(drawn.edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])))
  const away = (/** @type {Box} */ box) => Math.hypot(box.x - chosen.x, box.y - chosen.y)
  const others = drawn.blocks
    .filter((block) => block.id !== id && !joined.has(block.id))
    .map((block) => boxOf(block.id))
  const other = /** @type {Box} */ (others.sort((a, b) => away(a) - away(b))[0])
  return { texts: { app: text, bare: JSON.stringify({ nodes, edges }) }, boxes: [...cards.values()], chosen, other }
}

/** @typedef {ReturnType<typeof prepareBoard>} Prepared */

/** What an act cost, by step: the median of all runs, and what the close look showed. @param {readonly Cost[]} costs @param {number} steps @returns {Figures} */
function figuresOf(costs, steps) {
  const [close] = costs.filter(({ tasks }) => tasks !== undefined)
  const frames = close?.frames ?? []
  const tasks = close?.tasks?.map(({ ms }) => ms) ?? []
  return {
    value: median(costs.map(({ cpu }) => cpu)) / steps,
    all: median(costs.map(({ all }) => all)) / steps,
    // What is done at once has no frames of its own.
    ...(steps > 1 ? { frame: median(frames), worstFrame: Math.max(0, ...frames) } : {}),
    longTasks: tasks.filter((ms) => ms > LONG_MS).length,
    longestTask: Math.max(0, ...tasks),
  }
}

/** The runs there are for a board: plain ones, then one that is looked at closely; for a large one only that. @param {number} size @param {number} repeats */
const runsFor = (size, repeats) => [...Array.from({ length: size > LARGEST_REPEATED ? 0 : repeats }, () => false), true]

/** Opens the board in fresh pages, in turns; the last ones stay open. @param {Bench} bench @param {Prepared} prepared @param {number} size */
async function load({ sites, browser, repeats }, { texts }, size) {
  /** @type {Record<'bare' | 'app', Cost[]>} */
  const costs = { bare: [], app: [] }
  /** @type {Partial<Record<'bare' | 'app', CanvasPage>>} */
  const pages = {}
  for (const close of runsFor(size, repeats))
    for (const which of PAGES) {
      await pages[which]?.close()
      const page = await openCanvas(browser, { app: which === 'app', address: sites[which] })
      pages[which] = page
      const open = await page.choose(texts[which])
      await page.rest()
      costs[which].push(await page.cost(open, { close }))
    }
  const figures = { bare: figuresOf(costs.bare, 1), app: figuresOf(costs.app, 1) }
  return { pages: /** @type {Pages} */ (pages), figures }
}

/** The view that shows all of a board, or what of it the smallest zoom has room for around the chosen block. @param {Prepared} prepared @param {Box} area */
function overviewOf({ boxes, chosen }, area) {
  const ends = (/** @type {'x' | 'y'} */ axis, /** @type {'width' | 'height'} */ length) => {
    const from = Math.min(...boxes.map((box) => box[axis]))
    return { from, size: Math.max(...boxes.map((box) => box[axis] + box[length])) - from }
  }
  const [across, down] = [ends('x', 'width'), ends('y', 'height')]
  const fits = Math.min((area.width - MARGIN) / across.size, (area.height - MARGIN) / down.size, 1)
  const whole = { x: across.from + across.size / 2, y: down.from + down.size / 2 }
  return fits < SMALLEST_ZOOM ? { zoom: SMALLEST_ZOOM, at: chosen } : { zoom: fits, at: whole }
}

/**
 * Does a sequence on one page; what each of its acts cost.
 *
 * @param {import('./acts.mjs').Stage} stage
 * @param {import('./acts.mjs').Sequence} sequence
 * @param {boolean} close
 */
async function doSequence(stage, { acts, before, after }, close) {
  const { page } = stage
  /** @param {import('./acts.mjs').Act | undefined} act */
  const settle = (act) => (act?.holds ? page.nextFrame() : page.rest())
  await before?.(stage)
  await settle(acts[0])
  /** @type {Cost[]} */
  const costs = []
  for (const act of acts) {
    if (act.ready) {
      await act.ready(stage)
      await settle(act)
    }
    costs.push(await page.cost(() => act.act(stage), { close, holds: act.holds ?? false }))
  }
  await after?.(stage)
  await page.rest()
  return costs
}

/**
 * Does a sequence on both pages in turns.
 *
 * @param {Pages} pages
 * @param {import('./acts.mjs').Sequence} sequence
 * @param {{ size: number, view: { zoom: number, at: import('./canvasPage.mjs').Place }, prepared: Prepared, repeats: number }} where
 */
async function inTurns(pages, sequence, { size, view, prepared: { chosen, other }, repeats }) {
  const steps = size > LARGEST_REPEATED ? STEPS.large : STEPS.usual
  /** @type {Record<'bare' | 'app', Cost[][]>} a run, the costs of its acts */
  const runs = { bare: [], app: [] }
  for (const close of runsFor(size, repeats))
    for (const which of PAGES) {
      const page = pages[which]
      await page.show(view)
      runs[which].push(await doSequence({ page, steps, near: view.zoom === 1, chosen, other }, sequence, close))
    }
  return sequence.acts.map((act, i) => {
    const of = (/** @type {'bare' | 'app'} */ which) =>
      figuresOf(
        runs[which].map((costs) => /** @type {Cost} */ (costs[i])),
        stepsOf(act, steps),
      )
    return { act: act.name, bare: of('bare'), app: of('app') }
  })
}

/** @param {import('./acts.mjs').Sequence} sequence @param {unknown} error */
const failedRows = ({ acts }, error) =>
  acts.map(({ name }) => ({ act: name, bare: NO_FIGURES, app: NO_FIGURES, failed: String(error).split('\n')[0] ?? '' }))

/** @param {Pages} pages */
async function held({ bare, app }) {
  const [of, by] = [await bare.held(), await app.held()]
  const MB = 1e6
  return [
    { act: 'JS heap', unit: 'MB', bare: { value: of.heap / MB }, app: { value: by.heap / MB } },
    { act: 'memory', unit: 'MB', bare: { value: of.memory / MB }, app: { value: by.memory / MB } },
    { act: 'DOM nodes', unit: '', bare: { value: of.nodes }, app: { value: by.nodes } },
  ]
}

/** What a board costs that is open in both pages, seen in one view. @param {Pages} pages @param {{ size: number, name: View, prepared: Prepared, only: Wanted['only'], repeats: number }} what */
async function* measureView(pages, { size, name, prepared, only, repeats }) {
  const { board } = await pages.app.view()
  const view = name === '100 %' ? { zoom: 1, at: prepared.chosen } : overviewOf(prepared, board)
  for (const which of PAGES) await pages[which].show(view)
  for (const which of PAGES) await pages[which].rest()
  if (!only || only.has('memory')) yield* await held(pages)
  for (const sequence of SEQUENCES) {
    if (only && !sequence.acts.some((act) => only.has(act.name))) continue
    if (view.zoom < (sequence.leastZoom ?? 0)) continue
    const rows = await inTurns(pages, sequence, { size, view, prepared, repeats }).catch((error) =>
      failedRows(sequence, error),
    )
    yield* rows.filter(({ act }) => !only || only.has(act))
  }
}

/**
 * What a board of a size costs in both pages: opening it, then everything that is done on it.
 *
 * @param {Bench} bench
 * @param {number} size
 * @param {Wanted} wanted
 * @returns {AsyncGenerator<Row>}
 */
export async function* measureSize(bench, size, { views, only }) {
  const prepared = prepareBoard(bench, size)
  const { pages, figures } = await load(bench, prepared, size)
  if (!only || only.has('load')) yield { size, view: 'overview', act: 'load', ...figures }
  for (const name of views)
    for await (const row of measureView(pages, { size, name, prepared, only, repeats: bench.repeats }))
      yield { size, view: name, ...row }
  for (const which of PAGES) await pages[which].close()
}
