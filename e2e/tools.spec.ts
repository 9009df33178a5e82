import { expect } from '@playwright/test'
import { boardFile, SMALL } from './boardFile.ts'
import type { BoardPage } from './boardPage.ts'
import { away, middle, onEdge, type Place } from './mouse.ts'
import { test } from './test.ts'
import { touchOn } from './touch.ts'

const port = (board: BoardPage, label: string, side = 'right') =>
  middle(board.block(label).locator(`[data-port=${side}]`))

/** A place just within the right border of the canvas. */
async function rightBorder({ canvas }: BoardPage): Promise<Place> {
  const whole = await canvas.boundingBox()
  if (!whole) throw new Error('No canvas')
  return { x: whole.x + whole.width - 4, y: whole.y + whole.height / 2 }
}

test('the view follows an edge that is pulled to the border, to a block that was out of sight', async ({
  board,
  page,
}) => {
  const blocks = [
    { id: 'A', label: 'Alpha', kind: 'client', tier: 'client' },
    { id: 'D', label: 'Delta', kind: 'sql', tier: 'data', x: 900 },
  ]
  await board.startWith(boardFile({ blocks }), 50)
  await board.mouse.zoomTo(100, await middle(board.block('Alpha')))
  await expect(board.block('Delta')).toBeHidden()
  await board.block('Alpha').hover()
  await board.mouse.hold(await port(board, 'Alpha'), await rightBorder(board))
  await expect(board.block('Delta')).toBeVisible()
  // The view is followed until the whole card is clear of the border, where the pointer would move it again.
  const border = (await rightBorder(board)).x
  await expect.poll(async () => (await middle(board.block('Delta'))).x).toBeLessThan(border - 150)
  // Away from the border the view rests.
  const canvas = await middle(board.canvas)
  await page.mouse.move(canvas.x, canvas.y, { steps: 4 })
  await board.settled()
  const delta = await middle(board.block('Delta'))
  await page.mouse.move(delta.x, delta.y, { steps: 4 })
  await board.mouse.drop()
  await expect(board.edges).toHaveCount(1)
  await expect(board.edge('Alpha', 'Delta')).toBeAttached()
})

test('Space with a drag pans over a card, too, and leaves card and selection alone', async ({ board, page }) => {
  await board.startWith(SMALL)
  const alpha = await middle(board.block('Alpha'))
  const before = await board.places()
  await page.keyboard.down('Space')
  await board.mouse.drag(alpha, away(alpha, 60, 40))
  await page.keyboard.up('Space')
  const moved = Object.entries(before).map(([id, [x, y]]) => [id, [x + 60, y + 40]])
  await expect.poll(board.places).toEqual(Object.fromEntries(moved))
  expect(await board.selected()).toEqual([])
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()

  const now = away(alpha, 60, 40)
  await board.mouse.drag(now, away(now, 0, 100))
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled()
})

test('Escape calls off an edge, a border and a marquee that are being pulled', async ({ board, page }) => {
  await board.startWith(SMALL)
  await board.block('Gate').hover()
  await board.mouse.hold(await port(board, 'Gate', 'bottom'), await middle(board.block('Beta')))
  await page.keyboard.press('Escape')
  await board.mouse.drop()
  await expect(board.edges).toHaveCount(3)

  const border = board.canvas.getByRole('separator', { name: 'Border of Edge' })
  const size = await border.getAttribute('aria-valuenow')
  const at = away(await middle(border), 0, 250)
  await board.mouse.hold(at, away(at, 50, 0))
  await expect(border).not.toHaveAttribute('aria-valuenow', String(size))
  await page.keyboard.press('Escape')
  await board.mouse.drop()
  await expect(border).toHaveAttribute('aria-valuenow', String(size))

  await board.block('Delta').click()
  const [alpha, beta] = [await middle(board.block('Alpha')), await middle(board.block('Beta'))]
  await board.mouse.hold(away(beta, -55, 40), away(alpha, 55, -40))
  await expect.poll(board.selected).toEqual(['Alpha', 'Beta'])
  await page.keyboard.press('Escape')
  await expect.poll(board.selected).toEqual(['Delta'])
  await board.mouse.drop()
  await expect.poll(board.selected).toEqual(['Delta'])
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('a block that is gone is not waited for', async ({ board, page }) => {
  await board.startWith(SMALL)
  await board.block('Alpha').hover()
  const at = await port(board, 'Alpha')
  await page.mouse.click(at.x, at.y)
  const hint = board.canvas.getByText('Choose the block that')
  await expect(hint).toBeVisible()
  await board.keys('Delete')
  await expect(board.cards).toHaveCount(3)
  await expect(hint).toBeHidden()
  await board.block('Beta').click()
  await expect.poll(board.selected).toEqual(['Beta'])
})

test('what is written on an edge is pressed like its line', async ({ board, page }) => {
  const blocks = [
    { id: 'A', label: 'Alpha' },
    { id: 'D', label: 'Delta', kind: 'sql', tier: 'data' },
  ]
  await board.startWith(boardFile({ blocks, edges: [{ from: 'A', to: 'D', label: 'orders' }] }))
  const edge = board.edge('Alpha', 'Delta')
  // What is written on an edge is an element while the pointer is on the edge.
  const { x, y } = await onEdge(edge, 0.22)
  await page.mouse.move(x, y)
  const label = await middle(board.canvas.getByText('orders', { exact: true }))
  await board.block('Alpha').click()
  await page.keyboard.down('Shift')
  await page.mouse.click(label.x, label.y)
  await page.keyboard.up('Shift')
  await expect(edge).toHaveAttribute('aria-current', 'true')
  await expect.poll(board.selected).toEqual(['Alpha'])

  await page.mouse.click(label.x, label.y, { button: 'right' })
  await expect(page.getByRole('menu', { name: 'Canvas menu' })).toBeVisible()
  await expect(edge).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Escape')
  await expect.poll(board.selected).toEqual(['Alpha'])

  const line = await onEdge(edge, 0.22)
  await page.mouse.click(line.x, line.y)
  await expect.poll(board.selected).toEqual([])
  await expect(edge).toHaveAttribute('aria-current', 'true')
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 1024, height: 768 } })
  test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium takes touches from a test')

  test('a second finger ends what the first one pulls', async ({ board, page }) => {
    await board.startWith(SMALL)
    const touch = await touchOn(page)
    await board.block('Gate').tap()
    const from = await port(board, 'Gate', 'bottom')
    const beta = await middle(board.block('Beta'))
    await touch.press(from)
    await touch.move(beta)
    await expect(board.canvas.locator('.react-flow__viewport-portal > svg[aria-hidden] path')).not.toHaveCount(0)
    await touch.press(beta, away(beta, 80, 60))
    await expect(board.canvas.locator('.react-flow__viewport-portal > svg[aria-hidden] path')).toHaveCount(0)
    await touch.lift()
    await expect(board.edges).toHaveCount(3)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  })
})
