import { expect } from '@playwright/test'
import { boardFile, SMALL } from './boardFile.ts'
import { away, middle, onEdge } from './mouse.ts'
import { test } from './test.ts'

const BLOCKS = [
  { id: 'N', label: 'Pictures', kind: 'cdn', tier: 'edge', y: 300 },
  { id: 'A', label: 'Alpha', y: 60 },
  { id: 'B', label: 'Beta', y: 240 },
  { id: 'D', label: 'Delta', kind: 'sql', tier: 'data', y: 60 },
  { id: 'R', label: 'Copy', kind: 'sql', tier: 'data', y: 200 },
  { id: 'Q', label: 'Queue', kind: 'queue', tier: 'data', y: 340 },
  { id: 'O', label: 'Bucket', kind: 'object', tier: 'data', y: 480 },
  { id: 'M', label: 'Metrics', kind: 'telemetry', tier: 'observability', x: 300, y: 40 },
]
const APART = boardFile({ blocks: BLOCKS })
const JOINED = boardFile({ blocks: BLOCKS, edges: [{ id: 'AD', from: 'A', to: 'D' }] })

test('an edge dragged from a port to a card gets the kind that fits its ends', async ({ board }) => {
  await board.startWith(APART)
  const expected = [
    ['Alpha', 'Delta', 'right', 'request'],
    ['Beta', 'Queue', 'right', 'event'],
    ['Delta', 'Copy', 'bottom', 'replication'],
    ['Pictures', 'Bucket', 'bottom', 'origin'],
    ['Beta', 'Metrics', 'left', 'telemetry'],
  ] as const
  for (const [from, to, side, kind] of expected) {
    await board.mouse.connect(board.block(from), board.block(to), side)
    await expect(board.edge(from, to)).toHaveAttribute('data-edge-kind', kind)
  }
  await expect(board.edges).toHaveCount(expected.length)
})

test('what the next click does is said above a message', async ({ board, page }) => {
  await board.startWith(APART)
  await board.block('Alpha').hover()
  const port = await middle(board.block('Alpha').locator('[data-port=right]'))
  await page.mouse.click(port.x, port.y)
  const hint = page.getByRole('status').filter({ hasText: 'Choose the block that Alpha calls' })
  const message = page.getByText('Opened board.tierboard.json.').filter({ visible: true }).last()
  const [above, below] = [await hint.boundingBox(), await message.boundingBox()]
  if (!above || !below) throw new Error('Not on the screen')
  expect(above.y + above.height).toBeLessThan(below.y - 10)
})

test('a click on a port and a click on a block connect them, and Escape calls it off', async ({ board, page }) => {
  await board.startWith(APART)
  const hint = board.canvas.getByText('Choose the block that Alpha calls')
  await board.block('Alpha').hover()
  const port = await middle(board.block('Alpha').locator('[data-port=right]'))
  await page.mouse.click(port.x, port.y)
  await expect(hint).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(hint).toBeHidden()
  await page.mouse.click(port.x, port.y)
  await expect(hint).toBeVisible()
  await board.block('Delta').click()
  await expect(hint).toBeHidden()
  await expect(board.edge('Alpha', 'Delta')).toBeAttached()
  await expect(board.edges).toHaveCount(1)
})

