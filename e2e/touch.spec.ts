import { expect } from '@playwright/test'
import { test } from './test.ts'

test.use({ hasTouch: true })

test('a tap on an entry of the palette adds its block', async ({ board }) => {
  await board.start('Start blank')
  await board.entry('Cache').tap()
  await expect(board.cards).toHaveCount(1)
})
