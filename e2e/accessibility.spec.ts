import { expect } from '@playwright/test'
import { test } from './test.ts'

test('the landmarks have their names', async ({ board }) => {
  await board.start('Reference design')
  await expect(board.blocks).toBeVisible()
  await expect(board.canvas).toBeVisible()
})
