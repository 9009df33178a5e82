import { expect, type Page } from '@playwright/test'
import { boardPage } from './boardPage.ts'
import { fillDisk, refuseDatabase, setDiskFull } from './database.ts'
import { away, middle } from './mouse.ts'
import { test } from './test.ts'

const status = (page: Page, words: string) =>
  page.getByRole('banner').getByRole('status').getByText(words, { exact: true })

/** Notes every word the top bar says about saving from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const banner = document.querySelector('header')
    const state = window as unknown as { said: string[] }
    state.said = []
    const note = () => state.said.push(/Not saved|Saved|Saving/.exec(banner?.textContent ?? '')?.[0] ?? '')
    if (banner) new MutationObserver(note).observe(banner, { subtree: true, childList: true, characterData: true })
  })
const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said)

async function savesAsFile(page: Page): Promise<void> {
  const download = page.waitForEvent('download')
  await page.getByRole('banner').getByRole('button', { name: 'Save as file' }).click()
  expect((await download).suggestedFilename()).toBe('Reference design.tierboard.json')
}

test('a board is saved by itself and is there again after a reload', async ({ board, page }) => {
  await board.start('Reference design')
  await expect(status(page, 'Saved')).toBeVisible()
  await listen(page)
  const card = board.block('Service A')
  await board.mouse.drag(await middle(card), away(await middle(card), 0, 45))
  await card.dblclick()
  await page.keyboard.type('Orders\n')
  await expect.poll(() => said(page)).toContain('Saving')
  await expect.poll(async () => (await said(page)).at(-1)).toBe('Saved')
  await board.keys('Shift+Digit1')
  await board.settled()
  const [names, places] = [await board.names(), await board.places()]
  await board.reload()
  await expect(board.block('Orders')).toBeVisible()
  expect(await board.names()).toEqual(names)
  await expect.poll(board.places).toEqual(places)
})

test('where storage is refused the board stays usable, says so and offers the file', async ({ board, page }) => {
  await refuseDatabase(page)
  await board.start('Reference design')
  await expect(status(page, 'Not saved')).toBeVisible()
  await expect(page.getByText('This browser does not let the page keep anything')).toBeVisible()
  await savesAsFile(page)
  await page.keyboard.press('Escape')
  await board.block('Service A').click()
  await board.keys('Delete')
  await expect(board.cards).toHaveCount(17)
  await board.keys('Control+z')
  await expect(board.cards).toHaveCount(18)
  await expect(status(page, 'Not saved')).toBeVisible()
})

test('where storage is full the board says so, offers the file, and is saved once there is room', async ({
  board,
  page,
}) => {
  await fillDisk(page)
  await board.start('Reference design')
  await expect(status(page, 'Not saved')).toBeVisible()
  await expect(page.getByText('The storage of this browser is full.')).toBeVisible()
  await savesAsFile(page)

  await setDiskFull(page, false)
  await board.block('Service A').click()
  await board.keys('ArrowDown')
  await expect(status(page, 'Saved')).toBeVisible()
})

test('two tabs on one board see what the other does, and nothing is lost', async ({ board, page, context }) => {
  await board.start('Reference design')
  await board.saved()
  const other = boardPage(await context.newPage())
  await other.page.goto(page.url())
  await expect(other.cards).toHaveCount(18)

  await board.block('Service A').dblclick()
  await page.keyboard.type('Orders\n')
  await expect(other.block('Orders')).toBeVisible()
  await other.block('Service B').click()
  await other.keys('Delete')
  await expect(board.block('Service B')).toBeHidden()
  await board.keys('u')
  await page.keyboard.type('Phone\n')
  await expect(other.block('Phone')).toBeVisible()

  await board.saved()
  await other.saved()
  const names = await board.names()
  expect(await other.names()).toEqual(names)
  await other.page.close()
  await board.reload()
  await expect(board.cards).toHaveCount(18)
  expect(await board.names()).toEqual(names)
})
