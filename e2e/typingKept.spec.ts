import { type BrowserContext, expect, type Page } from '@playwright/test'
import { type BoardPage, boardPage } from './boardPage.ts'
import { test } from './test.ts'

/** Milliseconds from one letter to the next: never a pause. */
const BEAT = 100
const HALF = '  S1 --> X[Half of a label that goes on and on'

/** A saved board with its text open, in a time that only the test moves on. */
async function startTyping(board: BoardPage, page: Page) {
  await page.clock.install()
  await board.open()
  await board.start('Reference design')
  await board.tab('Mermaid')
  await expect(board.mermaidEditor).toBeVisible()
  await board.saved()
  const before = await board.mermaidText()
  await page.clock.pauseAt(Date.now() + 60_000)
  await board.mermaidEditor.press('ControlOrMeta+End')
  return before
}

/** Types letter by letter without ever a pause. */
async function typeOn(page: Page, words: string) {
  for (const letter of words) {
    await page.keyboard.insertText(letter)
    await page.clock.runFor(BEAT)
  }
}

async function shownAgain(context: BrowserContext, address: string) {
  const page = await context.newPage()
  await page.goto(address)
  const board = boardPage(page)
  await expect(board.mermaidEditor).toBeVisible()
  return board
}

test('typing in the Mermaid text without a pause loses at most a second by a crash', async ({
  board,
  page,
  context,
}) => {
  const before = await startTyping(board, page)
  await typeOn(page, HALF)
  const client = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void client.send('Page.crash').catch(() => {})
  await crashed
  const again = await shownAgain(context, page.url())
  const least = HALF.slice(0, HALF.length - 1000 / BEAT)
  await expect.poll(again.mermaidText).toContain(`${before}${least}`)
})

test('a reload and closing the tab lose nothing of it, not even the last letter', async ({ board, page, context }) => {
  const before = await startTyping(board, page)
  await typeOn(page, HALF)
  await page.keyboard.insertText('!')
  await page.clock.resume()
  await page.reload()
  await expect(board.mermaidEditor).toBeVisible()
  await expect.poll(board.mermaidText).toBe(`${before}${HALF}!`)
  await board.mermaidEditor.press('ControlOrMeta+End')
  await page.keyboard.insertText('?')
  const address = page.url()
  await page.close({ runBeforeUnload: true })
  const again = await shownAgain(context, address)
  await expect.poll(again.mermaidText).toBe(`${before}${HALF}!?`)
})

test('the board follows line by line while typing goes on, and the bar says Saving until it has', async ({
  board,
  page,
}) => {
  await startTyping(board, page)
  const saving = page.getByRole('status', { name: 'Saving' }).or(page.getByText('Saving', { exact: true }))
  await typeOn(page, '  S1 --> M[Mails]\n  S1 --> Q')
  await expect(saving).toBeVisible()
  await expect
    .poll(async () => {
      await typeOn(page, 'q')
      return board.block('Mails').count()
    })
    .toBe(1)
  await page.clock.resume()
  await board.saved()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(board.cards).toHaveCount(18)
})

test('two tabs keep what is typed in each', async ({ board, page, context }) => {
  await board.open()
  await board.start('Reference design')
  await board.tab('Mermaid')
  await board.saved()
  const other = await shownAgain(context, page.url())
  await expect(other.cards).toHaveCount(18)
  await board.write('  S1 --> X[One\n')
  await other.write('  S1 --> X[Two\n')
  await page.reload()
  await other.reload()
  await expect.poll(board.mermaidText).toContain('X[One')
  await expect.poll(other.mermaidText).toContain('X[Two')
  expect(await board.mermaidText()).not.toContain('X[Two')
})
