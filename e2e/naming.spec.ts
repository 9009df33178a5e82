import { expect, type Page } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import type { BoardPage } from './boardPage.ts'
import { middle } from './mouse.ts'
import { test } from './test.ts'

const FEEDS = boardFile({
  blocks: [
    { id: 'G', label: 'Gate', kind: 'gateway', tier: 'edge', y: 60 },
    { id: 'F', label: 'Feed service', y: 60 },
    { id: 'O', label: 'Orders', y: 200 },
    { id: 'W', label: 'Fan-out workers', y: 340 },
    { id: 'N', label: 'Tweets NoSQL database', kind: 'nosql', tier: 'data', y: 60 },
  ],
})

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })
const names = async (board: BoardPage) => Object.values(await board.names()).map((name) => name.split(', ')[0])
/** Where cards lie on each other. */
const overlaps = (board: BoardPage) =>
  board.cards.evaluateAll((all) => {
    const boxes = all.map((card) => card.getBoundingClientRect())
    return boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom),
    ).length
  })

test('a block and its name are one step, however it is added and however its label is left', async ({
  board,
  page,
}) => {
  await board.start('Start blank')
  const elsewhere = async () => {
    const { x, y } = await middle(board.canvas)
    await page.mouse.click(x, y + 250)
  }
  for (const how of ['Enter', 'Escape', 'Shift+Tab', 'elsewhere']) {
    const left = () => (how === 'elsewhere' ? elsewhere() : page.keyboard.press(how))
    for (const typed of ['Orders', '']) {
      await page.keyboard.press('a')
      await expect(board.labelField).toBeFocused()
      await page.keyboard.type(typed)
      await left()
      await expect(board.labelField).toBeHidden()
      const label = typed === '' || how === 'Escape' ? 'Application server' : typed
      await expect(board.block(label)).toBeVisible()
      await undo(page).click()
      await expect(board.cards).toHaveCount(0)
      await expect(undo(page)).toBeDisabled()
      await page.getByRole('button', { name: 'Redo' }).click()
      await expect(board.block(label)).toBeVisible()
      await undo(page).click()
      await board.canvas.getByRole('application').focus()
    }
  }

  await board.mouse.add('Cache', await middle(board.canvas), 'Hot')
  await undo(page).click()
  await expect(board.cards).toHaveCount(0)
  await board.entry('Cache').click()
  await page.keyboard.type('Warm\n')
  await expect(board.block('Warm')).toBeFocused()
  await board.keys('F2')
  await page.keyboard.type('Cold\n')
  await expect(board.block('Cold')).toBeFocused()
  await undo(page).click()
  await expect(board.block('Warm')).toBeVisible()
  await undo(page).click()
  await expect(board.cards).toHaveCount(0)
})

test('Shift with a block’s key adds siblings one after the other, and with Shift and Enter a chain goes on', async ({
  board,
  page,
}) => {
  await board.start('Start blank')
  await page.keyboard.press('g')
  await expect(board.labelField).toBeFocused()
  await page.keyboard.type('Gate\n')
  await page.keyboard.press('Shift+A')
  await page.keyboard.type('Feed\n')
  await expect(board.block('Gate')).toBeFocused()
  await page.keyboard.press('Shift+A')
  await page.keyboard.type('Orders')
  await page.keyboard.press('Shift+Enter')
  await expect(board.block('Orders')).toBeFocused()
  await page.keyboard.press('Shift+D')
  await page.keyboard.type('Orders DB\n')
  await page.keyboard.press('Shift+Q')
  await page.keyboard.type('order.placed\n')
  await expect(board.block('Orders')).toBeFocused()
  await expect.poll(board.selected).toEqual(['Orders'])
  await expect(board.edge('Gate', 'Feed')).toHaveAttribute('data-edge-kind', 'request')
  await expect(board.edge('Gate', 'Orders')).toBeAttached()
  await expect(board.edge('Orders', 'Orders DB')).toHaveAttribute('data-edge-kind', 'request')
  await expect(board.edge('Orders', 'order.placed')).toHaveAttribute('data-edge-kind', 'event')
  const [feed, orders, store, queue] = await Promise.all(
    ['Feed', 'Orders', 'Orders DB', 'order.placed'].map((label) => middle(board.block(label))),
  )
  expect(orders?.y).toBeGreaterThan(Number(feed?.y))
  expect(Math.abs(Number(store?.y) - Number(orders?.y))).toBeLessThan(12)
  expect(queue?.y).toBeGreaterThan(Number(store?.y))
  expect(await overlaps(board)).toBe(0)
  for (let blocks = 5; blocks > 0; blocks--) {
    await expect(board.cards).toHaveCount(blocks)
    await board.keys('Control+z')
  }
  await expect(board.cards).toHaveCount(0)
  await expect(undo(page)).toBeDisabled()
})

