import { expect, type Page } from '@playwright/test'
import { allFaults } from './axe.ts'
import { boardPage } from './boardPage.ts'
import { damageRow, fillDisk, holdOpening, raiseVersion, rowsOf } from './database.ts'
import { test } from './test.ts'

const LOOKS = [
  { name: 'light', use: { colorScheme: 'light' } },
  { name: 'dark', use: { colorScheme: 'dark' } },
  { name: 'forced colours', use: { colorScheme: 'dark', forcedColors: 'active' } },
] as const

/** A page of the app's origin that holds no connection to the database. */
const besides = async (page: Page, address: string) => {
  const other = await page.context().newPage()
  await other.goto(new URL('tierboard.schema.json', address).href)
  return other
}

for (const { name, use } of LOOKS) {
  test.describe(name, () => {
    test.use({ ...use, contextOptions: 'forcedColors' in use ? { forcedColors: use.forcedColors } : {} })

    test('axe finds nothing about what is said of storage', async ({ page, context }) => {
      const faults: string[] = []
      const check = async (on: Page, state: string) => void faults.push(...(await allFaults(on, state)))

      await holdOpening(page)
      await page.goto('./')
      await expect(page.getByRole('heading', { name: 'Opening your board' })).toBeVisible()
      await check(page, 'a slow start')

      const board = boardPage(await context.newPage())
      await board.start('Reference design')
      await board.saved()
      const address = board.page.url()
      await board.page.goto('about:blank')
      await page.close()
      const other = await besides(board.page, address)
      const [row] = await rowsOf(other)
      await damageRow(other, row?.key ?? 0)
      await board.page.goto(address)
      await expect(board.page.getByRole('button', { name: 'Save the stored data as file' })).toBeVisible()
      await check(board.page, 'damage')

      const full = boardPage(await context.newPage())
      await fillDisk(full.page)
      await full.page.goto(address)
      await full.block('Service A').click()
      await full.keys('ArrowDown')
      await expect(full.page.getByRole('banner').getByRole('button', { name: 'Try saving again' })).toBeVisible()
      await check(full.page, 'no room')
      await full.run('New board')
      await expect(full.page.getByRole('dialog', { name: 'This board is not saved' })).toBeVisible()
      await check(full.page, 'leaving')
      await full.page.close()

      await raiseVersion(other)
      await other.goto(address)
      await expect(other.getByRole('button', { name: 'Reload the page' })).toBeVisible()
      await check(other, 'a newer version')
      expect(faults).toEqual([])
    })
  })
}
