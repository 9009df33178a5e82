import { expect, type Page } from '@playwright/test'
import { boardPage } from './boardPage.ts'
import { fillDisk, refuseDatabase } from './database.ts'
import { test } from './test.ts'

test('a rename is there after a reload that follows at once', async ({ board, page }) => {
  await board.start('Reference design')
  await board.saved()
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) {
    await page.getByRole('heading', { level: 1 }).getByRole('button').click()
    await page.getByRole('textbox', { name: 'Name of the board' }).fill(name)
    await page.evaluate(() => {
      const field = document.activeElement as HTMLElement
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      location.reload()
    })
    await page.waitForLoadState('load')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  }
})

test('a rename is there after the tab is closed at once', async ({ board, page, context }) => {
  await board.start('Reference design')
  await board.saved()
  const address = page.url()
  const other = await context.newPage()
  await other.goto('about:blank')
  await page.bringToFront()
  await page.getByRole('heading', { level: 1 }).getByRole('button').click()
  await page.getByRole('textbox', { name: 'Name of the board' }).fill('Closed')
  await page.keyboard.press('Enter')
  await page.close()
  await other.goto(address)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Closed')
})

test('a label that is typed right after the one before keeps the focus, also where frames come late', async ({
  board,
  page,
}) => {
  await board.start('Start blank')
  await page.evaluate(() => {
    const frame = window.requestAnimationFrame
    window.requestAnimationFrame = (call) => window.setTimeout(() => frame(call), 300)
  })
  await board.keys('a')
  await page.keyboard.type('Orders\n')
  await page.keyboard.press('d')
  await expect(board.labelField).toBeFocused()
  await page.keyboard.type('Orders DB that is typed slowly', { delay: 20 })
  await page.keyboard.press('Enter')
  await expect(board.block('Orders DB that is typed slowly')).toBeVisible()
})

test('notes typed without a pause are there after a reload that follows the last key', async ({ board, page }) => {
  await board.start('Reference design')
  await board.saved()
  await board.block('Service A').click()
  await board.tab('Block')
  const words = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ')
  await board.field('Notes').click()
  await page.keyboard.type(words)
  await page.reload()
  await board.block('Service A').click()
  await expect(board.field('Notes')).toHaveValue(words)
})

test('a label that is being typed is there after its tab is closed', async ({ board, page, context }) => {
  await board.start('Reference design')
  await board.saved()
  const address = page.url()
  await board.block('Service A').dblclick()
  await page.keyboard.type('Orders and payments')
  await page.close()
  const again = boardPage(await context.newPage())
  await again.page.goto(address)
  await expect(again.block('Orders and payments')).toBeVisible()
})

test('a board that was never in the database is there after a crash of its tab', async ({ board, page, context }) => {
  await fillDisk(page)
  await board.start('Reference design')
  await expect(page.getByRole('status').getByText('Not saved')).toBeVisible()
  const address = page.url()
  const other = boardPage(await context.newPage())
  await other.page.goto('about:blank')
  const crashed = page.waitForEvent('crash')
  void (await context.newCDPSession(page)).send('Page.crash').catch(() => undefined)
  await crashed
  await other.page.goto(address)
  await expect(other.cards).toHaveCount(18)
  await other.saved()
})

/** What a page asks before it is closed, or undefined when it does not. */
async function closing(page: Page): Promise<string | undefined> {
  let asked: string | undefined
  page.on('dialog', async (dialog) => {
    asked = dialog.type()
    await dialog.accept()
  })
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
  return asked
}

test('closing a tab asks when its drawing is nowhere else', async ({ board, page }) => {
  await refuseDatabase(page)
  await board.start('Reference design')
  await expect(page.getByRole('status').getByText('Not saved')).toBeVisible()
  expect(await closing(page)).toBe('beforeunload')
})

test('closing a tab does not ask when the board is saved, or empty', async ({ board, page, context }) => {
  await board.start('Reference design')
  await board.block('Service A').click()
  await board.keys('ArrowDown')
  expect(await closing(page)).toBeUndefined()
  const second = boardPage(await context.newPage())
  await refuseDatabase(second.page)
  await second.page.goto('./')
  await second.page.getByRole('button', { name: 'Start blank' }).click()
  expect(await closing(second.page)).toBeUndefined()
})

const unsaved = (page: Page) => page.getByRole('dialog', { name: 'This board is not saved' })

test('a new board, another one or a file asks before a drawing is left that is not saved', async ({ board, page }) => {
  await refuseDatabase(page)
  await board.start('Reference design')
  await page.keyboard.press('Escape')
  await board.run('New board')
  await expect(unsaved(page)).toBeVisible()
  await unsaved(page).getByRole('button', { name: 'Stay' }).click()
  await expect(unsaved(page)).toBeHidden()
  await expect(board.cards).toHaveCount(18)

  await board.openFile({ name: 'shop.mmd', text: 'flowchart LR\n  A[Web app] --> B[API]' })
  await expect(unsaved(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(unsaved(page)).toBeHidden()
  await expect(board.cards).toHaveCount(18)

  await board.block('Service A').click()
  await board.run('New board')
  const download = page.waitForEvent('download')
  await unsaved(page).getByRole('button', { name: 'Save as file' }).click()
  expect((await download).suggestedFilename()).toBe('Reference design.tierboard.json')
  await unsaved(page).getByRole('button', { name: 'Leave without saving' }).click()
  await expect(page.getByRole('button', { name: 'Start blank' })).toBeVisible()
})
