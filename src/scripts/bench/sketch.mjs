// A sketch of 15 blocks as somebody makes it in the app: what is done, one thing after another.

/** @typedef {import('./canvasPage.mjs').CanvasPage} CanvasPage */
/** @typedef {{ doing: string, first?: boolean, holds?: boolean, before?: (canvas: CanvasPage) => Promise<unknown>, act: (canvas: CanvasPage) => Promise<unknown> }} SketchStep `first`: it opens something for the first time; `holds`: the button stays down */

/** The keys that add blocks, and what the blocks are called. */
const BLOCKS = /** @type {const} */ ([
  ...[
    ['u', 'Shoppers'],
    ['u', 'Back office'],
    ['f', 'DNS and WAF'],
    ['c', 'CDN for images'],
    ['l', 'Load balancer'],
    ['g', 'Public API gateway'],
  ],
  ...[
    ['a', 'Orders'],
    ['a', 'Payments'],
    ['a', 'Catalogue search'],
    ['w', 'Order status updates'],
    ['r', 'Hot products'],
  ],
  ...[
    ['d', 'Orders DB'],
    ['d', 'Payments ledger'],
    ['q', 'Order events'],
    ['e', 'Product index'],
  ],
])
/** The edges, by the places of their blocks above. */
const EDGES = /** @type {const} */ ([
  ...[
    [0, 2],
    [1, 2],
    [2, 3],
    [2, 4],
    [4, 5],
    [5, 6],
    [5, 7],
    [5, 8],
    [5, 9],
    [6, 11],
  ],
  ...[
    [7, 12],
    [8, 14],
    [8, 10],
    [6, 13],
    [13, 9],
    [13, 8],
  ],
])
const DRAGGED = [6, 7, 9, 12]
const MOVES = 15

/** @param {CanvasPage} canvas @param {number} which @param {string} [part] */
async function middleOf({ page }, which, part = '') {
  const [, label] = BLOCKS[which] ?? ['', '']
  const card = page.getByRole('region', { name: 'Board', exact: true }).getByRole('group', { name: `${label}, ` })
  const box = await (part ? card.locator(part) : card).boundingBox()
  if (!box) throw new Error(`${label} is not on the screen.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const press =
  (/** @type {string} */ key) =>
  (/** @type {CanvasPage} */ { page }) =>
    page.keyboard.press(key)

/** @param {(typeof BLOCKS)[number]} block @returns {SketchStep[]} */
const adding = ([key, label]) => [
  { doing: 'add a block', before: press('Escape'), act: press(key) },
  {
    doing: 'name it',
    act: async ({ page }) => {
      for (const letter of label) await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      await page.keyboard.press('Enter')
    },
  },
]

/** @param {readonly [from: number, to: number]} edge @returns {SketchStep[]} */
const connecting = ([from, to]) => [
  {
    doing: 'point at a card',
    before: press('Escape'),
    act: async (canvas) => {
      const { x, y } = await middleOf(canvas, from)
      await canvas.page.mouse.move(x, y, { steps: 4 })
    },
  },
  {
    doing: 'connect',
    act: async (canvas) => {
      const { mouse } = canvas.page
      const [start, end] = [await middleOf(canvas, from, '[data-port=right]'), await middleOf(canvas, to)]
      await mouse.move(start.x, start.y)
      await mouse.down()
      await mouse.move(end.x, end.y, { steps: MOVES })
      await mouse.up()
    },
  },
]

/** @param {number} which @returns {SketchStep[]} */
const dragging = (which) => [
  {
    doing: 'drag',
    holds: true,
    before: press('Escape'),
    act: async (canvas) => {
      const { mouse } = canvas.page
      const { x, y } = await middleOf(canvas, which)
      await mouse.move(x, y)
      await mouse.down()
      await mouse.move(x + 40, y + 80, { steps: MOVES })
    },
  },
  { doing: 'drop', act: ({ page }) => page.mouse.up() },
]

/** @param {string} key @param {string} doing @returns {SketchStep[]} */
const opening = (key, doing) => [
  { doing, first: true, act: press(key) },
  { doing: 'close it', act: press('Escape') },
]

/** @param {string} name @returns {SketchStep} */
const tab = (name) => ({
  doing: `open ${name}`,
  first: true,
  act: ({ page }) => page.getByRole('tab', { name }).click(),
})

/** @type {SketchStep} */
const clickCard = {
  doing: 'select a card',
  before: press('Escape'),
  act: async (canvas) => {
    const { x, y } = await middleOf(canvas, 6)
    await canvas.page.mouse.click(x, y)
  },
}

/** @type {SketchStep} */
const openBoards = {
  doing: 'open the boards',
  first: true,
  before: async ({ page }) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('Boards in this browser')
  },
  act: press('Enter'),
}

/** All of the sketch; every panel and dialog is opened once. @type {readonly SketchStep[]} */
export const SKETCH = [
  ...BLOCKS.flatMap(adding),
  ...EDGES.flatMap(connecting),
  ...DRAGGED.flatMap(dragging),
  { doing: 'show what tidying moves', act: press('Shift+3') },
  { doing: 'tidy', act: press('Shift+3') },
  { doing: 'undo', act: press('Control+z') },
  { doing: 'redo', act: press('Control+Shift+z') },
  { doing: 'select all', act: press('Control+a') },
  clickCard,
  ...['Block', 'Findings', 'Brief', 'Mermaid'].map(tab),
  clickCard,
  { doing: 'move a card beside the Mermaid text', act: press('ArrowDown') },
  tab('Block'),
  clickCard,
  ...opening('Control+e', 'open the export'),
  ...opening('Control+k', 'open the commands'),
  ...opening('Control+f', 'open the search for blocks'),
  ...opening('?', 'open the shortcuts'),
  ...opening('Shift+h', 'open the rules'),
  openBoards,
  { doing: 'close it', act: press('Escape') },
]
