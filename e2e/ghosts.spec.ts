import { expect } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import type { BoardPage } from './boardPage.ts'
import { middle, onEdge } from './mouse.ts'
import { test } from './test.ts'

const SENTENCE = 'Client reaches the Data tier'
const BLOCKS = [
  { id: 'C', label: 'Phones', kind: 'client', tier: 'client', y: 120 },
  { id: 'L', label: 'Front', kind: 'lb', tier: 'edge', y: 120 },
  { id: 'A', label: 'Orders', y: 120 },
  { id: 'D', label: 'Ledger', kind: 'sql', tier: 'data', y: 120 },
]
const APART = boardFile({ blocks: BLOCKS })
const JOINED = boardFile({ blocks: BLOCKS, edges: [{ id: 'CL', from: 'C', to: 'L' }] })

const advice = ({ canvas }: BoardPage) => canvas.getByRole('tooltip')
const port = (board: BoardPage, label: string) => middle(board.block(label).locator('[data-port=right]'))

test('an edge dragged from a client over a store says what would be wrong, and can be made all the same', async ({
  board,
}) => {
  await board.startWith(APART)
  await board.block('Phones').hover()
  await board.mouse.hold(await port(board, 'Phones'), await middle(board.block('Front')))
  await expect(board.block('Ledger').locator('[data-advice=error]')).toBeVisible()
  await expect(board.block('Front').locator('[data-advice]')).toHaveCount(0)
  await expect(advice(board)).toBeHidden()

  const ledger = await middle(board.block('Ledger'))
  await board.page.mouse.move(ledger.x, ledger.y, { steps: 4 })
  await expect(advice(board)).toHaveText(SENTENCE)
  const [label, card] = [await advice(board).boundingBox(), await board.block('Ledger').boundingBox()]
  expect(label?.y).toBeGreaterThanOrEqual((card?.y ?? 0) + (card?.height ?? 0))

  await board.mouse.drop()
  await expect(board.edge('Phones', 'Ledger')).toBeAttached()
  await expect(advice(board)).toBeHidden()
  await expect(board.canvas.locator('[data-advice]')).toHaveCount(0)
})

test('an end of an edge that is moved is advised by the end that stays', async ({ board, page }) => {
  await board.startWith(JOINED)
  const line = await onEdge(board.edge('Phones', 'Front'))
  await page.mouse.click(line.x, line.y)
  const end = board.grip('to')
  await board.mouse.hold(await middle(end), await middle(board.block('Ledger')))
  await expect(advice(board)).toHaveText(SENTENCE)
  await page.keyboard.press('Escape')
  await expect(advice(board)).toBeHidden()
  await board.mouse.drop()
  await expect(board.edge('Phones', 'Front')).toBeAttached()
})

test('the second of two clicks is advised, too', async ({ board, page }) => {
  await board.startWith(APART)
  await board.block('Phones').hover()
  const at = await port(board, 'Phones')
  await page.mouse.click(at.x, at.y)
  await board.block('Ledger').hover()
  await expect(advice(board)).toHaveText(SENTENCE)
  await board.block('Front').hover()
  await expect(advice(board)).toBeHidden()
  await board.block('Ledger').hover()
  await page.keyboard.press('Escape')
  await expect(advice(board)).toBeHidden()
  await expect(board.canvas.locator('[data-advice]')).toHaveCount(0)
})

test('the list of what to connect to gives the reason beside the block', async ({ board, page }) => {
  await board.startWith(APART)
  await board.block('Phones').click()
  await board.keys('j')
  const options = page.getByRole('dialog').getByRole('option')
  await expect(options.filter({ hasText: SENTENCE })).toHaveText([/^Ledger/])
  await expect(options.first()).not.toContainText(SENTENCE)
  await options.filter({ hasText: 'Ledger' }).click()
  await expect(board.edge('Phones', 'Ledger')).toBeAttached()
})
