import { expect, type Page } from '@playwright/test'
import { boardPage } from './boardPage.ts'
import type { Browser } from './torture/browser.ts'
import { test } from './torture/test.ts'

test.skip(({ browserName }) => browserName !== 'chromium', 'Only Chromium is killed here')

/** Milliseconds from key to key; with the keys below longer than a browser takes to put its local storage on disk for the first time. */
const PACE = 50
const WORDS = Array.from({ length: 32 }, (_, i) => `w${i + 10}z`).join(' ')

/** A board in a browser of its own with a profile on disk. */
async function draw(browser: Browser) {
  const board = boardPage(await browser.newTab())
  await board.start('Reference design')
  await board.saved()
  return board
}

/** Kills the browser and shows the board in the next one. */
async function afterKill(browser: Browser, page: Page) {
  const address = page.url()
  await browser.kill()
  await browser.start()
  const again = boardPage(await browser.newTab())
  await again.page.goto(address)
  await expect(again.cards).toHaveCount(18)
  return again
}

test('a Mermaid text that cannot be read outlives the browser once it is called saved', async ({ start }) => {
  const browser = await start()
  const board = await draw(browser)
  const { page } = board
  await board.tab('Mermaid')
  await board.mermaidEditor.press('ControlOrMeta+End')
  await page.keyboard.type(`  S1 -->-> ${WORDS}`, { delay: PACE })
  await board.saved()
  const typed = await board.mermaidText()
  expect(typed).toContain(WORDS)
  const again = await afterKill(browser, page)
  await again.tab('Mermaid')
  await expect.poll(again.mermaidText).toBe(typed)
  // What was mended must not come back with the next kill.
  await again.mermaidEditor.press('ControlOrMeta+a')
  await again.page.keyboard.insertText('graph TD\n  A --> B\n')
  await expect(again.cards).toHaveCount(2)
  await again.saved()
  await again.page.goto('about:blank')
  const address = page.url()
  await browser.kill()
  await browser.start()
  const last = boardPage(await browser.newTab())
  await last.page.goto(address)
  await last.tab('Mermaid')
  await expect(last.cards).toHaveCount(2)
  expect(await last.mermaidText()).not.toContain('w10z')
})

test('notes that the board does not take outlive the browser once they are called saved', async ({ start }) => {
  const browser = await start()
  const board = await draw(browser)
  const { page } = board
  const openNotes = async ({ block, tab, field }: typeof board) => {
    await block('Service A').click()
    await tab('Block')
    await field('Notes').click()
  }
  await openNotes(board)
  await page.keyboard.insertText('A very long story. '.repeat(600))
  await expect(board.inspector.getByRole('alert')).toBeVisible()
  await page.keyboard.type(WORDS, { delay: PACE })
  await board.field('Notes').blur()
  await board.saved()
  const typed = await board.field('Notes').inputValue()
  const again = await afterKill(browser, page)
  await openNotes(again)
  await expect(again.field('Notes')).toHaveValue(typed)
  await expect(again.inspector.getByRole('alert')).toHaveText('Notes may have at most 10,000 characters.')
})
