import { expect } from '@playwright/test'
import { LARGE, SMALL } from './boardFile.ts'
import { away, middle } from './mouse.ts'
import { test } from './test.ts'

test('Control with the wheel zooms around the pointer, between 10 and 400 %', async ({ board, page }) => {
  await board.startWith(SMALL, 50)
  const alpha = await middle(board.block('Alpha'))
  await board.mouse.zoomTo(100, alpha)
  const after = await middle(board.block('Alpha'))
  expect(Math.hypot(after.x - alpha.x, after.y - alpha.y)).toBeLessThan(4)

  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -5000)
  await expect.poll(board.zoom).toBe(400)
  await page.mouse.wheel(0, -500)
  await page.mouse.wheel(0, 9000)
  await expect.poll(board.zoom).toBe(10)
  await page.mouse.wheel(0, 500)
  await page.keyboard.up('Control')
  expect(await board.zoom()).toBe(10)
})

test('the wheel, the middle button and Space with a drag pan', async ({ board, page }) => {
  await board.startWith(SMALL, 50)
  const x = async () => (await middle(board.block('Beta'))).x
  const start = await x()
  const empty = away(await middle(board.canvas), 0, 300)
  await page.mouse.move(empty.x, empty.y)
  await page.mouse.wheel(100, 0)
  await expect.poll(x).toBeCloseTo(start - 50, -1.5)

  const panned = await x()
  await page.mouse.down({ button: 'middle' })
  await page.mouse.move(empty.x + 70, empty.y, { steps: 4 })
  await page.mouse.up({ button: 'middle' })
  await expect.poll(x).toBeCloseTo(panned + 70, 0)

  await page.keyboard.down('Space')
  await board.mouse.drag(empty, away(empty, -70, 0))
  await page.keyboard.up('Space')
  await expect.poll(x).toBeCloseTo(panned, 0)
  expect(await board.selected()).toEqual([])
})

test('fit shows the whole board, and zoom to the selection what is selected', async ({ board, page }) => {
  await board.startWith(SMALL, 50)
  const inView = async (label: string) => {
    const [card, canvas] = [await board.block(label).boundingBox(), await board.canvas.boundingBox()]
    if (!card || !canvas) return false
    return card.x >= canvas.x && card.x + card.width <= canvas.x + canvas.width && card.y >= canvas.y
  }
  await board.mouse.zoomTo(300, await middle(board.block('Alpha')))
  await expect(board.block('Gate')).toBeHidden()
  await board.keys('Shift+Digit1')
  await expect.poll(board.zoom).toBeLessThanOrEqual(100)
  // Cards that were out of sight are drawn once the view is there.
  for (const label of ['Gate', 'Alpha', 'Beta', 'Delta']) await expect.poll(() => inView(label)).toBe(true)

  await board.block('Delta').click()
  await board.keys('Shift+Digit2')
  await expect.poll(board.zoom).toBe(100)
  const offCentre = async () => (await middle(board.block('Delta'))).x - (await middle(board.canvas)).x
  await expect.poll(offCentre).toBeCloseTo(0, -0.5)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(board.zoom).toBe(125)
})

test('the minimap comes when it is asked for, moves the view, and gives way to what is worked on', async ({
  board,
  page,
}) => {
  await board.startWith(SMALL, 50)
  const minimap = page.getByRole('img', { name: 'Minimap' })
  await board.mouse.zoomTo(300, await middle(board.block('Alpha')))
  await expect(board.block('Gate')).toBeHidden()
  await expect(minimap).toBeHidden()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Show or hide the minimap' }).click()
  await expect(minimap).toBeVisible()
  const box = await minimap.boundingBox()
  if (!box) throw new Error('No minimap')
  await board.mouse.drag(await middle(minimap), { x: box.x + 10, y: box.y + box.height / 2 })
  await expect(board.block('Gate')).toBeVisible()
  await board.mouse.zoomTo(50, await middle(board.block('Gate')))
  await board.block('Gate').click()
  await expect(minimap).toBeVisible()
  const gate = await middle(board.block('Gate'))
  await page.mouse.wheel(gate.x - box.x - 40, gate.y - box.y - 40)
  await expect(minimap).toBeHidden()
  await board.keys('Escape')
  await expect(minimap).toBeVisible()
})

test('the border of a tier is pulled with the mouse and with the arrow keys', async ({ board, page }) => {
  await board.startWith(SMALL, 50)
  const border = board.canvas.getByRole('separator', { name: 'Border of Edge' })
  const size = async () => Number(await border.getAttribute('aria-valuenow'))
  const before = await board.places()
  const start = await size()
  const at = away(await middle(border), 0, 250)
  await board.mouse.drag(at, away(at, 50, 0))
  await expect.poll(size).toBe(start + 100)
  const shift = async (id: string) => Math.round(Number((await board.places())[id]?.[0]) - Number(before[id]?.[0]))
  await expect.poll(() => shift('A')).toBe(50)
  expect(await shift('G')).toBe(0)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(size).toBe(start)

  await border.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(size).toBe(start + 20)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(size).toBe(start + 40)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(size).toBe(start)
})

test('of a board of 300 blocks only those in view are on the page', async ({ board, page }) => {
  await board.startWith(LARGE)
  await board.keys('0')
  await expect.poll(board.zoom).toBe(100)
  await expect.poll(() => board.cards.count()).toBeLessThan(40)
  expect(await board.cards.count()).toBeGreaterThan(4)
  expect(await board.edges.count()).toBeLessThan(60)
  const names = Object.values(await board.names())
  const at = await middle(board.canvas)
  await page.mouse.move(at.x, at.y)
  await page.mouse.wheel(0, 4000)
  await expect.poll(async () => Object.values(await board.names()).some((name) => names.includes(name))).toBe(false)
  expect(await board.cards.count()).toBeGreaterThan(4)
})
