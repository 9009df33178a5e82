import { expect } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import { middle } from './mouse.ts'
import { test } from './test.ts'

const BLOCKS = [
  { id: 'U', label: 'Phone', kind: 'client', tier: 'client', y: 120 },
  { id: 'A', label: 'Orders', y: 120 },
  { id: 'D', label: 'Ledger', kind: 'sql', tier: 'data', y: 120 },
]
const FINE = boardFile({ blocks: BLOCKS, edges: [{ from: 'A', to: 'D' }] })

test('a broken rule is told at once, on the card, in the count and in the panel, and leads to its blocks', async ({
  board,
  page,
}) => {
  await board.startWith(FINE)
  await board.tab('Findings')
  const finding = board.findings.locator('[data-rule=client-to-data]')
  await expect(finding).toHaveCount(0)
  await board.mouse.connect(board.block('Phone'), board.block('Ledger'), 'bottom')
  await expect(finding).toHaveAttribute('data-severity', 'error')
  await expect(finding).toContainText('Phone')
  await expect(finding).toContainText('Ledger')
  await expect(board.block('Phone').getByRole('button', { name: /finding/ })).toBeVisible()
  await expect(board.block('Ledger').getByRole('button', { name: /finding/ })).toBeVisible()
  await expect(page.getByRole('banner').getByRole('button', { name: /error.*: show the findings/ })).toBeVisible()

  await board.block('Orders').click()
  await finding.getByRole('button').first().click()
  await expect.poll(board.selected).toEqual(['Ledger', 'Phone'])
  await expect(board.edge('Phone', 'Ledger')).toHaveAttribute('aria-current', 'true')

  await board.tab('Mermaid')
  await board
    .block('Phone')
    .getByRole('button', { name: /finding/ })
    .click()
  await expect(finding).toBeVisible()
  await expect(finding.getByRole('button', { name: /^Error:/ })).toHaveAttribute('aria-expanded', 'true')
  await board.block('Orders').click()
  await board.keys('Control+z')
  await expect(finding).toHaveCount(0)
})

test('a public API without a gateway is told only once the board says that it is public', async ({ board }) => {
  await board.startWith(boardFile({ blocks: BLOCKS, edges: [{ from: 'U', to: 'A' }] }))
  const finding = board.findings.locator('[data-rule=public-api-without-gateway]')
  await board.checkNow()
  await expect(finding).toHaveCount(0)
  await board.tab('Brief')
  await board.field('Public API').selectOption('Yes')
  await board.checkNow()
  await expect(finding).toHaveAttribute('data-severity', 'error')
  await board.tab('Brief')
  await board.field('Public API').selectOption('No')
  await board.checkNow()
  await expect(finding).toHaveCount(0)
})

test('the tiers run from left to right or from top to bottom, and every block keeps its own', async ({
  board,
  page,
}) => {
  // So large that every card can be read in either direction, and is an element.
  await page.setViewportSize({ width: 1920, height: 1400 })
  await board.start('Reference design')
  const names = await board.names()
  await board.tab('Block')
  await board.inspector.getByText('Top to bottom').click()
  await page.getByRole('button', { name: 'Fit the board' }).click()
  await expect
    .poll(async () => {
      const [client, data] = [await middle(board.block('Users/Clients')), await middle(board.block('DB A'))]
      return data.y - client.y
    })
    .toBeGreaterThan(100)
  expect(await board.names()).toEqual(names)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(async () => {
      const [client, data] = [await middle(board.block('Users/Clients')), await middle(board.block('DB A'))]
      return data.x - client.x
    })
    .toBeGreaterThan(100)
})

test('on a board that is begun here only wrong lines are told, in panel, tab, bar and on cards, until somebody asks', async ({
  board,
  page,
}) => {
  await board.start('Start blank')
  await board.tab('Findings')
  for (const kind of ['Client', 'SQL database', 'Message queue']) {
    await board.entry(kind).click()
    await expect(board.block(kind)).toBeVisible()
  }
  await board.mouse.connect(board.block('Client'), board.block('SQL database'), 'bottom')
  const told = board.findings.locator('[data-rule]')
  await expect(board.findings.locator('[data-rule=client-to-data]')).toHaveCount(1)
  await expect(told).toHaveCount(1)
  await expect(page.getByRole('tab', { name: 'Findings 1' })).toBeVisible()
  await expect(page.getByRole('banner').getByRole('button', { name: /^1 error: show the findings/ })).toBeVisible()
  await expect(board.block('Message queue').getByRole('button', { name: /finding/ })).toHaveCount(0)
  await expect(board.findings.getByText('Checked in full from five blocks on')).toBeVisible()

  await board.keys('F9')
  await expect(board.findings.locator('[data-rule=dangling-node]')).toHaveCount(1)
  await expect(board.block('Message queue').getByRole('button', { name: /finding/ })).toBeVisible()
  await expect(board.findings.locator('[data-rule=client-to-data]')).toHaveCount(1)
})
