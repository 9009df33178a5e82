import { expect, type Page } from '@playwright/test'
import { allFaults } from './axe.ts'
import { boardFile } from './boardFile.ts'
import { test } from './test.ts'

const BOARD = boardFile({ blocks: [{ id: 'A', label: 'Alpha', y: 40 }], edges: [] })
const sheetOf = (page: Page) => page.locator('[data-sheet="brief"]')

test('the brief is filled in its sheet by keyboard and mouse, is undone, and is there after a reload', async ({
  board,
  page,
}) => {
  const { keyboard } = page
  const sheet = sheetOf(page)
  const line = (name: string) => sheet.getByRole('textbox', { name, exact: true })
  await board.startWith(BOARD)
  await keyboard.press('Alt+Shift+Digit1')
  await sheet.getByRole('button', { name: 'Add a feature' }).press('Enter')
  await keyboard.type('Chat in groups · up to 200')
  await keyboard.press('Enter')
  await keyboard.type('Last seen')
  await keyboard.press('Alt+ArrowRight')
  await expect(line('Features for later, 1')).toBeFocused()
  await expect(line('Features for later, 1')).toHaveValue('Last seen')
  await expect(line('Features, 2')).toHaveCount(0)
  await sheet.getByRole('button', { name: 'Edit or delete?', exact: true }).click()
  await expect(line('Features, 2')).toBeFocused()
  await keyboard.type('for an hour')
  await sheet.getByLabel('Daily users', { exact: true }).fill('500M')
  await sheet.getByLabel('Latency, p95', { exact: true }).fill('0.5 s')
  await sheet.getByLabel('Availability', { exact: true }).fill('99.99')
  await keyboard.press('Enter')
  await expect(sheet.getByText('52.6 minutes down a year. Error budget: 4.38 minutes a month.')).toBeVisible()
  await expect(sheet.getByText('4 of 5 essentials')).toBeVisible()
  await sheet.getByLabel('Peak reads', { exact: true }).fill('many')
  await keyboard.press('Tab')
  await expect(sheet.getByRole('alert')).toHaveText(/^Peak reads must be a number/)
  await expect(sheet.getByLabel('Peak reads', { exact: true })).toHaveValue('many')
  await sheet.getByRole('switch', { name: 'Pinned to the board' }).check()
  for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia(media)
    expect(await allFaults(page, JSON.stringify(media))).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })

  await board.reload()
  const card = page.getByRole('complementary', { name: 'Pinned brief' })
  await expect(card).toContainText('500M a day')
  await expect(card).toHaveAttribute('data-folded', 'false')
  await page.setViewportSize({ width: 700, height: 800 })
  await expect(card).toHaveAttribute('data-folded', 'true')
  await expect(card.getByText('500M a day')).toHaveCount(0)
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(card).toHaveAttribute('data-folded', 'false')
  await card.getByRole('button', { name: 'Open the brief' }).click()
  await expect(line('Features, 1')).toHaveValue('Chat in groups · up to 200')
  await expect(line('Features, 2')).toHaveValue('Edit and delete · for an hour')
  await expect(sheet.getByLabel('Latency, p95', { exact: true })).toHaveValue('500')
  await sheet.getByRole('button', { name: 'Ready features' }).click()
  await sheet.getByRole('button', { name: 'Pay by card' }).click()
  await expect(line('Features, 3')).toHaveValue('Pay by card')
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(line('Features, 3')).toHaveCount(0)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})
