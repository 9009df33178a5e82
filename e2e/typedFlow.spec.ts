import { expect } from '@playwright/test'
import { allFaults } from './axe.ts'
import { boardFile } from './boardFile.ts'
import type { BoardPage } from './boardPage.ts'
import { test } from './test.ts'

const FLOW = 'users > cdn > gateway > feed, orders > redis + postgress; orders ~> kafka ~> indexer > elasticsearch'

const field = ({ page }: BoardPage) => page.getByRole('textbox', { name: 'Typed flow', exact: true })
const ghosts = ({ canvas }: BoardPage) => canvas.locator('[data-ghost]')

/** Where cards or ghosts stand on the screen, by the first words on them. */
const boxes = (locator: ReturnType<typeof ghosts>) =>
  locator.evaluateAll((all) =>
    all
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [element.querySelector('[dir=auto]')?.textContent, ...[x, y, width, height].map(Math.round)].join(' ')
      })
      .toSorted(),
  )

test('a flow is typed on a blank board: ghosts, a word that is not understood, one step', async ({ board, page }) => {
  await board.start('Start blank')
  // Nothing that is typed while the field is on its way falls on the canvas.
  await page.keyboard.press('>')
  await page.keyboard.type(FLOW)
  await expect(field(board)).toHaveValue(FLOW)
  await expect(ghosts(board)).toHaveCount(10)
  await expect(board.cards).toHaveCount(0)
  await expect(page.getByText('10 blocks, 11 edges')).toBeVisible()
  await expect(board.canvas.locator('[data-ghost-look=unknown]')).toHaveText('postgressnot understood')
  await expect(page.getByText('Unknown word: postgress', { exact: true })).toBeVisible()

  await page.keyboard.press('Enter')
  await expect(board.cards).toHaveCount(0)
  await expect(page.getByText('Not added yet: “postgress” is not understood.').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(field(board)).toHaveValue(FLOW.replace('postgress', 'PostgreSQL'))
  await expect(board.canvas.locator('[data-ghost-look=unknown]')).toHaveCount(0)
  await expect(ghosts(board)).toHaveCount(10)
  const shown = await boxes(ghosts(board))

  await page.keyboard.press('Enter')
  await expect(board.cards).toHaveCount(10)
  await expect(ghosts(board)).toHaveCount(0)
  expect(await boxes(board.cards)).toEqual(shown)
  await expect(board.edge('Orders', 'Kafka')).toHaveAttribute('aria-label', /event/)
  await expect(field(board)).toBeFocused()

  // With nothing typed the keys take back what was added.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(board.cards).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(board.cards).toHaveCount(10)

  await page.keyboard.type('feed > posts (Cassandra); "zzz > a"')
  await expect(ghosts(board)).toHaveCount(2)
  await expect(page.getByText('On the board: Feed.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field(board)).toBeHidden()
  await expect(ghosts(board)).toHaveCount(0)
  await board.saved()
  await page.reload()
  await board.keys('>')
  await expect(field(board)).toHaveValue('feed > posts (Cassandra); "zzz > a"')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('ArrowUp')
  await expect(field(board)).toHaveValue(FLOW.replace('postgress', 'PostgreSQL'))
})

test('a flow goes on from the selected block, meets what is there and moves nothing', async ({ board, page }) => {
  await board.startWith(
    boardFile({
      blocks: [
        { id: 'A', label: 'Feed service', y: 120 },
        { id: 'D', label: 'Ledger', kind: 'sql', tier: 'data', y: 120 },
      ],
    }),
  )
  const before = await board.places()
  await board.block('Feed service').click()
  await board.keys('>')
  await expect(field(board)).toHaveValue('> ')
  await page.keyboard.type('ledger, redis ×3')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('feed ~> zork"')
  await expect(ghosts(board)).toHaveCount(2)
  await page.keyboard.press('Backspace')
  await page.getByRole('button', { name: /^Add/ }).last().click()
  await expect(board.cards).toHaveCount(4)
  expect(await board.places()).toMatchObject(before)
  for (const to of ['Ledger', 'Redis', 'Zork']) await expect(board.edge('Feed service', to)).toBeAttached()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(board.cards).toHaveCount(2)
})

test('what is typed is seen above the field before it is added, and so is what was added', async ({ board, page }) => {
  await board.startWith(boardFile({ blocks: [{ id: 'A', label: 'Feed', y: 120 }] }), 100)
  await board.keys('>')
  await page.keyboard.type('feed > one, two, three, four, five, six, seven, eight')
  await expect(ghosts(board)).toHaveCount(8)
  const lowest = (cards: ReturnType<typeof ghosts>) =>
    cards.evaluateAll((all) => Math.max(...all.map((card) => card.getBoundingClientRect().bottom)))
  const bottomOfCards = () => lowest(board.cards)
  const panel = await field(board).boundingBox()
  await expect.poll(() => lowest(ghosts(board))).toBeLessThan(Number(panel?.y))
  await page.keyboard.press('Enter')
  await expect(board.cards).toHaveCount(9)
  await expect.poll(bottomOfCards).toBeLessThan(Number(panel?.y))
})

test('the field is opened by its button, kept names are boxes, and nothing of it bars anybody', async ({
  board,
  page,
}) => {
  await board.start('Start blank')
  await board.canvas.getByRole('button', { name: 'Type a flow' }).click()
  await field(board).fill('feed > postgress, ???')
  await expect(page.getByText('Unknown word: postgress and 1 more')).toBeVisible()
  expect(await allFaults(page, 'typed flow')).toEqual([])
  await page.keyboard.press('Alt+Enter')
  await expect(field(board)).toHaveValue('feed > "postgress", ???')
  await page.getByRole('button', { name: 'Keep as a name' }).click()
  await page.keyboard.press('Enter')
  await expect(board.block('postgress, generic box, Data tier')).toBeVisible()
  await page.getByRole('button', { name: 'Close and keep the text' }).click()
  await expect(field(board)).toBeHidden()
})

test('what a label says is seen while it is typed, taken once it is left, and given back by one key', async ({
  board,
  page,
}) => {
  await board.start('Start blank')
  await board.keys('y')
  await page.keyboard.type('Orders DB (PostgreSQL) x2')
  await expect(board.cards).toContainText('SQL database · PostgreSQL ×2')
  await page.keyboard.press('Enter')
  await expect(board.block('Orders DB, SQL database, Data tier')).toContainText('PostgreSQL ×2')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(board.block('Orders DB (PostgreSQL) x2, generic box, Business tier')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await board.block('Orders DB').click()
  await board.tab('Block')
  await board.field('Replicas').fill('')
  await board.field('Label').fill('Orders (MySQL) x3')
  await board.field('Label').press('Enter')
  await expect(board.field('Label')).toHaveValue('Orders (MySQL)')
  await expect(board.field('Replicas')).toHaveValue('3')
  await expect(board.field('Technology')).toHaveValue('PostgreSQL')
})

test('a product in the search of the palette comes with its block', async ({ board, page }) => {
  await board.start('Start blank')
  await board.keys('/')
  await page.keyboard.type('kafka')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(board.block('Message queue')).toContainText('Kafka')
})
