import { expect, type Page } from '@playwright/test'
import { allFaults } from './axe.ts'
import type { BoardPage } from './boardPage.ts'
import { test } from './test.ts'

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })
const rowOf = (page: Page, title: string) =>
  sheetOf(page).getByRole('button', { name: new RegExp(`^${title} (?!and )`) })
const fieldOf = (page: Page) => sheetOf(page).getByRole('textbox', { name: /^New key for/ })

/** Opens the row of a command in the sheet and presses a key there. */
async function press(page: Page, title: string, key: string): Promise<void> {
  await rowOf(page, title).click()
  await expect(fieldOf(page)).toBeFocused()
  await page.keyboard.press(key)
}

const openSheet = async (board: BoardPage) => {
  await board.keys('?')
  await expect(sheetOf(board.page)).toBeVisible()
}

test('a command gets another key, which works, is shown everywhere, in other tabs and on the next visit, until it is given back', async ({
  board,
  page,
  context,
}) => {
  await board.start('Reference design')
  await board.saved()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.locator('html[data-app-ready]')).toBeAttached()

  await openSheet(board)
  // What is on Shift with the key of a block is one line, and a row each once that is opened.
  const row = sheetOf(page).getByRole('button', { name: 'Add cache and connect it' })
  await expect(row).toBeHidden()
  const fold = sheetOf(page).getByRole('button', { name: /^Add a block and connect it/ })
  await fold.click()
  await expect(row).toBeVisible()
  await fold.click()
  await expect(row).toBeHidden()
  await press(page, 'Add cache', 'v')
  await expect(sheetOf(page).getByRole('status')).toHaveText('“Add cache” is on V now.')
  await expect(rowOf(page, 'Add cache')).toBeFocused()
  await press(page, 'Turn the tiers', 'Control+i')
  await expect(rowOf(page, 'Turn the tiers')).toHaveAccessibleName(/ Ctrl\+I, change/)
  expect(await allFaults(page, 'bound')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(sheetOf(page)).toBeHidden()

  for (const shown of [page, other]) {
    await expect(shown.locator('[data-palette=cache]')).toHaveAttribute('aria-keyshortcuts', 'V')
    await expect(shown.locator('[data-palette=cache]')).toContainText('V')
  }
  await other.close()
  await board.reload()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'Turn the tiers' })).toContainText('Ctrl+I')
  await page.keyboard.press('Escape')

  await board.canvas.click({ position: { x: 5, y: 300 } })
  await board.keys('Shift+1')
  await board.settled()
  const cards = await board.cards.count()
  const places = await board.places()
  await board.keys('r', 'Shift+9')
  await board.keys('Control+i')
  await expect.poll(board.places).not.toEqual(places)
  // What is undone is the board; the view stays, which was fitted to the turned one.
  await board.keys('Control+z', 'Shift+1')
  await expect.poll(board.places).toEqual(places)
  await board.keys('v')
  await expect(board.labelField).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(board.cards).toHaveCount(cards + 1)

  await expect(board.labelField).toBeHidden()
  await board.keys('Shift+V')
  await page.keyboard.press('Enter')
  await expect(board.cards).toHaveCount(cards + 2)
  await openSheet(board)
  await press(page, 'Add cache', 'h')
  await expect(sheetOf(page)).toContainText('Shift+H is “Show the rules” now.')
  await page.keyboard.press('Escape')
  await rowOf(page, 'Add cache').click()
  await sheetOf(page).getByRole('button', { name: 'Given keys again', exact: true }).click()
  await expect(rowOf(page, 'Add cache')).toHaveAccessibleName(/ R, change/)
  await sheetOf(page).getByRole('button', { name: 'All given keys again' }).click()
  await expect(rowOf(page, 'Turn the tiers')).toHaveAccessibleName(/ Shift\+9, change/)
  await expect(sheetOf(page).getByRole('button', { name: 'All given keys again' })).toBeHidden()
})

test('a key that another command has is taken over when asked, and one that browsers or the page keep is refused', async ({
  board,
  page,
}) => {
  await board.start('Start blank')
  await openSheet(board)
  const status = sheetOf(page).getByRole('status')
  await press(page, 'Tidy the board', 'Shift+4')
  await expect(status.filter({ hasText: 'Shift+4 is “Show the findings” now.' })).toBeVisible()
  expect(await allFaults(page, 'a clash')).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await allFaults(page, 'a clash')).toEqual([])
  for (const [key, says] of [
    ['Control+t', 'Ctrl+T belongs to the browser'],
    ['Control+Shift+k', 'Ctrl+Shift+K belongs to the browser'],
    ['F5', 'F5 belongs to the browser'],
    ['Alt+F4', 'Alt+F4 belongs to the system'],
    ['Control+c', 'Ctrl+C cuts, copies or pastes'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(status.filter({ hasText: says })).toBeVisible()
    await expect(fieldOf(page)).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await expect(fieldOf(page)).toBeHidden()
  await expect(rowOf(page, 'Tidy the board')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(status.filter({ hasText: 'Tab moves the focus' })).toBeVisible()
  await page.keyboard.press('Shift+4')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Tidy the board')).toHaveAccessibleName(/ Shift\+4, change/)
  await expect(rowOf(page, 'Show the findings')).toHaveAccessibleName(/ no key, change/)
  await press(page, 'New board', 'Alt+n')
  await page.keyboard.press('Escape')
  await expect(sheetOf(page)).toBeHidden()
  await board.keys('u')
  await page.keyboard.press('Enter')
  await board.keys('Alt+n')
  await expect(board.cards).toHaveCount(0)
})

test('Shift and a digit are read by the place of the digit, whatever a French keyboard types there', async ({
  board,
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium types on another layout')
  await board.start('Reference design')
  await board.canvas.click({ position: { x: 5, y: 300 } })
  const client = await page.context().newCDPSession(page)
  const type = async (key: string, modifiers: number) => {
    const pressed = { key, code: 'Digit5', windowsVirtualKeyCode: 53, modifiers, text: key }
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed })
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed })
  }
  await type('(', 0)
  await expect(page.getByRole('tab', { name: 'Findings' })).toHaveAttribute('aria-selected', 'true')
  await type('5', 8)
  await expect(page.getByRole('tab', { name: 'Brief' })).toHaveAttribute('aria-selected', 'true')
})
