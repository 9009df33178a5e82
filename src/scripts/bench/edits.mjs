import { openBuild } from './editPage.mjs'
import { median } from './measure.mjs'

/** The numbers of blocks on which edits are measured, unless others are wanted. */
export const EDIT_SIZES = [1000, 5000]
const RUNS = 7

/** @typedef {import('@playwright/test').Page} Page */
/**
 * One edit: what is done before it, what is measured from its last key on, and how the board is as before again.
 *
 * @typedef {{ before?: (page: Page, run: number) => Promise<unknown>, act: (page: Page, run: number) => Promise<unknown>, after?: (page: Page) => Promise<unknown> }} Edit
 */

const CHOSEN_CARD = '[data-block-id][aria-current="true"]'
/** @param {Page} page */
const focusCard = (page) => page.locator(CHOSEN_CARD).focus()
/** @param {string} key @returns {(page: Page) => Promise<void>} */
const press = (key) => (page) => page.keyboard.press(key)
/**
 * Types and ends with Enter, all sent at once: what is typed would be written after a pause.
 *
 * @param {Page} page @param {string} text
 */
const type = (page, text) => Promise.all([page.keyboard.insertText(text), page.keyboard.press('Enter')])
/** @type {Readonly<Record<string, Edit>>} */
const EDITS = {
  'rename a block': {
    before: async (page) => {
      await focusCard(page)
      await page.keyboard.press('F2')
      await page.getByRole('textbox', { name: 'Label', exact: true }).first().waitFor()
    },
    act: (page, run) => type(page, `renamed ${run}`),
  },
  'change its replicas': {
    before: async (page) => {
      const field = page.getByRole('complementary', { name: 'Side panel' }).getByLabel('Replicas', { exact: true })
      await field.focus()
      await field.selectText()
    },
    act: (page, run) => type(page, `${3 + run}`),
  },
  'move it': { before: focusCard, act: press('ArrowDown') },
  'undo the move': {
    before: async (page) => {
      await focusCard(page)
      await page.keyboard.press('ArrowDown')
    },
    act: press('Control+z'),
  },
  'add a block': {
    before: focusCard,
    act: press('a'),
    after: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+z')
      // The view went along to where there was room for the new one.
      await page.keyboard.press('Shift+2')
      await page.locator(CHOSEN_CARD).waitFor()
    },
  },
  'delete a block': { before: focusCard, act: press('Delete'), after: press('Control+z') },
}

/**
 * What one edit costs in a page that shows the board.
 *
 * @param {import('./editPage.mjs').OpenBuild} build @param {Edit} edit @param {number} run
 */
async function measure({ page, cost }, { before, act, after }, run) {
  await before?.(page, run)
  const time = await cost(() => act(page, run))
  await after?.(page)
  return time
}

/**
 * What an edit costs in each of the builds, measured in turns; the first run of each warms up.
 *
 * @param {readonly import('./editPage.mjs').OpenBuild[]} builds @param {Edit} edit
 */
async function inTurns(builds, edit) {
  /** @type {{ frame: number, work: number }[][]} */
  const times = builds.map(() => [])
  for (let run = 0; run <= RUNS; run++)
    for (const [i, build] of builds.entries()) {
      const time = await measure(build, edit, run)
      if (run > 0) times[i]?.push(time)
    }
  const medians = (/** @type {'frame' | 'work'} */ what) => times.map((all) => median(all.map((time) => time[what])))
  return { frame: medians('frame'), work: medians('work') }
}

/**
 * What edits cost in each of the builds, on boards of each size: one row after the other.
 *
 * @param {readonly string[]} dists
 * @param {readonly number[]} sizes
 */
export async function* measureEdits(dists, sizes) {
  const builds = await Promise.all(dists.map(openBuild))
  for (const size of sizes) {
    for (const build of builds) await build.load(size)
    for (const [name, edit] of Object.entries(EDITS)) {
      console.error(`Measuring on ${size} blocks: ${name} …`)
      yield { size, name, ...(await inTurns(builds, edit)) }
    }
  }
  for (const build of builds) await build.close()
}
