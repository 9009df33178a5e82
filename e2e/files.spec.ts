import { readFile, writeFile } from 'node:fs/promises'
import { type Download, expect, type Page } from '@playwright/test'
import { BAD_FILES } from './badFiles.ts'
import { SMALL } from './boardFile.ts'
import { test } from './test.ts'

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path())

/** What falls on the window as a dropped file. */
async function dropFile(page: Page, file: { name: string; text: string }): Promise<void> {
  const transfer = await page.evaluateHandle(({ name, text }) => {
    const data = new DataTransfer()
    data.items.add(new File([text], name))
    return data
  }, file)
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await expect(page.getByText('Drop a board file')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

async function exported(page: Page, button: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: button }).click()
  return bytesOf(await download)
}

test('a board saved as a file opens again as the same board', async ({ board, page }) => {
  await board.start('Reference design')
  const names = await board.names()
  const text = await board.mermaidText()
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const file = await download
  expect(file.suggestedFilename()).toBe('Reference design.tierboard.json')
  const bytes = await bytesOf(file)

  await page.getByRole('button', { name: 'New board' }).click()
  await expect(board.cards).toHaveCount(0)
  await board.openFile({ name: file.suggestedFilename(), bytes })
  await expect(board.cards).toHaveCount(18)
  expect(await board.names()).toEqual(names)
  expect(await board.mermaidText()).toBe(text)
  expect(await exported(page, 'Save board file')).toEqual(bytes)
})

test('a file dropped on the window is opened', async ({ board, page }) => {
  await board.open()
  await dropFile(page, { name: 'small.tierboard.json', text: SMALL })
  await expect(page.getByRole('status').getByText('Opened small.tierboard.json.')).toBeVisible()
  await expect(board.block('Alpha')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Small', exact: true })).toBeVisible()
})

for (const { what, text, says } of BAD_FILES) {
  test(`${what} changes nothing and is told`, async ({ board, page }, info) => {
    await board.start('Reference design')
    const before = await board.places()
    const address = page.url()
    const path = info.outputPath('bad.tierboard.json')
    await writeFile(path, text())
    await board.openFile({ path })
    const message = page.getByRole('alert').getByText('“bad.tierboard.json” was not opened.')
    await expect(message).toBeVisible()
    for (const part of says) await expect(message).toContainText(part)
    expect(await board.places()).toEqual(before)
    expect(page.url()).toBe(address)
    await expect(page.getByRole('button', { name: 'Reference design' })).toBeVisible()
  })
}

for (const picture of ['SVG', 'PNG']) {
  test(`an exported ${picture} opens again as the board`, async ({ board, page }) => {
    await board.start('Reference design')
    const names = await board.names()
    const bytes = await exported(page, `Save as ${picture}`)
    await page.getByRole('button', { name: 'New board' }).click()
    await expect(board.cards).toHaveCount(0)
    await board.openFile({ name: `picture.${picture.toLowerCase()}`, bytes })
    await expect(board.cards).toHaveCount(18)
    await expect(board.edges).toHaveCount(21)
    expect(await board.names()).toEqual(names)
    await board.block('Service A').click()
    await board.keys('Delete')
    await expect(board.cards).toHaveCount(17)
  })
}

test('Back leads to the board before one that was opened from the list, and Forward to that one', async ({
  board,
  page,
}) => {
  const title = page.getByRole('heading', { level: 1 })
  const name = async (text: string) => {
    await title.getByRole('button').click()
    await page.getByRole('textbox', { name: 'Name of the board' }).fill(text)
    await page.keyboard.press('Enter')
    await board.saved()
  }
  await board.start('Start blank')
  await name('Board B')
  await page.getByRole('button', { name: 'New board' }).click()
  await expect(title).toHaveText('Untitled board')
  await name('Board A')
  const addressOfA = page.url()
  await page.getByRole('button', { name: 'Files and boards' }).click()
  await page.getByRole('menuitem', { name: 'Boards in this browser…' }).click()
  const list = page.getByRole('dialog', { name: 'Boards in this browser' }).getByRole('list', { name: 'Boards' })
  await list.getByRole('button', { name: /^Board B/ }).click()
  await expect(title).toHaveText('Board B')
  await page.goBack()
  await expect(title).toHaveText('Board A')
  expect(page.url()).toBe(addressOfA)
  await page.goForward()
  await expect(title).toHaveText('Board B')
})

test('a new board keeps the old one among the boards of this browser', async ({ board, page }) => {
  await board.start('Chat app')
  const names = await board.names()
  await page.getByRole('button', { name: 'New board' }).click()
  await expect(page.getByRole('region', { name: 'Start' })).toBeVisible()
  await expect(board.cards).toHaveCount(0)

  await board.run('Boards in this browser…')
  const dialog = page.getByRole('dialog', { name: 'Boards in this browser' })
  await dialog
    .getByRole('list', { name: 'Boards' })
    .getByRole('button', { name: /^Chat app/ })
    .click()
  await expect(dialog).toBeHidden()
  await expect(board.cards).toHaveCount(Object.keys(names).length)
  expect(await board.names()).toEqual(names)

  await board.run('Boards in this browser…')
  await dialog.getByRole('button', { name: 'Delete Untitled board' }).click()
  await dialog.getByRole('button', { name: 'Delete board' }).click()
  await expect(dialog.getByRole('list', { name: 'Boards' }).getByRole('listitem')).toHaveCount(1)
})

test('a board is renamed in the top bar', async ({ board, page }) => {
  await board.start('Chat app')
  await page.getByRole('button', { name: 'Chat app', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the board' })).toBeFocused()
  await page.keyboard.type('Messenger\n')
  await expect(page.getByRole('heading', { name: 'Messenger' })).toBeVisible()
  await expect(page).toHaveTitle('Messenger · Tierboard')
  await board.reload()
  await expect(page.getByRole('heading', { name: 'Messenger' })).toBeVisible()
  await page.getByRole('button', { name: 'Messenger', exact: true }).click()
  await page.keyboard.type('Nothing')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Messenger' })).toBeVisible()
})
