import { expect } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import { onEdge } from './mouse.ts'
import { test } from './test.ts'

const BOARD = boardFile({
  blocks: [
    { id: 'A', label: 'Alpha', y: 40 },
    { id: 'B', label: 'Beta', y: 240, replicas: 2, owner: 'Team B' },
    { id: 'D', label: 'Delta', kind: 'sql', tier: 'data', y: 40 },
    { id: 'K', label: 'Kappa', kind: 'queue', tier: 'data', y: 240 },
  ],
  edges: [
    { from: 'A', to: 'D' },
    { from: 'B', to: 'K', kind: 'event' },
  ],
})

test('the brief is filled by keyboard, is there after a reload, and is taken back step by step', async ({
  board,
  page,
}) => {
  const { keyboard } = page
  await board.startWith(BOARD)
  await board.block('Alpha').click()
  await board.keys('Shift+5')
  await expect(board.field('Features')).toBeFocused()
  await keyboard.type('Orders\nReturns')
  const tabTo = async (label: string) => {
    for (let presses = 0; presses < 40; presses++) {
      if (await board.field(label).evaluate((field) => field === document.activeElement)) return
      await keyboard.press('Tab')
    }
    throw new Error(`Not reached by Tab: ${label}`)
  }
  await tabTo('Web')
  await keyboard.press('Space')
  await tabTo('Public API')
  await keyboard.type('No')
  await tabTo('Daily active users')
  await keyboard.type('1.5M')
  await tabTo('Peak reads')
  await keyboard.type('10k\n')
  await expect(board.field('Peak reads')).toHaveValue('10,000')
  await tabTo('Availability target')
  await keyboard.type('99.9 %\n')
  await tabTo('Consistency')
  await keyboard.type('Ev')
  await expect(board.brief.getByRole('heading', { level: 2 })).toHaveText('4 of 5 essentials stated. Open: latency.')

  await board.reload()
  await expect(board.field('Features')).toHaveValue('Orders\nReturns')
  await expect(board.field('Web')).toBeChecked()
  await expect(board.field('Public API')).toHaveValue('no')
  await expect(board.field('Daily active users')).toHaveValue('1,500,000')
  await expect(board.field('Availability target')).toHaveValue('99.9')
  await expect(board.field('Consistency')).toHaveValue('eventual')

  await board.field('Public API').selectOption('Not stated')
  await expect(board.field('Public API')).toHaveValue('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(board.field('Public API')).toHaveValue('no')
})

test('a preset fills only what is empty, in one step', async ({ board, page }) => {
  await board.startWith(BOARD)
  await board.tab('Block')
  await board.inspector.getByRole('button', { name: 'Show the brief' }).click()
  await expect(board.field('Features')).toBeFocused()
  await board.field('Latency target').fill('80')
  await board.brief.getByRole('button', { name: 'Web', exact: true }).click()
  await expect(board.field('Latency target')).toHaveValue('80')
  await expect(board.field('Availability target')).toHaveValue('99.9')
  await board.brief.getByRole('button', { name: 'Real time', exact: true }).click()
  await expect(board.field('Real time')).toHaveValue('yes')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(board.field('Real time')).toHaveValue('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(board.field('Availability target')).toHaveValue('')
  await expect(board.field('Latency target')).toHaveValue('80')
})

test('a number out of range is refused by name, and the old one stays', async ({ board, page }) => {
  await board.startWith(BOARD)
  await board.block('Beta').click()
  await board.tab('Block')
  await board.field('Replicas').fill('-3')
  await page.keyboard.press('Enter')
  await expect(board.inspector.getByRole('alert')).toHaveText('Replicas must be a whole number from 1 to 1,000,000.')
  await board.reload()
  await board.block('Beta').click()
  await expect(board.field('Replicas')).toHaveValue('2')
})

test('a property of each sort is set on several blocks at once', async ({ board }) => {
  await board.startWith(BOARD)
  await board.block('Alpha').click()
  await board.block('Beta').click({ modifiers: ['Shift'] })
  await board.tab('Block')
  await expect(board.field('Replicas')).toHaveAttribute('placeholder', 'Mixed')
  await expect(board.field('Owner')).toHaveAttribute('placeholder', 'Mixed')
  await board.field('Replicas').fill('3')
  await board.field('Checks identity').click()
  await board.field('Idempotent').selectOption('Yes')
  await board.field('Owner').fill('Team C')
  await board.inspector.getByRole('button', { name: 'More' }).click()
  await board.field('Started by').selectOption('Schedule')
  for (const name of ['Alpha', 'Beta']) {
    await board.block(name).click()
    await expect(board.field('Replicas')).toHaveValue('3')
    await expect(board.field('Checks identity')).toBeChecked()
    await expect(board.field('Idempotent')).toHaveValue('yes')
    await expect(board.field('Owner')).toHaveValue('Team C')
    await expect(board.field('Started by')).toHaveValue('schedule')
  }
})

test('the menu of an edge sets what its kind and ends allow, and shows what is set', async ({ board, page }) => {
  await board.startWith(BOARD)
  await board.tab('Block')
  const menu = page.getByRole('menu', { name: 'Canvas menu' })
  const call = await onEdge(board.edge('Alpha', 'Delta'))
  await page.mouse.click(call.x, call.y, { button: 'right' })
  await expect(menu.getByRole('menuitemradio', { name: 'Publish through an outbox' })).toHaveCount(0)
  await menu.getByRole('menuitemradio', { name: 'Only reads' }).click()
  await expect(board.field('Access')).toHaveValue('read')
  await page.mouse.click(call.x, call.y, { button: 'right' })
  await expect(menu.getByRole('menuitemradio', { name: 'Only reads' })).toBeChecked()
  await menu.getByRole('menuitemcheckbox', { name: 'Timeout, retries and breaker' }).click()
  await expect(board.field('Timeout')).toHaveValue('2,000')
  await expect(board.field('Circuit breaker')).toBeChecked()

  const event = await onEdge(board.edge('Beta', 'Kappa'))
  await page.mouse.click(event.x, event.y, { button: 'right' })
  await expect(menu.getByRole('menuitemradio', { name: 'Only reads' })).toHaveCount(0)
  await menu.getByRole('menuitemradio', { name: 'Publish through an outbox' }).click()
  await expect(board.field('Published through')).toHaveValue('outbox')
  await page.keyboard.press('Control+z')
  await expect(board.field('Published through')).toHaveValue('')
})
