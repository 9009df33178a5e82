import { expect } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import { onEdge } from './mouse.ts'
import { test } from './test.ts'

const FEED = boardFile({
  name: 'Feed',
  brief: { peakReadQps: 20_000 },
  blocks: [
    { id: 'C', label: 'Browser', kind: 'client', tier: 'client', y: 120 },
    { id: 'A', label: 'Feed', replicas: 20, y: 120 },
    { id: 'K', label: 'Hot list', kind: 'cache', tier: 'data', y: 40 },
    { id: 'D', label: 'Posts', kind: 'sql', tier: 'data', replicas: 1, y: 200 },
  ],
  edges: [
    { from: 'C', to: 'A' },
    { from: 'A', to: 'K' },
    { from: 'A', to: 'D' },
  ],
})

test('cards show their load, and the inspector explains it', async ({ board }) => {
  await board.startWith(FEED)
  await expect(board.block('Posts').getByText('4k/s · 40 %')).toBeVisible()
  await expect(board.block('Posts').getByTitle('Load 4,000/s of 10,000, 40 %')).toBeVisible()
  await expect(board.block('Hot list').getByText('20k/s', { exact: true })).toBeVisible()
  await expect(board.block('Browser').getByText('/s')).toHaveCount(0)

  await board.block('Posts').click()
  await board.tab('Block')
  const load = board.inspector.getByRole('region', { name: 'Load' })
  await expect(load.getByText('20,000 reads/s × 20 % misses = 4,000/s of 10,000', { exact: true })).toBeVisible()
  await expect(load.getByText('20,000 reads/s × 20 % misses = 4,000/s from “Feed”', { exact: true })).toBeVisible()
  await expect(load.getByText('Capacity: 10,000/s × 1 replica = 10,000/s.')).toBeVisible()
})

test('a changed figure changes the load at once, and a load stays inside its card', async ({ board }) => {
  await board.startWith(FEED)
  await board.block('Feed').click()
  await board.tab('Block')
  const corner = board.block('Feed').getByTitle(/^Load /)
  await expect(corner).toHaveAttribute('title', 'Load 20,000/s of 20,000, 100 %, overloaded once one copy is lost')
  await board.field('Replicas').fill('10')
  await board.field('Replicas').press('Enter')
  await expect(corner).toHaveAttribute('title', 'Load 20,000/s of 10,000, 200 %, more than it can take')
  const [card, text] = [await board.block('Feed').boundingBox(), await corner.boundingBox()]
  if (!card || !text) throw new Error('Nothing to measure')
  expect(text.x).toBeGreaterThan(card.x)
  expect(text.x + text.width).toBeLessThan(card.x + card.width)
  expect(text.y + text.height).toBeLessThanOrEqual(card.y + card.height)
})

test('edges show what they carry when asked, which the next visit remembers', async ({ board, page }) => {
  // An edge under the pointer is an element, and so is what is written on it.
  const point = async () => {
    const at = await onEdge(board.edge('Feed', 'Posts'))
    await page.mouse.move(at.x, at.y)
    await expect(board.canvas.locator('[data-edge-worked]')).toHaveCount(1)
  }
  await board.startWith(FEED)
  await point()
  const chip = board.canvas.getByRole('group', { name: 'Edges' }).getByText('4k/s', { exact: true })
  await expect(chip).toHaveCount(0)
  await expect(board.edge('Feed', 'Posts')).toHaveAttribute('aria-label', 'Feed to Posts, request')
  await board.keys('Shift+7')
  await expect(chip).toBeVisible()
  await expect(board.edge('Feed', 'Posts')).toHaveAttribute('aria-label', 'Feed to Posts, request, 4,000 reads/s')

  await board.tab('Brief')
  await board.field('Peak reads').fill('40000')
  await board.field('Peak reads').press('Enter')
  await point()
  const doubled = board.canvas.getByRole('group', { name: 'Edges' }).getByText('8k/s', { exact: true })
  await expect(doubled).toBeVisible()
  await expect(chip).toHaveCount(0)

  await board.reload()
  await point()
  await expect(doubled).toBeVisible()
  const line = await onEdge(board.edge('Feed', 'Posts'))
  await board.page.mouse.click(line.x, line.y)
  await board.tab('Block')
  const load = board.inspector.getByRole('region', { name: 'Load' })
  await expect(load.getByText('40,000 reads/s × 20 % misses = 8,000/s from “Feed”')).toBeVisible()
  await load.getByRole('button', { name: 'Show or hide rates on edges' }).click()
  await expect(doubled).toHaveCount(0)
})

const SPLIT = boardFile({
  brief: { peakReadQps: 20_000 },
  blocks: [
    { id: 'C', label: 'Browser', kind: 'client', tier: 'client', y: 120 },
    { id: 'L', label: 'Entry', kind: 'lb', tier: 'edge', y: 120 },
    { id: 'A', label: 'Feed', replicas: 2, y: 40 },
    { id: 'B', label: 'Posts', replicas: 20, y: 200 },
  ],
  edges: [
    { from: 'C', to: 'L' },
    { from: 'L', to: 'A' },
    { from: 'L', to: 'B' },
  ],
})

test('an overload that rests on an assumed split is a warning that leads to the share', async ({ board, page }) => {
  await board.startWith(SPLIT)
  await board.tab('Findings')
  const says =
    '“Feed” gets 10,000/s, assuming an even split over 2 at “Entry”, and can take 2,000, at 1,000 a server (500 %).'
  await board.findings.getByRole('button', { name: `Warning: ${says}` }).click()
  await expect(
    board.findings.getByText('Step-by-step framework, technical tips: use numbers to validate design'),
  ).toBeVisible()
  await board.findings.getByRole('button', { name: 'State the share from “Entry” to “Feed”' }).press('Enter')
  const share = board.inspector.getByRole('textbox', { name: 'Share of calls' })
  await expect(share).toBeFocused()
  await page.keyboard.type('0.1')
  await page.keyboard.press('Enter')
  await expect(
    board.block('Feed').getByTitle('Load 2,000/s of 2,000, 100 %, overloaded once one copy is lost'),
  ).toBeVisible()
})

test('what one server takes is a setting of the board, and one step to undo', async ({ board, page }) => {
  await board.startWith(SPLIT)
  const load = (says: string) => expect(board.block('Feed').getByTitle(says)).toBeVisible()
  await load('Load 10,000/s of 2,000, 500 %, more than it can take')
  await board.tab('Block')
  await board.inspector.getByRole('button', { name: 'Rule settings' }).press('Enter')
  const rate = board.inspector.getByRole('textbox', { name: 'One server takes' })
  await rate.fill('6k')
  await rate.press('Enter')
  await load('Load 10,000/s of 12,000, 83 %, overloaded once one copy is lost')
  await page.getByRole('button', { name: 'Undo' }).click()
  await load('Load 10,000/s of 2,000, 500 %, more than it can take')
})
