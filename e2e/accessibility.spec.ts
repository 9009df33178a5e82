import { expect, type Page } from '@playwright/test'
import { seriousFaults } from './axe.ts'
import { type BoardPage, hidePanel, showPanel } from './boardPage.ts'
import { away, middle, onCard, onLine } from './mouse.ts'
import { test } from './test.ts'

const DOCUMENT = ['A --> B', 'B --> C'].map((line) => `\`\`\`mermaid\ngraph LR\n  ${line}\n\`\`\`\n`).join('\n')

const REFERENCE_IDS = 'U E G L7 S1 S2 C1 C2 DB1 DB2 O1 O2 K W1 P1 M T LG'.split(' ')

type Press = Parameters<Page['mouse']['click']>[2]

/** Clicks on a block of the reference design by its id: in a small window its card may be painted. */
async function click({ canvas, page }: BoardPage, id: string, how?: Press) {
  const { x, y } = await onCard(canvas, id)
  await page.mouse.click(x, y, how)
}

async function hover({ canvas, page }: BoardPage, id: string) {
  const { x, y } = await onCard(canvas, id)
  await page.mouse.move(x, y)
}

async function addByClick(board: BoardPage, id: string) {
  await board.page.keyboard.down('Shift')
  await click(board, id)
  await board.page.keyboard.up('Shift')
}

/** Everything that can stand on the screen, and how to get there from the reference design with nothing over it. */
const STATES: readonly (readonly [name: string, show: (board: BoardPage) => Promise<unknown>])[] = [
  ['the reference design', async () => undefined],
  ['the board in the inspector', (board) => board.tab('Block')],
  ['a block in the inspector', (board) => click(board, 'K').then(() => showPanel(board.page))],
  ['several blocks in the inspector', (board) => addByClick(board, 'S1').then(() => showPanel(board.page))],
  [
    'an edge in the inspector',
    async (board) => {
      const line = await onLine(board.canvas, 'e3')
      await board.page.mouse.click(line.x, line.y)
      await showPanel(board.page)
      await expect(board.inspector.getByRole('heading', { name: 'API Gateway → L7 Load Balancer' })).toBeVisible()
    },
  ],
  ['no findings', (board) => board.checkNow()],
  [
    'findings',
    async (board) => {
      await hover(board, 'U')
      const port = await middle(board.block('Users/Clients').locator('[data-port=top]'))
      await board.mouse.drag(port, await onCard(board.canvas, 'DB1'))
      await board.checkNow()
      await board.findings.getByRole('listitem').first().getByRole('button').first().click()
    },
  ],
  ['the brief', (board) => board.tab('Brief')],
  [
    'the Mermaid text',
    async (board) => {
      await board.tab('Mermaid')
      await expect(board.mermaid.getByRole('img')).toBeVisible()
    },
  ],
  ['a label in edit', (board) => click(board, 'S1', { clickCount: 2 })],
  ['a context menu', (board) => click(board, 'S1', { button: 'right' })],
  [
    'a context menu of an edge',
    async ({ canvas, page }) => {
      const line = await onLine(canvas, 'e3')
      await page.mouse.click(line.x, line.y, { button: 'right' })
    },
  ],
  ['the menu', (board) => board.page.getByRole('button', { name: 'More' }).click()],
  ['the commands', (board) => board.page.keyboard.press('Control+k')],
  ['the shortcuts', (board) => board.page.keyboard.press('?')],
  ['the search for a block', (board) => board.page.keyboard.press('Control+f')],
  [
    'the boards',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Files and boards' }).click()
      await page.getByRole('menuitem', { name: 'Boards in this browser…' }).click()
      await expect(page.getByRole('dialog').getByRole('list', { name: 'Boards' })).toBeVisible()
    },
  ],
  ['the export', (board) => board.page.keyboard.press('Control+e')],
  [
    'the choice of a target',
    async (board) => {
      await click(board, 'S1')
      await board.keys('j')
    },
  ],
  [
    'the choice of the next block',
    async (board) => {
      await hover(board, 'U')
      const port = await middle(board.block('Users/Clients').locator('[data-port=bottom]'))
      await board.mouse.drag(port, away(port, 0, 90))
    },
  ],
  [
    'the diagrams of a document',
    async (board) => {
      await board.paste(DOCUMENT)
      await expect(board.page.getByRole('dialog').getByRole('img', { includeHidden: true }).first()).toBeAttached()
    },
  ],
  [
    'the review of what was read',
    async (board) => {
      await board.paste('graph LR\n  A[Pluto (dwarf)] --> B[Charon] --> C[Orders service]\n')
      await expect(board.page.locator('aside').getByText('Import', { exact: true })).toBeAttached()
      await showPanel(board.page)
      await expect(board.imported.getByRole('list', { name: 'Guessed' })).toBeVisible()
      await board.imported.getByRole('button', { name: /^Read by name/ }).click()
    },
  ],
]

const OVERLAY = '[role=dialog], [role=menu], [aria-label="Label"]:focus'

/** Waits for what was asked for, which may be loaded on first use. */
const settled = async (page: Page, name: string) => {
  const overlay = /^(a label|a context menu|the (menu|commands|shortcuts|search|boards|export|choice|diagrams))/.test(
    name,
  )
  await expect(page.locator(OVERLAY).first()).toBeVisible({ visible: overlay })
  if (name === 'the export') await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
  ]) {
    test.describe(`${colorScheme} at ${viewport.width} × ${viewport.height}`, () => {
      test.use({ colorScheme, viewport })

      test('axe finds nothing serious on any screen', async ({ board, page }) => {
        await board.open()
        await expect(page.getByRole('region', { name: 'Start' })).toBeVisible()
        const faults = await seriousFaults(page, 'the start screen')
        await page.getByRole('button', { name: 'Start blank' }).click()
        await expect(page.getByText('Press the letter of a block')).toBeVisible()
        faults.push(...(await seriousFaults(page, 'an empty board')))
        await page.getByRole('button', { name: 'Ways to start' }).click()
        await page.getByRole('button', { name: 'Reference design' }).click()
        for (const id of REFERENCE_IDS) await expect(() => onCard(board.canvas, id)).toPass()
        for (const [name, show] of STATES) {
          await test.step(name, async () => {
            await hidePanel(page)
            await show(board)
            await settled(page, name)
            faults.push(...(await seriousFaults(page, name)))
            if (await page.locator(OVERLAY).first().isVisible()) await page.keyboard.press('Escape')
            await expect(page.locator(OVERLAY).first()).toBeHidden()
          })
        }
        expect(faults).toEqual([])
      })
    })
  }
}

test('the landmarks and buttons are named as scripts expect them', async ({ board, page }) => {
  await board.start('Reference design')
  await expect(board.canvas).toBeVisible()
  await expect(board.blocks).toBeVisible()
  await board.tab('Findings')
  await expect(board.findings).toBeVisible()
  await board.tab('Block')
  await expect(board.inspector).toBeVisible()
  await board.tab('Mermaid')
  await expect(board.mermaid).toBeVisible()
  for (const name of ['Undo', 'Redo', 'Export', 'Open', 'New board'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  for (const name of ['Load balancer', 'API gateway', 'CDN', 'Application server', 'Cache', 'SQL database'])
    await expect(board.entry(name)).toBeAttached()
  const stream = board.canvas.getByRole('group', { name: 'Stream, message queue, Data tier', exact: true })
  await expect(stream).toHaveAttribute('data-kind', 'queue')
  await expect(stream).toHaveAttribute('data-tier', 'data')
})
