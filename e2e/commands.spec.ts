import { expect } from '@playwright/test'
import { boardFile, SMALL } from './boardFile.ts'
import { middle } from './mouse.ts'
import { test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const STAGGERED = boardFile({
  blocks: [
    { id: 'A', label: 'Alpha', x: 40, y: 40 },
    { id: 'B', label: 'Beta', x: 60, y: 180 },
    { id: 'C', label: 'Gamma', x: 100, y: 400 },
  ],
})

test('the command palette finds a command and runs it on the board', async ({ board, page }) => {
  await board.startWith(SMALL)
  await board.block('Alpha').click()
  await board.keys('Control+k')
  const field = page.getByRole('combobox', { name: 'Commands' })
  await expect(field).toBeFocused()
  await page.keyboard.type('duplic')
  await expect(page.getByRole('option', { selected: true })).toContainText('Duplicate')
  await page.keyboard.press('Enter')
  await expect(board.cards).toHaveCount(5)
  await expect(field).toBeHidden()
  await board.keys('Control+k')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[aria-label="Board"]') !== null))
    .toBe(true)
})

test('the sheet of shortcuts lists every group and gives the focus back', async ({ board, page }) => {
  await board.startWith(SMALL)
  await board.block('Alpha').click()
  await board.keys('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const group of ['Board', 'Edit', 'Arrange', 'Edge', 'View', 'Add', 'Walk', 'Pointer'])
    await expect(sheet.getByRole('region', { name: group, exact: true })).toBeAttached()
  await expect(sheet).toContainText('Ctrl+Z')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await board.keys('Delete')
  await expect(board.cards).toHaveCount(3)
})

test('blocks are copied, cut, pasted, duplicated and deleted with the edges between them', async ({ board }) => {
  await board.startWith(SMALL)
  await board.block('Alpha').click()
  await board.block('Delta').click({ modifiers: ['Shift'] })
  await board.keys('Control+c', 'Control+v')
  await expect(board.cards).toHaveCount(6)
  await expect(board.edges).toHaveCount(4)
  expect(await board.selected()).toEqual(['Alpha', 'Delta'])
  await board.keys('Control+x')
  await expect(board.cards).toHaveCount(4)
  await board.keys('Control+v')
  await expect(board.cards).toHaveCount(6)
  await board.keys('Control+d')
  await expect(board.cards).toHaveCount(8)
  await expect(board.edges).toHaveCount(5)
  await board.keys('Delete')
  await expect(board.cards).toHaveCount(6)
  await board.keys('Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z')
  await expect(board.cards).toHaveCount(4)
  await expect(board.edges).toHaveCount(3)
})

test('selected blocks are lined up and spaced out', async ({ board, page }) => {
  await board.startWith(STAGGERED)
  await board.tab('Block')
  await board.block('Alpha').click()
  await board.keys('Control+a')
  await page.getByRole('button', { name: 'Align left edges' }).click()
  await expect.poll(async () => new Set(Object.values(await board.places()).map(([x]) => x)).size).toBe(1)
  await page.getByRole('button', { name: 'Distribute down' }).click()
  await expect
    .poll(async () => {
      const { A, B, C } = await board.places()
      return Math.abs(Number(B?.[1]) - Number(A?.[1]) - (Number(C?.[1]) - Number(B?.[1])))
    })
    .toBeLessThanOrEqual(1)
})

test('blocks are grouped into a zone whose name says its kind, which is collapsed, opened and taken away', async ({
  board,
  page,
}) => {
  await board.startWith(STAGGERED)
  await board.block('Alpha').click()
  await board.block('Beta').click({ modifiers: ['Shift'] })
  await board.keys('Control+g')
  await expect(board.canvas.getByRole('textbox', { name: 'Zone name' })).toBeFocused()
  await page.keyboard.type('Orders VPC\n')
  const named = (name: string) => board.canvas.getByRole('button', { name, exact: true })
  await named('Orders VPC').click()
  await expect(board.field('Kind')).toHaveValue('')
  await expect(board.field('Kind').locator('option:checked')).toHaveText('VPC (from the name)')
  await board.field('Kind').selectOption('Team')
  await board.field('Label').fill('Payments')
  await page.keyboard.press('Enter')
  await expect(named('Payments')).toHaveAccessibleDescription('Team, zone with 2 blocks')

  await named('Payments').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Collapse or open the zone' }).click()
  await expect(board.cards).toHaveCount(2)
  const card = board.block('Payments')
  await expect(card).toHaveAccessibleName('Payments, Team, collapsed zone with 2 blocks')
  const [before, { x, y }] = [await board.places(), await middle(card)]
  await board.mouse.drag({ x, y }, { x: x + 40, y: y + 120 })
  await expect.poll(async () => JSON.stringify(await board.places())).not.toBe(JSON.stringify(before))
  await card.dblclick()
  await expect(board.cards).toHaveCount(3)
  await board.keys('Control+z')
  await expect(card).toBeVisible()
  await board.keys('Enter')
  await named('Payments').click()
  await board.keys('Shift+Z')
  await expect(card).toBeVisible()
  await board.keys('Shift+Z')
  await expect(named('Payments')).toBeVisible()

  await board.inspector.getByRole('button', { name: 'Ungroup' }).click()
  await expect(named('Payments')).toBeHidden()
  await expect(board.cards).toHaveCount(3)
  await board.block('Alpha').click()
  await board.field('Zone').selectOption('New zone…')
  await expect(board.canvas.getByRole('textbox', { name: 'Zone name' })).toBeFocused()
  await page.keyboard.type('Cell\n')
  await board.block('Beta').click()
  await board.field('Zone').selectOption('Cell')
  await expect(named('Cell')).toHaveAccessibleDescription('zone with 2 blocks')
})

test('the context menu of a block offers what can be done with it', async ({ board, page }) => {
  await board.startWith(SMALL)
  await board.block('Beta').click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Canvas menu' })
  for (const name of ['Cut', 'Copy', 'Paste', 'Duplicate', 'Edit label', 'Connect to…', 'Delete'])
    await expect(menu.getByRole('menuitem', { name })).toBeVisible()
  expect(await board.selected()).toEqual(['Beta'])
  await menu.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(menu).toBeHidden()
  await expect(board.cards).toHaveCount(3)

  const empty = await middle(board.canvas)
  await page.mouse.click(empty.x, empty.y + 300, { button: 'right' })
  await menu.getByRole('menuitem', { name: 'Select all' }).click()
  await expect.poll(board.selected).toEqual(['Alpha', 'Delta', 'Gate'])
})

test('F2 and a double click edit a label, Enter keeps it and Escape does not', async ({ board, page }) => {
  await board.startWith(SMALL)
  await board.block('Alpha').click()
  await board.keys('F2')
  await expect(board.labelField).toBeFocused()
  await page.keyboard.type('Orders\n')
  await expect(board.block('Orders')).toBeFocused()
  await board.block('Orders').dblclick()
  await expect(board.labelField).toHaveValue('Orders')
  await page.keyboard.type('Nothing')
  await page.keyboard.press('Escape')
  await expect(board.block('Orders')).toBeFocused()
})

test('arrow keys move the selection by 20 pixels, and quick repeats are one step', async ({ board, page }) => {
  await board.startWith(SMALL, 50)
  const before = await board.places()
  await board.block('Delta').click()
  await board.keys('ArrowDown', 'ArrowDown', 'ArrowDown')
  await expect.poll(board.places).toEqual({ ...before, D: [before.D?.[0], Number(before.D?.[1]) + 30] })
  await board.keys('Shift+ArrowDown')
  await expect.poll(async () => (await board.places()).D?.[1]).toBe(Number(before.D?.[1]) + 80)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(board.places).toEqual(before)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect.poll(async () => (await board.places()).D?.[1]).toBe(Number(before.D?.[1]) + 80)
})

test('Undo and Redo are buttons that go through every step and back', async ({ board, page }) => {
  await board.start('Start blank')
  const undo = page.getByRole('button', { name: 'Undo' })
  const redo = page.getByRole('button', { name: 'Redo' })
  await expect(undo).toBeDisabled()
  await board.keys('u')
  await page.keyboard.type('Phone\n')
  await expect(board.block('Phone')).toBeFocused()
  await board.keys('Shift+9')
  await expect(undo).toBeEnabled()
  for (let steps = 0; await undo.isEnabled(); steps++) {
    expect(steps).toBeLessThan(4)
    await undo.click()
  }
  await expect(board.cards).toHaveCount(0)
  for (let steps = 0; await redo.isEnabled(); steps++) {
    expect(steps).toBeLessThan(4)
    await redo.click()
  }
  await expect(board.block('Phone')).toBeVisible()
})
