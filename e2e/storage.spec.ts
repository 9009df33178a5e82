import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { type BoardPage, boardPage } from './boardPage.ts'
import { damageRow, fillDisk, holdOpening, raiseVersion, rowsOf, setDiskFull } from './database.ts'
import { test } from './test.ts'

const status = (page: Page, words: string) =>
  page.getByRole('banner').getByRole('status').getByText(words, { exact: true })

/** Adds so many blocks to the board, each saved on its own. */
async function addSaved(board: BoardPage, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await board.keys('a')
    await board.page.keyboard.type(`Service ${i}\n`)
    await board.saved()
  }
}

test('one damaged row takes one block along: the rest is shown, what is not is said, and the data can be taken out', async ({
  board,
  page,
}) => {
  await board.start('Start blank')
  await addSaved(board, 8)
  const rows = await rowsOf(page)
  const address = page.url()
  await page.goto('about:blank')
  await page.goto(new URL('tierboard.schema.json', address).href)
  await damageRow(page, rows.at(-8)?.key ?? 0)
  await page.goto(address)
  await expect(page.getByRole('alert').getByText('One piece of this board is damaged')).toBeVisible()
  await expect(board.cards.first()).toBeVisible()
  expect(Object.keys(await board.names()).length).toBeGreaterThanOrEqual(7)
  const download = page.waitForEvent('download')
  await page.getByRole('alert').getByRole('button', { name: 'Save the stored data as file' }).click()
  const raw = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(raw.format).toBe('tierboard-raw')
  expect([...raw.rows, ...raw.damaged.flatMap((found: { rows: object[] }) => found.rows)].length).toBeGreaterThan(
    rows.length - 1,
  )
  await board.saved()
  await board.reload()
  await expect(page.getByText('is damaged')).toBeHidden()
})

test('a database that takes its time is waited for: nothing is put in the place of the board', async ({
  board,
  page,
}) => {
  await board.start('Reference design')
  await board.saved()
  const address = page.url()
  const { answer } = await holdOpening(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Opening your board' })).toBeVisible()
  expect(page.url()).toBe(address)
  await answer()
  await expect(board.cards).toHaveCount(18)
  expect(page.url()).toBe(address)
})

test('who does not want to wait can draw a new board, which is saved once the database answers', async ({
  board,
  page,
}) => {
  const { answer } = await holdOpening(page)
  await page.goto('./')
  await page.getByRole('button', { name: 'Draw a new board meanwhile' }).click()
  await page.getByRole('button', { name: 'Reference design' }).click()
  await expect(board.cards).toHaveCount(18)
  await expect(status(page, 'Not saved')).toBeVisible()
  await answer()
  await board.saved()
})

test('a database of a newer version says that and offers to reload', async ({ board, page, context }) => {
  await board.start('Reference design')
  await board.saved()
  const other = await context.newPage()
  await other.goto(new URL('tierboard.schema.json', page.url()).href)
  await raiseVersion(other)
  await board.block('Service A').click()
  await board.keys('ArrowDown')
  await expect(status(page, 'Not saved')).toBeVisible()
  await expect(page.getByText('A newer version of Tierboard has written here since.')).toBeVisible()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Reload the page' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your boards cannot be opened now' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible()
})

test('a board that another tab deletes is still here, says so, and comes back only when it is kept', async ({
  board,
  page,
  context,
}) => {
  await board.start('Reference design')
  await board.saved()
  const other = boardPage(await context.newPage())
  await other.page.goto(page.url())
  await expect(other.cards).toHaveCount(18)
  await other.run('Boards in this browser…')
  await other.page.getByRole('button', { name: 'Delete Reference design' }).click()
  await other.page.getByRole('button', { name: 'Delete board' }).click()
  await expect(status(page, 'Not saved')).toBeVisible()
  await expect(page.getByText('This board was deleted in another tab')).toBeVisible()
  await board.block('Service A').click()
  await board.keys('Delete')
  await expect(board.cards).toHaveCount(17)
  await expect(status(page, 'Not saved')).toBeVisible()
  await expect(page.getByText('This board was deleted in another tab')).toBeHidden()
  await page.getByRole('banner').getByRole('button', { name: 'Not saved' }).click()
  await page.getByRole('banner').getByRole('button', { name: 'Keep this board' }).click()
  await board.saved()
  await board.reload()
  await expect(board.cards).toHaveCount(17)
})

test('a board that did not fit is saved as soon as another one is deleted', async ({ board, page }) => {
  await fillDisk(page)
  await board.open()
  await setDiskFull(page, false)
  await page.getByRole('button', { name: 'Chat app' }).click()
  await board.saved()
  await board.run('New board')
  await setDiskFull(page, true)
  await page.getByRole('button', { name: 'Reference design' }).click()
  await expect(status(page, 'Not saved')).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: 'Boards in this browser…' }).click()
  await setDiskFull(page, false)
  await page.getByRole('button', { name: 'Delete Chat app' }).click()
  await page.getByRole('button', { name: 'Delete board' }).click()
  await expect(page.getByRole('button', { name: 'Delete Chat app' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(status(page, 'Saved')).toBeVisible()
})

test('what another tab has changed is called saved once it is, and kept when that tab crashes before', async ({
  board,
  page,
  context,
}) => {
  await board.start('Reference design')
  await board.saved()
  const other = boardPage(await context.newPage())
  // This tab’s writes never come to an end.
  await other.page.addInitScript(() => {
    const state = window as unknown as { stuck?: boolean }
    const transaction = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof transaction>) {
      if (state.stuck && args[1] === 'readwrite') return new EventTarget() as IDBTransaction
      return transaction.apply(this, args)
    }
    // Nor does it note anything.
    const set = Storage.prototype.setItem
    Storage.prototype.setItem = function (this: Storage, ...args: Parameters<typeof set>) {
      if (!state.stuck) set.apply(this, args)
    }
  })
  await other.page.goto(page.url())
  await expect(other.cards).toHaveCount(18)
  await other.page.evaluate(() => {
    ;(window as unknown as { stuck: boolean }).stuck = true
  })
  await other.block('Service A').click()
  await other.keys('Delete')
  await expect(board.cards).toHaveCount(17)
  const crashed = other.page.waitForEvent('crash')
  void (await context.newCDPSession(other.page)).send('Page.crash').catch(() => undefined)
  await crashed
  await board.saved()
  const address = page.url()
  await page.close()
  const third = boardPage(await context.newPage())
  await third.page.goto(address)
  await expect(third.cards).toHaveCount(17)
})

test('the list of boards says when the browser may clear it', async ({ board, page }) => {
  await page.addInitScript(() => {
    StorageManager.prototype.persist = async () => false
  })
  await board.start('Reference design')
  await board.saved()
  await board.run('Boards in this browser…')
  await expect(page.getByText('which may clear them when it runs short of space')).toBeVisible()
})