test('an edge dropped on the empty board asks for the next block and adds both in one step', async ({
  board,
  page,
}) => {
  await board.startWith(APART)
  await board.block('Alpha').hover()
  const port = await middle(board.block('Alpha').locator('[data-port=right]'))
  const beta = await middle(board.block('Beta'))
  await board.mouse.drag(port, away(beta, 0, 80))
  await expect(page.getByRole('combobox', { name: 'What comes next?' })).toBeFocused()
  const options = page.getByRole('option')
  await expect(options.nth(0)).toHaveText('Cache')
  await expect(options.nth(1)).toHaveText('SQL database')
  await expect(options.nth(2)).toHaveText('NoSQL database')
  await options.nth(0).click()
  await expect(board.labelField).toBeFocused()
  await page.keyboard.type('Hot\n')
  const added = board.block('Hot')
  await expect(added).toHaveAccessibleName('Hot, cache, Business tier')
  expect(Math.abs((await middle(added)).y - beta.y - 80)).toBeLessThan(12)
  await expect(board.edge('Alpha', 'Hot')).toHaveAttribute('data-edge-kind', 'request')

  await board.keys('Control+z')
  await expect(board.cards).toHaveCount(BLOCKS.length)
  await expect(board.edges).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('Escape in the list of next blocks leaves the board as it was', async ({ board, page }) => {
  await board.startWith(APART)
  await board.block('Alpha').hover()
  const port = await middle(board.block('Alpha').locator('[data-port=right]'))
  await board.mouse.drag(port, away(port, 20, 60))
  await expect(page.getByRole('combobox', { name: 'What comes next?' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'What comes next?' })).toBeHidden()
  await expect(board.cards).toHaveCount(BLOCKS.length)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('two edges between the same blocks stay apart, and an edge to itself is drawn', async ({ board }) => {
  await board.startWith(JOINED)
  await board.mouse.connect(board.block('Alpha'), board.block('Delta'), 'right')
  await expect(board.edge('Alpha', 'Delta')).toHaveCount(2)
  const [first, second] = [board.edge('Alpha', 'Delta').nth(0), board.edge('Alpha', 'Delta').nth(1)]
  for (const share of [0.1, 0.5, 0.9]) {
    // The first edge makes room for the second one frame after that is drawn.
    const apart = async () => {
      const [a, b] = [await onEdge(first, share), await onEdge(second, share)]
      return Math.hypot(a.x - b.x, a.y - b.y)
    }
    await expect.poll(apart, `${share} of the way`).toBeGreaterThan(4)
  }

  const beta = await middle(board.block('Beta'))
  await board.block('Beta').hover()
  await board.mouse.drag(await middle(board.block('Beta').locator('[data-port=top]')), away(beta, 0, -60), beta)
  const loop = board.edge('Beta', 'Beta')
  await expect(loop).toBeAttached()
  const box = await loop.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(8)
})

test('an edge is reversed by name and deleted by its key', async ({ board, page }) => {
  await board.startWith(JOINED)
  const line = await onEdge(board.edge('Alpha', 'Delta'))
  await page.mouse.click(line.x, line.y)
  await expect(board.edge('Alpha', 'Delta')).toHaveAttribute('aria-current', 'true')
  await board.run('Reverse direction')
  await expect(board.edge('Delta', 'Alpha')).toBeAttached()
  await expect(board.edge('Alpha', 'Delta')).toHaveCount(0)
  await board.keys('Delete')
  await expect(board.edges).toHaveCount(0)
  await board.keys('Control+z')
  await expect(board.edge('Delta', 'Alpha')).toHaveAttribute('aria-current', 'true')
})

test('an end of an edge is dragged to another block, and its kind follows', async ({ board, page }) => {
  await board.startWith(JOINED)
  const line = await onEdge(board.edge('Alpha', 'Delta'))
  await page.mouse.click(line.x, line.y)
  const end = board.grip('to')
  await board.mouse.drag(await middle(end), await middle(board.block('Queue')))
  await expect(board.edge('Alpha', 'Queue')).toHaveAttribute('data-edge-kind', 'event')
  const start = board.grip('from')
  await board.mouse.drag(await middle(start), await middle(board.block('Beta')))
  await expect(board.edge('Beta', 'Queue')).toBeAttached()
  await expect(board.edges).toHaveCount(1)
})

test('a double click on an edge edits its label in place', async ({ board, page }) => {
  await board.startWith(JOINED)
  const line = await onEdge(board.edge('Alpha', 'Delta'))
  await page.mouse.dblclick(line.x, line.y)
  const field = board.canvas.getByRole('textbox', { name: 'Edge label' })
  await expect(field).toBeFocused()
  await page.keyboard.type('orders\n')
  await expect(field).toBeHidden()
  await expect(board.edge('Alpha', 'Delta')).toHaveAttribute('aria-label', 'Alpha to Delta, request, orders')
  const label = board.canvas.getByText('orders', { exact: true })
  await expect(label).toBeVisible()
  const at = await middle(label)
  const distances = await Promise.all(
    Array.from({ length: 21 }, async (_, i) => {
      const point = await onEdge(board.edge('Alpha', 'Delta'), i / 20)
      return Math.hypot(point.x - at.x, point.y - at.y)
    }),
  )
  expect(Math.min(...distances)).toBeLessThan(20)
})

test('the kind of an edge is changed in the inspector and in the context menu', async ({ board, page }) => {
  await board.startWith(JOINED)
  const edge = board.edge('Alpha', 'Delta')
  const line = await onEdge(edge)
  await page.mouse.click(line.x, line.y)
  await board.tab('Block')
  await board.field('Kind').selectOption({ label: 'Event' })
  await expect(edge).toHaveAttribute('data-edge-kind', 'event')
  await page.mouse.click(line.x, line.y, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Make it replication' }).click()
  await expect(edge).toHaveAttribute('data-edge-kind', 'replication')
  await expect(board.field('Kind')).toHaveValue('replication')
})

test('with the list of what to connect to open, a press on a card connects to that, and a press beside all calls it off', async ({
  board,
  page,
}) => {
  await board.startWith(SMALL)
  const list = page.getByRole('dialog', { name: /Connect “Gate”/ })
  const [delta, gate] = [await middle(board.block('Delta')), await middle(board.block('Gate'))]
  const empty = { x: gate.x, y: gate.y - 200 }
  await page.mouse.click(gate.x, gate.y)
  await board.keys('j')
  await expect(list).toBeVisible()
  await page.mouse.click(delta.x, delta.y)
  await expect(list).toBeHidden()
  await expect(board.edge('Gate', 'Delta')).toBeAttached()
  await page.mouse.click(gate.x, gate.y)
  await board.keys('j')
  await expect(list).toBeVisible()
  await page.mouse.click(empty.x, empty.y)
  await expect(list).toBeHidden()
  await expect(page.getByText('Choose the block that Gate calls')).toBeHidden()
  await page.mouse.click(delta.x, delta.y)
  await expect.poll(board.selected).toEqual(['Delta'])
  await expect(board.edges).toHaveCount(4)
})
