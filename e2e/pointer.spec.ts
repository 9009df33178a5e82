import { expect } from '@playwright/test'
import { SMALL } from './boardFile.ts'
import { away, middle, onLine } from './mouse.ts'
import { test } from './test.ts'

test('the empty board asks which block to add, pressed twice or by its menu', async ({ board, page }) => {
  await board.startWith(SMALL, 50)
  const empty = away(await middle(board.block('Beta')), 10, 150)
  const list = page.getByRole('combobox', { name: 'Which block?' })
  await page.mouse.dblclick(empty.x, empty.y)
  await expect(list).toBeFocused()
  await page.keyboard.type('redis\n')
  await expect(board.labelField).toBeFocused()
  await page.keyboard.type('Hot posts\n')
  await expect(board.block('Hot posts')).toHaveAccessibleName('Hot posts, cache, Business tier')
  const at = await middle(board.block('Hot posts'))
  expect(Math.hypot(at.x - empty.x, at.y - empty.y)).toBeLessThan(25)

  await page.mouse.click(empty.x, empty.y - 250, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Add a block here…' }).click()
  await expect(list).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(board.cards).toHaveCount(5)
  await board.keys('Control+z')
  await expect(board.block('Hot posts')).toBeHidden()
})

test('ports come after a moment, the dot of findings says them, and all that is selected can be deleted', async ({
  board,
  page,
}) => {
  await board.startWith(SMALL)
  await board.checkNow()
  const port = board.block('Gate').locator('[data-port=right]')
  await expect(port).toHaveCSS('opacity', '0')
  await board.block('Gate').hover()
  await expect(port).toHaveCSS('transition-delay', '0.1s')
  await expect(port).toHaveCSS('opacity', '1')

  const dot = board.block('Alpha').getByRole('button', { name: /finding/ })
  await dot.hover()
  await expect(page.getByRole('tooltip')).toContainText('“Alpha” and “Beta” use “Delta”')

  await board.block('Alpha').click()
  await expect(board.block('Alpha').locator('[data-port=right]')).toHaveCSS('transition-delay', '0s')
  await board.block('Beta').click({ modifiers: ['Shift'] })
  await board.tab('Block')
  await board.inspector.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(board.cards).toHaveCount(2)
  await board.keys('Control+z')
  await expect(board.cards).toHaveCount(4)
  const line = await onLine(board.canvas, 'e0')
  await page.mouse.click(line.x, line.y)
  await board.inspector.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(board.edges).toHaveCount(2)
})

test('the field of a label grows with its text, in front of other cards, and then scrolls', async ({ board, page }) => {
  await board.startWith(SMALL, 100)
  const line = await onLine(board.canvas, 'e1')
  const shown = (name: string) =>
    board.canvas.getByRole('textbox', { name, exact: true }).evaluate((field: HTMLInputElement) => {
      const { left, right, y, height } = field.getBoundingClientRect()
      const isOver = [left + 4, right - 4].every((x) => document.elementFromPoint(x, y + height / 2) === field)
      return { fits: field.scrollWidth <= field.clientWidth, width: Math.round(right - left), isOver }
    })
  await board.block('Alpha').dblclick()
  await page.keyboard.type('A label that is longer than the card of a block')
  expect(await shown('Label')).toMatchObject({ fits: true, isOver: true })
  await page.keyboard.type(' and longer than any card will ever be, whatever is typed')
  const widest = await shown('Label')
  expect(widest.fits).toBe(false)
  expect(widest.width).toBeLessThanOrEqual(600)
  await page.keyboard.press('Escape')

  await page.mouse.dblclick(line.x, line.y)
  await expect(board.canvas.getByRole('textbox', { name: 'Edge label' })).toBeFocused()
  await page.keyboard.type('reads the latest posts of everybody')
  expect(await shown('Edge label')).toMatchObject({ fits: true, isOver: true })
})

test('the names of tiers have a ground that cards go under', async ({ board, page }) => {
  await board.startWith(SMALL, 50)
  const headOver = (id: string) =>
    board.canvas.evaluate((canvas, block) => {
      const box = (element: Element | null) => (element as Element).getBoundingClientRect()
      const card = box(canvas.querySelector(`[data-block-id="${block}"]`))
      const head = box(canvas.querySelector('[data-head=business]'))
      return [head.left - 1 <= card.left, head.right + 1 >= card.right, head.top <= card.bottom, head.bottom > card.top]
    }, id)
  const alpha = await middle(board.block('Alpha'))
  const whole = await board.canvas.boundingBox()
  await board.mouse.drag(alpha, { x: alpha.x, y: (whole?.y ?? 0) + 24 })
  await page.keyboard.press('Escape')
  await expect.poll(() => headOver('A')).toEqual([true, true, true, true])
})
