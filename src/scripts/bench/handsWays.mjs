// The ways to draw the reference design and to answer "can we add a cache?", each as a person does it.
import { middleOf } from './handsInput.mjs'

/** @typedef {import('./handsInput.mjs').Hands} Hands */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ id: string, entry: string, band: 'Client' | 'Edge' | 'Business' | 'Data' | 'Observability', row: number, label: string }} Step a block to draw, as the browser tests have it */
/** @typedef {{ page: Page, hands: Hands, steps: readonly Step[], edges: readonly (readonly [from: string, to: string, side: string])[] }} Desk what a way works with */
/** @typedef {{ name: string, aim: Partial<import('./handsInput.mjs').Count>, from?: string, ends: 'reference text' | 'reference shape' | 'cache between' | 'three in a region', draw: (desk: Desk) => Promise<void> }} Way `from`: the board it begins on, as a file */

const ROW = 52
const canvasOf = (/** @type {Page} */ page) => page.getByRole('region', { name: 'Board', exact: true })
const labelOf = (/** @type {Page} */ page) => canvasOf(page).getByRole('textbox', { name: 'Label', exact: true })

/** What the label of a block is typed as; words in it say what is beside the label. @param {Step} step */
const typedLabel = ({ id, label }) => (id === 'K' ? 'Stream (Kafka)' : label)

/** Where a step drops its block: in its band, as wide as the bands are now. @param {Page} page @param {Step} step */
async function placeOf(page, { band, row }) {
  const whole = await canvasOf(page).boundingBox()
  if (!whole) throw new Error('No canvas')
  if (band === 'Observability') return { x: whole.x + 250 + row * 130, y: whole.y + 560 }
  const before = { Client: undefined, Edge: 'Client', Business: 'Edge', Data: 'Business' }[band]
  const border =
    before === undefined
      ? undefined
      : await middleOf(canvasOf(page).getByRole('separator', { name: `Border of ${before}` }))
  return { x: (border?.x ?? whole.x) + 70, y: whole.y + 70 + row * ROW }
}

/** Drags every block into its tier, names it, and drags every edge from card to card. @param {Desk} desk */
async function byPointer({ page, hands, steps, edges }) {
  const canvas = canvasOf(page)
  await hands.zoom(await middleOf(canvas), 368)
  /** @type {Map<string, import('@playwright/test').Locator>} */
  const cards = new Map()
  for (const step of steps) {
    const entry = page.getByRole('region', { name: 'Blocks' }).getByRole('button', { name: step.entry, exact: true })
    await entry.scrollIntoViewIfNeeded()
    await hands.drag(await middleOf(entry), await placeOf(page, step))
    await labelOf(page).waitFor()
    const card = canvas.locator('[data-block-id]').filter({ has: page.getByRole('textbox') })
    cards.set(step.id, canvas.locator(`[data-block-id="${await card.getAttribute('data-block-id')}"]`))
    await hands.type(typedLabel(step))
  }
  for (const [from, to, side] of edges) {
    const [source, target] = [cards.get(from), cards.get(to)]
    if (!source || !target) throw new Error(`No ${from} or ${to}`)
    await hands.point(await middleOf(source))
    await hands.drag(await middleOf(source.locator(`[data-port=${side}]`)), await middleOf(target))
  }
}

/**
 * Adds a block by its key and names it; Enter goes on from where it was added, Shift+Enter from it.
 *
 * @param {Desk} desk @param {readonly [key: string, label: string, end?: string]} block
 */
async function add({ page, hands }, [key, label, end = 'Enter']) {
  await hands.press(key)
  await labelOf(page).waitFor()
  await hands.type(label)
  await hands.press(end)
  await labelOf(page).waitFor({ state: 'hidden' })
}

/** Connects the selected block by typing names. @param {Desk} desk @param {string} names */
async function connect({ page, hands }, names) {
  const field = page.getByRole('combobox', { name: /^Connect/ })
  await hands.press('j')
  await field.waitFor()
  await hands.type(names)
  await hands.press('Enter')
  await field.waitFor({ state: 'hidden' })
}

/** Goes to a block by its name. @param {Desk} desk @param {string} name */
async function find({ page, hands }, name) {
  const field = page.getByRole('combobox', { name: 'Blocks on the board' })
  await hands.press('Control+f')
  await field.waitFor()
  await hands.type(name)
  await hands.press('Enter')
  await field.waitFor({ state: 'hidden' })
}

const CHAIN = 'Shift+Enter'

/** Adds each block connected from the one before, and joins the rest by typing. @param {Desk} desk */
async function byKeys(desk) {
  const { page } = desk
  await page.keyboard.press('Escape')
  await add(desk, ['u', 'Users/Clients'])
  await add(desk, ['Shift+C', 'Edge: DNS/CDN/WAF', CHAIN])
  await add(desk, ['Shift+G', 'API Gateway', CHAIN])
  await add(desk, ['Shift+L', 'L7 Load Balancer', CHAIN])
  await add(desk, ['Shift+A', 'Service A'])
  await add(desk, ['Shift+A', 'Service B'])
  await find(desk, 'Service A')
  await add(desk, ['Shift+R', 'Cache'])
  await add(desk, ['Shift+D', 'DB A'])
  for (const label of ['Metrics', 'Tracing', 'Logs']) await add(desk, ['Shift+M', label])
  await add(desk, ['Shift+T', 'Outbox', CHAIN])
  await add(desk, ['Shift+Q', 'Stream (Kafka)', CHAIN])
  await add(desk, ['Shift+K', 'Consumers', CHAIN])
  await add(desk, ['Shift+E', 'Projections/Search'])
  await find(desk, 'Service B')
  await add(desk, ['Shift+R', 'Cache'])
  await add(desk, ['Shift+D', 'DB B'])
  await connect(desk, 'Metrics, Tracing, Logs')
  await add(desk, ['Shift+T', 'Outbox', CHAIN])
  await connect(desk, 'Stream')
}

