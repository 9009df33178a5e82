import { type CDPSession, expect } from '@playwright/test'
import { away, middle, type Place } from './mouse.ts'
import { test } from './test.ts'

test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } })

async function touchDrag(client: CDPSession, from: Place, ...to: readonly Place[]): Promise<void> {
  const touch = (type: string, touchPoints: readonly Place[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints } as never)
  await touch('touchStart', [from])
  for (const place of to) await touch('touchMove', [place])
  await touch('touchEnd', [])
}

test('a finger drags a block from the palette onto the board', async ({ board, page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium lets a test move a finger')
  const client = await page.context().newCDPSession(page)
  await board.start('Start blank')
  const entry = await middle(board.entry('Load balancer'))
  const border = await middle(board.canvas.getByRole('separator', { name: 'Border of Edge' }))
  const target = { x: border.x - 80, y: border.y }
  await touchDrag(client, entry, away(entry, 30, 0), away(entry, 120, 60), target)
  await expect(board.labelField).toBeFocused()
  await page.keyboard.type('Front\n')
  await expect(board.block('Front')).toHaveAccessibleName('Front, load balancer, Edge tier')
  const card = await middle(board.block('Front'))
  expect(Math.hypot(card.x - target.x, card.y - target.y)).toBeLessThan(60)
})

test('a finger that moves up or down on the palette scrolls it', async ({ board, page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium lets a test move a finger')
  const client = await page.context().newCDPSession(page)
  await board.start('Start blank')
  const entry = await middle(board.entry('Object storage'))
  await touchDrag(client, entry, away(entry, 0, -40), away(entry, 2, -120), away(entry, 2, -200))
  await expect(board.cards).toHaveCount(0)
})