test('what is typed at once never falls on the canvas, wherever a field opens by a key', async ({ board, page }) => {
  await board.startWith(FEEDS)
  const { keyboard } = page
  await test.step('adding blocks, one after the other', async () => {
    await board.block('Gate').click()
    for (const text of ['aTimeline service\n', 'dTimeline DB\n', 'tRelay\n']) await keyboard.type(text)
    await expect.poll(() => names(board)).toEqual(expect.arrayContaining(['Timeline service', 'Timeline DB', 'Relay']))
    await expect(board.cards).toHaveCount(8)
  })
  await test.step('a list beside the card', async () => {
    await board.block('Gate').click()
    await keyboard.type('jfeed, orders\n')
    await expect(board.edge('Gate', 'Feed service')).toBeAttached()
    await expect(board.edge('Gate', 'Orders')).toBeAttached()
    await expect(board.block('Gate')).toBeFocused()
    await keyboard.type('jBooking service\nr')
    await keyboard.type('Booking cache\n')
    await expect(board.edge('Gate', 'Booking service')).toBeAttached()
    await expect.poll(() => names(board)).toContain('Booking cache')
  })
  await test.step('a label, the palette and the commands', async () => {
    await board.block('Orders').click()
    await page.keyboard.press('F2')
    await keyboard.type('Order service\n')
    await expect(board.block('Order service')).toBeFocused()
    await keyboard.type('/kafka\nEvents\n')
    await expect.poll(() => names(board)).toContain('Events')
    await board.block('Order service').click()
    await page.keyboard.press('Control+k')
    await keyboard.type('edit label\n')
    await keyboard.type('Purchases\n')
    await expect(board.block('Purchases')).toBeFocused()
  })
  await expect(board.cards).toHaveCount(11)
})

test('connecting by typing takes blocks by their labels, and a new one only where nothing fits', async ({
  board,
  page,
}) => {
  await board.startWith(FEEDS)
  await board.block('Gate').click()
  await board.keys('j')
  const field = page.getByRole('combobox', { name: 'Connect “Gate” to' })
  await expect(field).toBeFocused()
  const card = await page.locator('[data-block-id=G]').boundingBox()
  const list = await page.getByRole('dialog').boundingBox()
  if (!card || !list) throw new Error('Not on the screen')
  expect(Math.abs(list.y - card.y - card.height)).toBeLessThan(20)
  const first = page.getByRole('option').first()
  for (const [typed, best] of [
    ['application', /^Feed service|^Add application server/],
    ['sql', /^Add SQL database/],
    ['fan', /^Fan-out workers/],
    ['Billing', /^Add “Billing”/],
  ] as const) {
    await field.fill(typed)
    await expect(first).toHaveText(best)
  }
  await field.fill('orders,')
  await expect(page.getByRole('status').filter({ hasText: 'Connects to Orders' })).toBeAttached()
  await page.keyboard.type('feed\n')
  await expect(board.edges).toHaveCount(2)
  await expect(board.block('Gate')).toBeFocused()
  await board.keys('Control+z')
  await expect(board.edges).toHaveCount(0)
  await expect(undo(page)).toBeDisabled()
})

test('after its name a block is given its technology on its card', async ({ board, page }) => {
  await board.startWith(FEEDS)
  const { keyboard } = page
  const technology = board.canvas.getByRole('combobox', { name: 'Technology' })
  await board.block('Gate').click()
  await keyboard.press('Shift+R')
  await keyboard.type('hot posts')
  await keyboard.press('Tab')
  await expect(technology).toBeFocused()
  await keyboard.type('mem')
  const option = board.canvas.getByRole('option').first()
  await expect(option).toHaveText('Memcached')
  // What is suggested lies over whatever stands below the card.
  const at = await middle(option)
  expect(await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.textContent, [at.x, at.y] as const)).toBe(
    'Memcached',
  )
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(board.block('Gate')).toBeFocused()
  await expect(board.block('hot posts')).toContainText('Memcached')
  await board.keys('F2', 'Tab')
  await keyboard.type('Kong')
  await keyboard.press('Shift+Tab')
  await expect(board.labelField).toHaveValue('Gate')
  await keyboard.type('Entrance\n')
  await expect(board.block('Entrance')).toContainText('Kong')
  await expect(board.block('Entrance')).toBeFocused()
})
