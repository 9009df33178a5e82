import { expect } from '@playwright/test'
import { type BoardPage, boardPage } from './boardPage.ts'
import { test } from './test.ts'

const rename = async ({ block, page }: BoardPage, from: string, to: string) => {
  await block(from).dblclick()
  await page.keyboard.type(`${to}\n`)
  await expect(block(to)).toBeVisible()
}

test('undo in one tab leaves what another tab did since, and takes back the last own step that still stands', async ({
  board,
  page,
  context,
}) => {
  await board.start('Reference design')
  await board.saved()
  const other = boardPage(await context.newPage())
  await other.page.goto(page.url())
  await expect(other.cards).toHaveCount(18)

  await rename(board, 'Service B', 'Billing')
  await rename(board, 'Service A', 'Orders')
  await expect(other.block('Orders')).toBeVisible()
  await rename(other, 'Orders', 'Payments')
  await expect(board.block('Payments')).toBeVisible()

  await board.keys('Control+z')
  await expect(board.block('Service B')).toBeVisible()
  await expect(board.block('Payments')).toBeVisible()
  await expect(other.block('Service B')).toBeVisible()
  await expect(other.block('Payments')).toBeVisible()

  await other.keys('Control+z')
  await expect(board.block('Orders')).toBeVisible()
  await board.keys('Control+Shift+z')
  await expect(other.block('Billing')).toBeVisible()
  await expect(other.block('Orders')).toBeVisible()
})
