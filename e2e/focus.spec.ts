import { expect, type Page } from '@playwright/test'
import { SMALL } from './boardFile.ts'
import type { BoardPage } from './boardPage.ts'
import { onEdge } from './mouse.ts'
import { test } from './test.ts'

/** What has the focus once the page is at rest: never nothing. */
async function focused(board: BoardPage): Promise<string> {
  await board.settled()
  await expect.poll(() => board.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  return board.page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.getAttribute('class') ?? element?.tagName ?? ''
  })
}

const inCanvas = (board: BoardPage) =>
  board.canvas.evaluate((element) => element.contains(document.activeElement) && document.activeElement !== element)

/** Runs a command by its name. */
async function run(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused()
  await page.keyboard.type(name)
  await expect(page.getByRole('option', { selected: true })).toContainText(name)
  await page.keyboard.press('Enter')
}

test('the focus is never lost, whatever is done to the board', async ({ board, page }) => {
  await board.start('Reference design')
  expect(await focused(board)).not.toBe('')
  expect(await inCanvas(board)).toBe(true)

  const deeds: readonly (readonly [what: string, () => Promise<void>])[] = [
    ['adding a block', () => page.keyboard.type('aOrders\n')],
    ['undo', () => page.keyboard.press('Control+z')],
    ['redo', () => page.keyboard.press('Control+Shift+z')],
    ['adding one connected', () => page.keyboard.press('Shift+R')],
    ['naming it', () => page.keyboard.type('Orders cache\n')],
    ['duplicating', () => page.keyboard.press('Control+d')],
    ['deleting', () => page.keyboard.press('Delete')],
    ['undoing that', () => page.keyboard.press('Control+z')],
    ['grouping', () => page.keyboard.press('Control+g')],
    ['naming the zone', () => page.keyboard.type('Orders\n')],
    ['deleting the zone', () => page.keyboard.press('Control+Shift+g')],
    ['tidying', () => run(page, 'Tidy the board')],
    ['turning', () => run(page, 'Turn the tiers')],
    ['selecting all', () => page.keyboard.press('Control+a')],
    ['cutting', () => run(page, 'Cut')],
    ['undoing the cut', () => page.getByRole('button', { name: 'Undo' }).click()],
    ['hiding the panels', () => page.keyboard.press('Control+\\')],
    ['showing them', () => page.keyboard.press('Control+\\')],
    ['looking for a command', () => page.keyboard.press('Control+k')],
    ['leaving that', () => page.keyboard.press('Escape')],
  ]
  for (const [what, act] of deeds) {
    await act()
    await test.step(what, async () => expect(await focused(board), what).not.toBe(''))
  }
  const undo = page.getByRole('button', { name: 'Undo' })
  while (await undo.isEnabled()) await undo.click()
  await focused(board)
  await expect(board.cards).toHaveCount(0)
  await page.keyboard.press('u')
  await expect(board.labelField).toBeFocused()
})

test('the focus stays with an edge whose label was typed, and with the board when it goes', async ({ board, page }) => {
  await board.startWith(SMALL)
  const line = await onEdge(board.edge('Gate', 'Alpha'))
  await page.mouse.click(line.x, line.y)
  for (const end of ['Enter', 'Escape']) {
    await page.keyboard.press('F2')
    await page.keyboard.type('orders')
    await page.keyboard.press(end)
    expect(await focused(board)).toContain('Gate to Alpha, request')
  }
  await page.keyboard.press('Delete')
  await expect(board.edge('Gate', 'Alpha')).toHaveCount(0)
  await focused(board)
  expect(await inCanvas(board)).toBe(true)
  await board.keys('Control+z')
  await expect(board.edge('Gate', 'Alpha')).toBeAttached()
  await focused(board)
  await board.block('Beta').click()
  await board.tab('Block')
  await board.field('Tier').focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(board.field('Tier')).toBeFocused()
})

test('commands that open a panel move the focus into it, and Escape brings it back', async ({ board, page }) => {
  await board.startWith(SMALL)
  await board.checkNow()
  const panel = page.getByRole('complementary', { name: 'Side panel' })
  const has = () => panel.evaluate((element) => element.contains(document.activeElement))
  const opens = ['i', 'Shift+4', 'Shift+5', 'Shift+6', 'F9']
  for (const key of opens) {
    await board.block('Beta').click()
    await page.keyboard.press(key)
    await expect.poll(has, key).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('tab')
    await page.keyboard.press('Escape')
    await expect(board.block('Beta')).toBeFocused()
    expect(await board.selected(), key).toEqual(['Beta'])
  }
  await page.keyboard.press('/')
  await expect(board.blocks.getByRole('searchbox', { name: 'Add a block' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(board.block('Beta')).toBeFocused()
  expect(await board.selected()).toEqual(['Beta'])
  const line = await onEdge(board.edge('Gate', 'Alpha'))
  await page.mouse.click(line.x, line.y)
  for (const key of opens) {
    await page.keyboard.press(key)
    await expect.poll(has, key).toBe(true)
    await page.keyboard.press('Escape')
    expect(await focused(board)).toBe('Gate to Alpha, request')
  }
  await run(page, 'Show the brief')
  await expect.poll(has).toBe(true)
  await page.setViewportSize({ width: 800, height: 700 })
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await focused(board)
  expect(await inCanvas(board)).toBe(true)
})
