import { expect, type Locator, type Page } from '@playwright/test'
import type { BoardPage } from './boardPage.ts'
import { test } from './test.ts'

const WIDTHS = [360, 768, 1024, 1440] as const

interface Box {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Every control in view inside an element, and where it is. */
const boxesOf = (inside: Locator): Promise<readonly Box[]> =>
  inside.locator('button, input, select, [role=status]').evaluateAll((all) =>
    all.flatMap((each) => {
      const { left, right, top, bottom, width } = each.getBoundingClientRect()
      const name = each.getAttribute('aria-label') ?? each.textContent ?? ''
      // Of what is for screen readers only, one pixel is left.
      return width > 1 && each.checkVisibility() ? [{ name, left, right, top, bottom }] : []
    }),
  )

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1

/** Fails where controls lie over each other or out of the window. */
async function expectApart(page: Page, inside: Locator): Promise<void> {
  const boxes = await boxesOf(inside)
  const width = page.viewportSize()?.width ?? 0
  expect(boxes.length).toBeGreaterThan(0)
  expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([])
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const))
  expect(pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => `${a.name} over ${b.name}`)).toEqual([])
}

const expectNoSideways = async (page: Page) =>
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(page.viewportSize()?.width)

const openPanel = async ({ page, findings }: BoardPage) => {
  const button = page.getByRole('button', { name: 'Side panel' })
  if (await button.isVisible()) await button.click()
  await expect(findings).toBeVisible()
}

for (const width of WIDTHS) {
  test(`at ${width} pixels nothing lies over anything else, and the page does not scroll sideways`, async ({
    board,
    page,
  }) => {
    await page.setViewportSize({ width, height: 768 })
    await board.open()
    await expectNoSideways(page)
    await expectApart(page, page.getByRole('region', { name: 'Start' }))
    await page.getByRole('button', { name: 'Reference design' }).click()
    // In a narrow window the cards are too far to be elements.
    await expect(board.painted).not.toHaveCount(0)
    await board.saved()
    // Its cards can be read wherever the window is no narrower than this.
    if (width >= 1024) await expect.poll(board.zoom).toBeGreaterThanOrEqual(70)
    await expectNoSideways(page)
    await expectApart(page, page.getByRole('banner'))
    for (const name of ['Undo', 'Redo', 'Export']) {
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
    }

    await openPanel(board)
    for (const tab of ['Block', 'Findings', 'Brief', 'Mermaid'] as const) {
      await board.tab(tab)
      await expectNoSideways(page)
      await expectApart(page, page.getByRole('tablist', { name: 'Panels' }))
    }
    await page.keyboard.press('Control+e')
    await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
    await expectNoSideways(page)
    await expectApart(page, page.getByRole('dialog', { name: 'Export' }))
  })
}

test('after something was read, all five tabs of the panel are whole and clear of the button that closes it', async ({
  board,
  page,
}) => {
  await board.open()
  const stores = Array.from({ length: 12 }, (_, i) => `  A${i}[Orders DB ${i}]`)
  // What is guessed is to be looked over.
  await board.paste(`graph LR\n${stores.join('\n')}\n  P[Pluto]\n`)
  await expect(board.imported).toBeVisible()
  const tabs = page.getByRole('tab')
  await expect(tabs).toHaveCount(5)
  await expect(tabs.filter({ hasText: /Findings \d\d/ })).toHaveCount(1)
  await page.setViewportSize({ width: 760, height: 740 })
  await page.getByRole('button', { name: 'Side panel' }).click()
  for (const width of [760, 390, 360]) {
    await page.setViewportSize({ width, height: 740 })
    // All but the line below it, over which the border of the list lies.
    for (const tab of await tabs.all()) await expect(tab).toBeInViewport({ ratio: 0.97 })
    await expectApart(page, page.getByRole('complementary', { name: 'Side panel' }))
  }
})

test('below 1200 pixels the blocks are a rail of icons, named by tips, that opens to be searched', async ({
  board,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await board.start('Start blank')
  const width = async () => (await board.blocks.boundingBox())?.width
  await expect.poll(width).toBeLessThan(53)
  await board.entry('Cache').hover()
  await expect(page.getByRole('tooltip')).toContainText('Cache')
  await page.getByRole('button', { name: 'Add a block by name' }).click()
  await expect.poll(width).toBeGreaterThan(200)
  await page.keyboard.type('redis')
  await page.keyboard.press('Enter')
  await expect(board.labelField).toBeFocused()
  await expect.poll(width).toBeLessThan(53)
})

test('a long name of a board gives way to the buttons beside it', async ({ board, page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await board.start('Reference design')
  await page.getByRole('button', { name: 'Reference design', exact: true }).click()
  await page.keyboard.type(`${'A rather long name '.repeat(5)}\n`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A rather long name')
  await expectApart(page, page.getByRole('banner'))
  await expectNoSideways(page)
})

test('the border of a panel is pulled with the mouse, and the next visit has it as wide', async ({ board, page }) => {
  await board.start('Start blank')
  const border = page.getByRole('separator', { name: 'Width of the side panel' })
  const panel = page.getByRole('complementary', { name: 'Side panel' })
  await expect(border).toHaveAttribute('aria-valuenow', '308')
  const box = await border.boundingBox()
  const from = { x: (box?.x ?? 0) + 3, y: 400 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x - 40, from.y, { steps: 4 })
  await page.mouse.move(from.x - 92, from.y, { steps: 4 })
  await page.mouse.up()
  await expect(border).toHaveAttribute('aria-valuenow', '400')
  await border.press('ArrowRight')
  await expect.poll(async () => (await panel.boundingBox())?.width).toBe(384)
  await page.reload()
  await expect.poll(async () => (await panel.boundingBox())?.width).toBe(384)
  await expectNoSideways(page)
})
