import { openCanvas } from './canvasPage.mjs'
import { SKETCH } from './sketch.mjs'

const SLOWER = 4
const MOST_MS = { usual: 50, first: 200 }

/** @typedef {{ doing: string, first: boolean, ms: number, mostly: string }} LongTask */

/** Makes the sketch on a slow machine; the tasks that took longer than 50 milliseconds of CPU. @param {import('./canvasPage.mjs').CanvasPage} canvas */
async function longTasks(canvas) {
  /** @type {LongTask[]} */
  const found = []
  for (const { doing, first = false, holds = false, before, act } of SKETCH) {
    console.error(`… ${doing}`)
    await before?.(canvas)
    await canvas.rest()
    const { tasks = [] } = await canvas.cost(() => act(canvas), { close: true, holds })
    for (const { ms, mostly } of tasks) if (ms > MOST_MS.usual) found.push({ doing, first, ms, mostly })
  }
  return found
}

/** @param {string} head @param {readonly LongTask[]} tasks @param {number} most */
function printTasks(head, tasks, most) {
  const over = tasks.filter(({ ms }) => ms > most)
  console.log(`\n${head}, none over ${most} ms: ${over.length === 0 ? 'met' : `NOT MET, ${over.length} over it`}`)
  const doings = [...new Set(tasks.map(({ doing }) => doing))]
  const rows = doings.map((doing) => {
    const all = tasks.filter((task) => task.doing === doing).sort((a, b) => b.ms - a.ms)
    return { doing, count: all.length, ...all[0] }
  })
  for (const { doing, count, ms = 0, mostly } of rows.sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0)))
    console.log(
      `  ${doing.padEnd(40)}${`${count}`.padStart(4)} over 50 ms, the longest ${ms.toFixed(0).padStart(4)} ms, most of it ${mostly}`,
    )
}

/**
 * Makes a sketch of 15 blocks in the app on a machine made four times as slow, and prints every task of more than 50 milliseconds of CPU.
 *
 * @param {import('./reportCanvas.mjs').Both} both
 */
export async function reportWeak({ sites, browser }) {
  const canvas = await openCanvas(browser, { app: true, address: sites.app, slower: SLOWER })
  console.error(`Making a sketch, ${SKETCH.length} steps …`)
  const tasks = await longTasks(canvas)
  const cards = await canvas.page.locator('[data-block-id]').count()
  console.log(`\nA sketch on a machine ${SLOWER} times as slow, ${cards} cards in view at the end: tasks by their CPU`)
  printTasks(
    'Whatever is done',
    tasks.filter(({ first }) => !first),
    MOST_MS.usual,
  )
  printTasks(
    'What is opened for the first time',
    tasks.filter(({ first }) => first),
    MOST_MS.first,
  )
  await canvas.close()
}
