import { expect, type Page } from '@playwright/test'
import { SMALL } from './boardFile.ts'
import { test } from './test.ts'

const NAME = 'orders.tierboard.json'

/** Makes the browser's pickers give files of the page's own store, which are real handles; only there can a test write. */
async function holdFile(page: Page): Promise<void> {
  await page.addInitScript(
    ({ name, text }) => {
      const handleOf = async (file: string) => {
        const root = await navigator.storage.getDirectory()
        return root.getFileHandle(file, { create: true })
      }
      const showOpenFilePicker = async () => {
        const handle = await handleOf(name)
        if ((await handle.getFile()).size > 0) return [handle]
        const draft = await handle.createWritable()
        await draft.write(text)
        await draft.close()
        return [handle]
      }
      const showSaveFilePicker = ({ suggestedName }: { suggestedName: string }) => handleOf(suggestedName)
      Object.assign(window, { showOpenFilePicker, showSaveFilePicker })
    },
    { name: NAME, text: SMALL },
  )
}

const textOf = (page: Page, name = NAME) =>
  page.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory()
    return (await (await root.getFileHandle(file)).getFile()).text()
  }, name)

const writeElsewhere = (page: Page, text: string) =>
  page.evaluate(
    async ([file, content]) => {
      const root = await navigator.storage.getDirectory()
      const draft = await (await root.getFileHandle(file as string)).createWritable()
      await draft.write(content as string)
      await draft.close()
    },
    [NAME, text],
  )

const rename = async (page: Page, from: string, to: string) => {
  await page.getByRole('button', { name: from, exact: true }).click()
  await page.keyboard.type(`${to}\n`)
  await expect(page.getByRole('heading', { name: to })).toBeVisible()
}

test.beforeEach(async ({ board, page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium hands out files that a page may write to')
  await holdFile(page)
  await board.open()
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('button', { name: `${NAME}: save to this file` })).toBeVisible()
})

test('a board opened from a file is saved back to it by one key', async ({ page }) => {
  await rename(page, 'Small', 'Orders')
  const edited = page.getByRole('button', { name: `${NAME}, edited: save to this file` })
  await expect(edited).toContainText('edited')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').getByText(`Saved to ${NAME}.`)).toBeVisible()
  expect(JSON.parse(await textOf(page)).board.settings.name).toBe('Orders')
  await expect(edited).toBeHidden()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(edited).toBeVisible()
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(page.getByRole('button', { name: `${NAME}: save to this file` })).toBeVisible()
})

test('what another program wrote is not written over before a person says so', async ({ page }) => {
  await rename(page, 'Small', 'Orders')
  await writeElsewhere(page, 'theirs')
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: `“${NAME}” has changed` })
  const leave = dialog.getByRole('button', { name: 'Leave the file alone' })
  await expect(leave).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect(await textOf(page)).toBe('theirs')
  await expect(page.getByRole('button', { name: `${NAME}, edited` })).toBeVisible()

  await page.keyboard.press('Control+s')
  await dialog.getByRole('button', { name: 'Save over it' }).click()
  await expect(page.getByRole('status').getByText(`Saved to ${NAME}.`)).toBeVisible()
  expect(JSON.parse(await textOf(page)).board.settings.name).toBe('Orders')
})

test('a file that is gone or may not be written is told, and the board is still there', async ({ page }) => {
  await rename(page, 'Small', 'Orders')
  await page.evaluate(async (name) => (await navigator.storage.getDirectory()).removeEntry(name), NAME)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert').getByText(`“${NAME}” was not saved`)).toContainText('no longer where it was')
  await expect(page.getByRole('button', { name: `${NAME}, edited` })).toBeVisible()

  await page.evaluate(() => {
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => 'prompt',
      requestPermission: async () => 'denied',
    })
  })
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert').getByText('was not allowed to write')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Orders' })).toBeVisible()
})

test('saving as another file makes that one the file of the board; a new board has none', async ({ page }) => {
  await rename(page, 'Small', 'Orders')
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByRole('button', { name: 'Orders.tierboard.json: save to this file' })).toBeVisible()
  expect(JSON.parse(await textOf(page, 'Orders.tierboard.json')).board.settings.name).toBe('Orders')
  expect(JSON.parse(await textOf(page)).board.settings.name).toBe('Small')

  await page.getByRole('button', { name: 'New board' }).click()
  await expect(page.getByRole('button', { name: 'Orders.tierboard.json' })).toBeHidden()
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  expect((await download).suggestedFilename()).toBe('Untitled board.tierboard.json')
})