const FLOW = [
  'users (Users/Clients) > cdn (Edge: DNS/CDN/WAF) > api gateway (API Gateway) > l7 load balancer (L7 Load Balancer)',
  ' > service a (Service A), service b (Service B); service a > cache (Cache), db a (DB A), outbox (Outbox),',
  ' metrics (Metrics), tracing (Tracing), logs (Logs); service b > db b (DB B), metrics, tracing, logs;',
  ' outbox > kafka stream (Stream) > consumers (Consumers) > search (Projections/Search); service b',
].join('')

/** Types the design as a flow, and adds by keys what has the name of another block. @param {Desk} desk */
async function byFlow(desk) {
  const { page, hands } = desk
  const field = page.getByRole('textbox', { name: 'Typed flow' })
  await page.keyboard.press('Escape')
  await hands.press('>')
  await field.waitFor()
  await hands.type(FLOW)
  await hands.press('Enter')
  await canvasOf(page).locator('[data-block-id]').first().waitFor()
  await hands.press('Escape')
  await field.waitFor({ state: 'hidden' })
  await add(desk, ['Shift+R', 'Cache'])
  await add(desk, ['Shift+T', 'Outbox', CHAIN])
  await connect(desk, 'Stream')
}

/** Drops a cache on the edge between the feed service and its database. @param {Desk} desk */
async function cacheByPointer({ page, hands }) {
  const entry = page.getByRole('region', { name: 'Blocks' }).getByRole('button', { name: 'Cache', exact: true })
  const line = await canvasOf(page).evaluate((canvas) => /** @type {any} */ (canvas).tierboardAt('e').points)
  const [from, to] = line.slice(0, 2)
  await hands.drag(await middleOf(entry), { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })
  await labelOf(page).waitFor()
  await hands.click({ x: from.x, y: from.y + 250 })
}

/** Groups three services in a region: selects them by one drag, groups them, and types a name that says what it is. @param {Desk} desk */
async function regionByHand({ page, hands }) {
  const boxes = await canvasOf(page).evaluate((canvas) =>
    ['a', 'b', 'c'].map((id) => /** @type {any} */ (canvas).tierboardAt(id)),
  )
  const [first, last] = [boxes[0], boxes[2]]
  await hands.drag({ x: first.x - 12, y: first.y - 12 }, { x: last.x + last.width / 2, y: last.y + last.height / 2 })
  await hands.press('Control+g')
  await page.getByRole('textbox', { name: 'Zone name' }).waitFor()
  await hands.type('EU region')
  await hands.press('Enter')
  await page.getByRole('button', { name: 'EU region', exact: true }).waitFor()
}

const THREE = JSON.stringify({
  format: 'tierboard',
  version: 1,
  board: {
    settings: { name: 'Three', direction: 'right' },
    brief: {},
    zones: [],
    blocks: [
      ...['a', 'b', 'c'].map((id, i) => ({
        ...{ id, label: `Service ${id.toUpperCase()}`, kind: 'app', tier: 'business' },
        ...{ x: 40, y: 120 + i * 100 },
      })),
      { id: 'd', label: 'Orders DB', kind: 'sql', tier: 'data', x: 40, y: 120 },
    ],
    edges: [{ id: 'e', kind: 'request', from: 'a', to: 'd' }],
  },
})

const FEED = JSON.stringify({
  format: 'tierboard',
  version: 1,
  board: {
    settings: { name: 'Feed', direction: 'right' },
    brief: {},
    zones: [],
    blocks: [
      { id: 'f', label: 'Feed service', kind: 'app', tier: 'business', x: 40, y: 120 },
      { id: 'd', label: 'Feed DB', kind: 'sql', tier: 'data', x: 40, y: 120 },
    ],
    edges: [{ id: 'e', kind: 'request', from: 'f', to: 'd', label: 'reads the feed' }],
  },
})

/** Every way that is counted, with what it is to take at most. @type {readonly Way[]} */
export const HAND_WAYS = [
  {
    name: 'the reference design by pointer, its shape',
    aim: { gestures: 40 },
    ends: 'reference shape',
    draw: byPointer,
  },
  { name: 'the reference design by pointer, its text', aim: { gestures: 46 }, ends: 'reference text', draw: byPointer },
  { name: 'the reference design by keys, its text', aim: { chords: 60 }, ends: 'reference text', draw: byKeys },
  { name: 'the reference design as a typed flow', aim: { chords: 10 }, ends: 'reference text', draw: byFlow },
  {
    name: 'a cache before the database of a service',
    aim: { gestures: 2 },
    from: FEED,
    ends: 'cache between',
    draw: cacheByPointer,
  },
  {
    name: 'three services in a region',
    aim: { gestures: 1, chords: 2 },
    from: THREE,
    ends: 'three in a region',
    draw: regionByHand,
  },
]
