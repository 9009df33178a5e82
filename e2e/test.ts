import { test as base } from '@playwright/test'
import { type BoardPage, boardPage } from './boardPage.ts'

/** A browser test with the app's page object; nothing moves by itself, so that every place is final as soon as it is shown. */
export const test = base.extend<{ board: BoardPage }>({
  contextOptions: { reducedMotion: 'reduce' },
  // Only ends what hangs; how soon a thing can be done depends on the machine.
  actionTimeout: 120_000,
  board: async ({ page }, use) => use(boardPage(page)),
})
