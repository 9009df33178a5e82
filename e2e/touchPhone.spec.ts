import { expect } from '@playwright/test'
import { allFaults } from './axe.ts'
import { boardFile } from './boardFile.ts'
import { away, onCard, type Place } from './mouse.ts'
import { test } from './test.ts'
import { touchOn } from './touch.ts'

test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium takes touches from a test')
test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

test('a label is typed where it can be read, and a tap on a port, or Connect in the menu, and on a card connects', async ({
  board,
  page,
}) => {
  const touch = await touchOn(page)
  const blocks = [
    { id: 'A', label: 'Alpha', x: 40, y: 100 },
    { id: 'D', label: 'Delta', kind: 'sql', tier: 'data', x: 40, y: 100 },
    { id: 'E', label: 'Echo', kind: 'sql', tier: 'data', x: 40, y: 240 },
  ]
  await board.open()
  await page.getByRole('button', { name: 'More' }).tap()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: 'Open a file…' }).tap()
  const buffer = Buffer.from(boardFile({ blocks }))
  await (await chooser).setFiles({ name: 'board.tierboard.json', mimeType: '', buffer })
  await expect(board.painted).not.toHaveCount(0)
  await board.settled()
  const far = await board.zoom()
  expect(far).toBeLessThan(45)
  const tap = ({ x, y }: Place) => page.touchscreen.tap(x, y)

  const [alpha, delta, echo] = [
    await onCard(board.canvas, 'A'),
    await onCard(board.canvas, 'D'),
    await onCard(board.canvas, 'E'),
  ]
  await tap(alpha)
  await expect.poll(board.selected).toEqual(['Alpha'])
  // Beside the card, where its port would be too small for a finger if it shrank with the board.
  await tap(away(alpha, 0, -20))
  await expect(page.getByText('Choose the block that Alpha calls')).toBeVisible()
  await tap(delta)
  await expect(page.getByText('Choose the block that Alpha calls')).toBeHidden()
  const menu = page.getByRole('menu')
  await touch.press(alpha)
  await expect(menu).toBeVisible()
  await touch.lift()
  expect(await allFaults(page, 'the menu of a card')).toEqual([])
  await menu.getByRole('menuitem', { name: 'Connect to…' }).tap()
  await expect(page.getByRole('button', { name: 'By name…' })).toBeVisible()
  await tap(echo)
  await expect(page.getByRole('button', { name: 'By name…' })).toBeHidden()

  await touch.press(alpha)
  await expect(menu).toBeVisible()
  await touch.lift()
  await menu.getByRole('menuitem', { name: 'Edit label' }).tap()
  await expect(board.labelField).toBeFocused()
  await expect.poll(board.zoom).toBe(100)
  expect((await board.labelField.boundingBox())?.y).toBeLessThan(844 / 2)
  await page.keyboard.type('Orders\n')
  await expect.poll(board.zoom).toBe(far)
  await page.getByRole('button', { name: 'Side panel' }).tap()
  await board.tab('Mermaid')
  await expect(board.mermaid.getByText('-->')).toHaveCount(2)
})
