import { expect, type Page } from '@playwright/test'
import { boardPage } from '../boardPage.ts'

interface Catching {
  caught?: Promise<string>
}

/** Has the page save its board as a file, and keeps what it would have written. */
async function fileOf(page: Page): Promise<string> {
  await page.evaluate(() => {
    const state = window as unknown as Catching
    // A dialog of the system could not be answered; without it the file is downloaded.
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    const make = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      state.caught = blob.text()
      URL.createObjectURL = make
      return make(blob)
    }
  })
  await page.keyboard.press('ControlOrMeta+s')
  const caught = await page.waitForFunction(() => (window as unknown as Catching).caught)
  await page.evaluate(() => Reflect.deleteProperty(window, 'caught'))
  return caught.jsonValue() as Promise<string>
}

/** All that a page shows of its board: what it would save as a file, and its Mermaid text when that is asked for. */
export async function readBoard(page: Page, alsoMermaid: boolean): Promise<string> {
  await expect(page.locator('html[data-app-ready]')).toBeAttached()
  const file = await fileOf(page)
  return alsoMermaid ? `${file}\n${await boardPage(page).mermaidText()}` : file
}
