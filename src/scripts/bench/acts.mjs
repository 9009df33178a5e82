// What a person does on a canvas, by the mouse and the keys alone and by places on the board: the same on the app and on the bare page.

/** @typedef {import('./canvasPage.mjs').CanvasPage} CanvasPage */
/** @typedef {import('./canvasPage.mjs').Box} Box */
/** @typedef {{ page: CanvasPage, chosen: Box, other: Box, steps: number, near: boolean, grip?: import('./canvasPage.mjs').Place }} Stage where it is done: the block to work on and one beside it, in board pixels; `near`: at 100 %, not in an overview */
/** @typedef {{ name: string, ready?: (stage: Stage) => Promise<unknown>, act: (stage: Stage) => Promise<unknown>, stepwise?: boolean, holds?: boolean }} Act `stepwise`: its cost is told by step; `holds`: the button stays down, and what follows later is of the drop */
/** @typedef {{ acts: readonly Act[], before?: (stage: Stage) => Promise<unknown>, after?: (stage: Stage) => Promise<unknown>, leastZoom?: number }} Sequence `leastZoom`: below it no hand can do it */

/** From one step of a drag to the next, in page pixels. */
const STEP = { x: 6, y: 4 }
/** What the wheel turns in a step. */
const PAN = { x: 60, y: 40 }
/** From near by out first, from an overview in first. */
const OUT = { x: 0, y: 40 }
const IN = { x: 0, y: -40 }
const TEXT = 'order intake and payment'
/** A handle of React Flow is six pixels wide at 100 %. */
const LEAST_ZOOM_TO_CONNECT = 0.5

/** @param {Box} box */
const middleOf = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })
const keys = (/** @type {string} */ key) => (/** @type {Stage} */ stage) => stage.page.page.keyboard.press(key)

/** @param {Stage} stage */
async function pressCard(stage) {
  const { mouse } = stage.page.page
  stage.grip = await stage.page.onPage(middleOf(stage.chosen))
  await mouse.move(stage.grip.x, stage.grip.y)
  await mouse.down()
}

/** @param {Stage} stage */
async function chooseCard(stage) {
  await pressCard(stage)
  await stage.page.page.mouse.up()
}

/** Moves what is held from one step to another. @param {Stage} stage @param {number} first @param {number} last */
async function moveOn({ page, grip = { x: 0, y: 0 } }, first, last) {
  for (let step = first; step <= last; step++)
    await page.page.mouse.move(grip.x + step * STEP.x, grip.y + step * STEP.y)
}

/** @param {Stage} stage */
async function pickUp(stage) {
  await pressCard(stage)
  await moveOn(stage, 1, 1)
}

const drag = (/** @type {Stage} */ stage) => moveOn(stage, 2, stage.steps + 1)
const drop = (/** @type {Stage} */ { page }) => page.page.mouse.up()

/** @param {Stage} stage */
async function toMiddle({ page }) {
  const { board } = await page.view()
  await page.page.mouse.move(board.x + board.width / 2, board.y + board.height / 2)
}

/** Turns the wheel, half of the steps there and half back. @param {Stage} stage @param {{ x: number, y: number }} turn */
async function turnThereAndBack({ page, steps }, { x, y }) {
  for (let step = 0; step < steps; step++) {
    const way = step < steps / 2 ? 1 : -1
    await page.page.mouse.wheel(way * x, way * y)
  }
}

/** From the handle on the right of the chosen block to the left of the other one. @param {Stage} stage */
async function connect({ page, chosen, other }) {
  const from = await page.onPage({ x: chosen.x + chosen.width, y: chosen.y + chosen.height / 2 })
  const to = await page.onPage({ x: other.x + 2, y: other.y + other.height / 2 })
  const { mouse } = page.page
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move(to.x, to.y, { steps: 6 })
  await mouse.up()
}

/** @param {Stage} stage */
async function editLabel(stage) {
  await chooseCard(stage)
  const { page, app } = stage.page
  if (app) await page.keyboard.press('F2')
  else await page.getByLabel('Label').focus()
  const field = page.getByRole('textbox', { name: 'Label', exact: true }).first()
  await field.waitFor()
  if (!app) await field.selectText()
}

/** @param {Stage} stage */
async function type({ page }) {
  for (const letter of TEXT) await page.page.keyboard.press(letter === ' ' ? 'Space' : letter)
}

/** @param {Stage} stage */
async function endTyping({ page: { page, app } }) {
  if (app) await page.keyboard.press('Enter')
  else await page.getByLabel('Label').blur()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Escape')
}

/** @param {Stage} stage */
async function takeBack({ page: { page } }) {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
}

/** All that is measured on an open board, in the order it is done; each sequence leaves the board as it was. @type {readonly Sequence[]} */
export const SEQUENCES = [
  {
    before: pickUp,
    acts: [
      { name: 'drag one', act: drag, stepwise: true, holds: true },
      { name: 'drop', act: drop },
      { name: 'undo', act: keys('Control+z') },
    ],
    after: keys('Escape'),
  },
  {
    before: chooseCard,
    acts: [
      { name: 'select all', act: keys('Control+a') },
      { name: 'drag all', ready: pickUp, act: drag, stepwise: true, holds: true },
      { name: 'drop all', act: drop },
    ],
    after: async (stage) => {
      await keys('Control+z')(stage)
      await keys('Escape')(stage)
    },
  },
  { before: toMiddle, acts: [{ name: 'pan', act: (stage) => turnThereAndBack(stage, PAN), stepwise: true }] },
  {
    before: async (stage) => {
      await toMiddle(stage)
      await stage.page.page.keyboard.down('Control')
    },
    acts: [{ name: 'zoom', act: (stage) => turnThereAndBack(stage, stage.near ? OUT : IN), stepwise: true }],
    after: ({ page }) => page.page.keyboard.up('Control'),
  },
  {
    leastZoom: LEAST_ZOOM_TO_CONNECT,
    before: chooseCard,
    acts: [{ name: 'add an edge', act: connect }],
    after: takeBack,
  },
  { before: editLabel, acts: [{ name: 'type a label', act: type, stepwise: true }], after: endTyping },
]

/** How many steps an act has on a stage of so many. @param {Act} act @param {number} steps */
export const stepsOf = ({ name, stepwise }, steps) => (name === 'type a label' ? TEXT.length : stepwise ? steps : 1)
