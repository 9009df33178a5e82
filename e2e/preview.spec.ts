import { expect } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import { test } from './test.ts'

const BROKEN = boardFile({
  blocks: [
    { id: 'U', label: 'Phone', kind: 'client', tier: 'client', y: 120 },
    { id: 'A', label: 'Feed', y: 120 },
    { id: 'D', label: 'Ledger', kind: 'sql', tier: 'data', y: 260 },
  ],
  edges: [{ from: 'U', to: 'D' }],
})

test('a repair is shown on the board while the pointer or the focus is on it, and nothing is changed by that', async ({
  board,
  page,
}) => {
  await board.startWith(BROKEN)
  await board.tab('Findings')
  const finding = board.findings.locator('[data-rule=client-to-data]')
  await finding.getByRole('button', { name: /Phone.*Ledger/ }).click()
  const fix = finding.getByRole('button', { name: /^Insert a load balancer and a service/ })
  const ghosts = board.canvas.locator('[data-ghost-block]')
  const status = page.getByRole('status').filter({ hasText: 'Preview' })
  const places = await board.places()

  await fix.hover()
  await expect(ghosts).toHaveCount(2)
  await expect(status).toHaveText('Preview: adds 2 blocks and 3 edges, removes 1 edge')
  expect(await board.places()).toEqual(places)
  await board.entry('Cache').hover()
  await expect(ghosts).toHaveCount(0)
  await expect(board.cards).toHaveCount(3)

  await fix.focus()
  await expect(ghosts).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(ghosts).toHaveCount(0)
  await expect(board.cards).toHaveCount(5)
  await expect(finding).toHaveCount(0)
  const cards = await Promise.all((await board.cards.all()).map((card) => card.boundingBox()))
  const overlapping = cards.flatMap((a, i) =>
    cards
      .slice(i + 1)
      .filter(
        (b) => a && b && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      ),
  )
  expect(overlapping).toEqual([])
})

test('a repair of every place of a rule is shown before it is made', async ({ board, page }) => {
  await board.startWith(
    boardFile({
      blocks: [
        { id: 'U', label: 'Phone', kind: 'client', tier: 'client', y: 120 },
        { id: 'V', label: 'Web', kind: 'client', tier: 'client', y: 260 },
        { id: 'D', label: 'Ledger', kind: 'sql', tier: 'data', y: 120 },
      ],
      edges: [
        { from: 'U', to: 'D' },
        { from: 'V', to: 'D' },
      ],
    }),
  )
  await board.tab('Findings')
  await board.findings.getByRole('button', { name: /Phone.*Ledger/ }).click()
  await board.findings.getByRole('button', { name: 'Remove the edge everywhere (2)' }).hover()
  await expect(page.getByRole('status').filter({ hasText: 'Preview' })).toHaveText('Preview: removes 2 edges')
  await board.entry('Cache').hover()
  await expect(page.getByRole('status').filter({ hasText: 'Preview' })).toHaveCount(0)
  await expect(board.edges).toHaveCount(2)
})
