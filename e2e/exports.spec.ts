import { expect } from '@playwright/test'
import { test } from './test.ts'

test('Export opens the dialog of every format', async ({ board, page }) => {
  await board.start('Reference design')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
})
