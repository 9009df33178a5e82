import { expect } from '@playwright/test'
import { seriousFaults } from './axe.ts'
import { boardFile } from './boardFile.ts'
import { test } from './test.ts'

const SMALL = boardFile({
  blocks: [
    { id: 'L', label: 'Balancer', kind: 'lb', tier: 'edge', y: 200 },
    { id: 'A', label: 'Orders', y: 200 },
    { id: 'D', label: 'Ledger', kind: 'sql', tier: 'data', y: 60 },
    { id: 'F', label: 'Files', kind: 'object', tier: 'data', y: 320 },
  ],
  edges: [
    { id: 'LA', from: 'L', to: 'A' },
    { id: 'AD', from: 'A', to: 'D' },
    { id: 'AF', from: 'A', to: 'F' },
  ],
})

test('Control and an arrow offer the likely block there; the same again offers another, Enter keeps it and Escape does not', async ({
  board,
}) => {
  await board.startWith(SMALL)
  await board.block('Orders').click()
  const ghost = board.canvas.locator('[data-ghost]')
  await board.keys('Control+ArrowRight')
  await expect(ghost).toHaveCount(1)
  const first = await ghost.textContent()
  await board.keys('Control+ArrowRight')
  await expect(ghost).not.toHaveText(first ?? '')
  await expect(board.canvas.getByRole('status').filter({ hasText: 'Enter keeps it' })).toBeAttached()
  await board.keys('Escape')
  await expect(ghost).toHaveCount(0)
  await expect(board.cards).toHaveCount(4)
  expect(await board.selected()).toEqual(['Orders'])

  await board.keys('Control+ArrowRight', 'Enter')
  await expect(board.cards).toHaveCount(5)
  await expect(board.edges).toHaveCount(4)
  await expect(ghost).toHaveCount(0)
  await expect.poll(board.selected).toEqual(['Cache'])
  await board.keys('Control+z')
  await expect(board.cards).toHaveCount(4)
  await expect(board.edges).toHaveCount(3)

  await board.block('Orders').click()
  await board.keys('Control+ArrowDown', 'Control+ArrowRight')
  await expect(board.cards).toHaveCount(5)
  await expect(board.edge('Balancer', 'Application server')).toBeAttached()
  await board.block('Files').click()
  await expect(board.cards).toHaveCount(6)
  await expect(ghost).toHaveCount(0)
})

test('Alt and an arrow walk along edges and back, and never leave the page', async ({ board, page }) => {
  await board.startWith(SMALL)
  const address = page.url()
  await board.block('Balancer').click()
  const walk = async (key: string, to: string) => {
    await board.keys(key)
    await expect.poll(board.selected).toEqual([to])
  }
  await walk('Alt+ArrowRight', 'Orders')
  await expect(board.block('Orders')).toBeFocused()
  await board.keys('Alt+ArrowRight')
  await expect.poll(board.selected).not.toEqual(['Orders'])
  const [there] = await board.selected()
  expect(['Ledger', 'Files']).toContain(there)
  await walk('Alt+ArrowLeft', 'Orders')
  await walk('Alt+ArrowUp', 'Orders')
  await walk('Alt+ArrowLeft', 'Balancer')
  await walk('Alt+ArrowLeft', 'Balancer')
  await board.keys('Escape', 'Alt+ArrowLeft')
  expect(page.url()).toBe(address)
  await expect(board.cards).toHaveCount(4)
})

test('Ctrl+K finds technologies, blocks of the board, findings, settings and boards, each under its group', async ({
  board,
  page,
}) => {
  await board.startWith(SMALL)
  const field = page.getByRole('combobox', { name: 'Commands' })
  const find = async (text: string) => {
    await board.keys('Control+k')
    await field.fill(text)
    return page.getByRole('option', { selected: true })
  }
  await expect(await find('kafka')).toHaveAccessibleName(/^Kafka Message queue .*Add a technology$/)
  expect(await seriousFaults(page, 'found')).toEqual([])
  // Where the system chooses the colours, grounds are not drawn.
  await page.emulateMedia({ forcedColors: 'active' })
  await expect(page.getByRole('option', { selected: true })).toHaveCSS('outline-style', 'solid')
  await page.emulateMedia({ forcedColors: null })
  await page.keyboard.press('Enter')
  await expect(board.labelField).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(board.block('Message queue')).toContainText('Kafka')
  await expect(await find('ledger')).toHaveAccessibleName(/On the board$/)
  await page.keyboard.press('Enter')
  await expect.poll(board.selected).toEqual(['Ledger'])
  await page.emulateMedia({ forcedColors: 'active' })
  const ring = (label: string) => board.block(label).locator('> div').first()
  await expect(ring('Ledger')).toHaveCSS('outline-style', 'solid')
  await expect(ring('Orders')).toHaveCSS('outline-style', 'none')
  const underline = (isChosen: boolean) =>
    page
      .getByRole('tab', { selected: isChosen })
      .first()
      .evaluate((tab) => getComputedStyle(tab).borderBottomColor)
  expect(await underline(true)).not.toBe(await underline(false))
  await page.emulateMedia({ forcedColors: null })
  await expect(await find('widest')).toHaveAccessibleName(/Settings$/)
  await page.keyboard.press('Enter')
  await expect(board.field('Widest fan-out')).toBeFocused()
})
