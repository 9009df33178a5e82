import { expect } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import type { BoardPage } from './boardPage.ts'
import { onEdge } from './mouse.ts'
import { test } from './test.ts'

const BLOCKS = [
  { id: 'U', label: 'Phone', kind: 'client', tier: 'client', y: 120 },
  { id: 'V', label: 'Web', kind: 'client', tier: 'client', y: 320 },
  { id: 'A', label: 'Orders', y: 120 },
  { id: 'D', label: 'Ledger', kind: 'sql', tier: 'data', y: 120 },
]
const BAD = boardFile({
  blocks: BLOCKS,
  edges: [
    { from: 'U', to: 'D' },
    { from: 'V', to: 'D' },
    { from: 'A', to: 'D' },
  ],
})
const THROUGH = 'Go through the service that uses the store'
const INSERT = 'Insert a load balancer and a service'

const broken = (board: BoardPage) => board.findings.locator('[data-rule=client-to-data]')
const head = (board: BoardPage, says: RegExp) => board.findings.getByRole('button', { name: says })
const expanded = (board: BoardPage) => board.findings.getByRole('button', { expanded: true, name: /^Error:/ })

test('a fix is applied by the mouse as one step, what it adds is selected and stands on the board', async ({
  board,
  page,
}) => {
  await board.startWith(BAD)
  await board.tab('Findings')
  await head(board, /“Phone” talks/).click()
  const cards = await board.cards.count()
  await board.findings.getByRole('button', { name: INSERT, exact: true }).click()
  await expect(broken(board)).toHaveCount(1)
  await expect(board.cards).toHaveCount(cards + 2)
  await expect.poll(board.selected).toEqual(['Application server', 'Load balancer'])
  await expect(head(board, /“Web” talks/)).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(board.cards).toHaveCount(cards)
  await expect(broken(board)).toHaveCount(2)
})

test('a fix is applied by the keyboard alone, from the board', async ({ board, page }) => {
  await board.startWith(BAD)
  await board.keys('F8', 'Control+.')
  await expect(board.edge('Phone', 'Orders')).toBeAttached()
  await expect(board.edge('Phone', 'Ledger')).toHaveCount(0)
  await expect(broken(board)).toHaveCount(1)
  await board.keys('F8', 'Control+.')
  await expect(broken(board)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(broken(board)).toHaveCount(2)
})

test('a fix is applied by the keyboard in the panel, and the focus stays with the findings', async ({
  board,
  page,
}) => {
  await board.startWith(BAD)
  await board.tab('Findings')
  await head(board, /“Phone” talks/).press('Enter')
  const fix = board.findings.getByRole('button', { name: THROUGH, exact: true }).first()
  await fix.focus()
  await page.keyboard.press('Enter')
  await expect(broken(board)).toHaveCount(1)
  await expect(head(board, /“Web” talks/)).toBeFocused()
})

test('the help of a rule opens from its finding and gives the focus back', async ({ board, page }) => {
  await board.startWith(BAD)
  await board.keys('F8')
  const why = board.findings.getByRole('button', { name: 'Why this rule' })
  await why.press('Enter')
  const rules = page.getByRole('dialog', { name: 'Rules' })
  await expect(rules.getByRole('heading', { name: 'Client reaches the Data tier' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rules).toBeHidden()
  await expect(why).toBeFocused()
})

test('Escape as the help of a rule opens closes it and leaves the focus where it was', async ({ board, page }) => {
  await board.startWith(BAD)
  await board.keys('F8')
  const why = board.findings.getByRole('button', { name: 'Why this rule' })
  const closed = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const isOpen = () => document.querySelector('[role="dialog"]') !== null
        let pressed = false
        new MutationObserver((_, observer) => {
          if (!pressed && isOpen()) {
            pressed = true
            // The dialog takes the focus with the next frame, so this key comes before.
            const key = { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }
            document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
          } else if (pressed && !isOpen()) {
            observer.disconnect()
            resolve()
          }
        }).observe(document.body, { childList: true, subtree: true })
      }),
  )
  await why.press('Enter')
  await closed
  await expect(why).toBeFocused()
})

test('Escape closes the help of a rule before the focus is in it, and leaves the finding open', async ({
  board,
  page,
}) => {
  await board.startWith(BAD)
  await board.keys('F8')
  const why = board.findings.getByRole('button', { name: 'Why this rule' })
  await why.click()
  const rules = page.getByRole('dialog', { name: 'Rules' })
  await expect(rules).toBeVisible()
  // A key may come before the dialog has taken the focus; then it is one on the page.
  await page.evaluate(() => {
    const key = { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', key))
  })
  await expect(rules).toBeHidden()
  await expect(why).toBeVisible()
})

test('one press mends all places of a rule', async ({ board, page }) => {
  await board.startWith(BAD)
  await board.keys('F8')
  await board.findings.getByRole('button', { name: `${THROUGH} everywhere (2)` }).click()
  await expect(broken(board)).toHaveCount(0)
  await expect(board.edge('Web', 'Orders')).toBeAttached()
  await page.keyboard.press('Control+z')
  await expect(broken(board)).toHaveCount(2)
})

test('keys go through the findings around the end, from the board and from the panel', async ({ board, page }) => {
  await board.startWith(BAD)
  await board.tab('Mermaid')
  await board.block('Orders').click()
  await board.keys('F8')
  await expect(expanded(board)).toHaveAccessibleName(/“Phone”/)
  await expect.poll(board.selected).toEqual(['Ledger', 'Phone'])
  await expect(board.findings.locator(':focus')).toHaveCount(0)
  await board.keys('F8')
  await expect(expanded(board)).toHaveAccessibleName(/“Web”/)
  await expanded(board).focus()
  await page.keyboard.press('Shift+F8')
  await expect(expanded(board)).toHaveAccessibleName(/“Phone”/)
  await expect(expanded(board)).toBeFocused()
  await page.keyboard.press('Shift+F8')
  await expect(expanded(board)).toHaveCount(0)
  await page.keyboard.press('F8')
  await expect(expanded(board)).toHaveAccessibleName(/“Phone”/)
  await page.keyboard.press('F8')
  const search = board.blocks.getByRole('searchbox', { name: 'Add a block' })
  await search.focus()
  await page.keyboard.press('Shift+F8')
  await expect(expanded(board)).toHaveAccessibleName(/“Phone”/)
  await expect(search).toBeFocused()
})

test('an accepted finding counts nowhere, survives a reload and can be reopened', async ({ board, page }) => {
  await board.startWith(BAD)
  await board.keys('F8')
  await board.findings.getByRole('button', { name: 'Accept as a trade-off…' }).click()
  await expect(board.findings.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await page.keyboard.type('Chosen for speed, price: an open store.')
  await page.keyboard.press('Enter')
  await expect(broken(board)).toHaveCount(1)
  await expect(head(board, /“Web” talks/)).toBeFocused()
  await expect(board.block('Phone').getByRole('button', { name: /finding/ })).toHaveCount(0)
  await expect(page.getByRole('banner').getByRole('button', { name: /^1 error\b.*: show the findings/ })).toBeVisible()

  await board.reload()
  await board.tab('Findings')
  await expect(broken(board)).toHaveCount(1)
  await board.findings.getByRole('button', { name: 'Accepted trade-offs (1)' }).click()
  const accepted = board.findings.getByRole('list', { name: 'Accepted trade-offs' })
  await expect(accepted).toContainText('Chosen for speed, price: an open store.')
  await accepted.getByRole('button', { name: 'Reopen' }).click()
  await expect(broken(board)).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(broken(board)).toHaveCount(1)
})

test('an accepted finding is back when what was accepted is no longer the same', async ({ board, page }) => {
  await board.startWith(BAD)
  await board.keys('F8')
  await board.findings.getByRole('button', { name: 'Accept as a trade-off…' }).click()
  await page.keyboard.type('Chosen for speed, price: an open store.')
  await page.keyboard.press('Enter')
  await expect(broken(board)).toHaveCount(1)
  const line = await onEdge(board.edge('Phone', 'Ledger'))
  await page.mouse.click(line.x, line.y)
  await page.keyboard.press('Delete')
  await board.findings.getByRole('button', { name: 'Accepted trade-offs (1)' }).click()
  const accepted = board.findings.getByRole('list', { name: 'Accepted trade-offs' })
  await expect(accepted).toContainText('No longer found')
  await board.mouse.connect(board.block('Phone'), board.block('Ledger'), 'bottom')
  await expect(broken(board)).toHaveCount(2)
  await expect(accepted).toContainText('No longer found')
})

test('a review is a command and a button, and settles the board', async ({ board, page }) => {
  await board.startWith(BAD)
  await board.tab('Mermaid')
  await board.block('Orders').click()
  await board.keys('ArrowDown')
  await board.keys('F9')
  await expect(board.findings).toBeVisible()
  await expect(board.findings.getByRole('button', { name: 'Check now' })).toHaveCount(0)
  await expect.poll(() => board.findings.evaluate((panel) => panel.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await expect(board.block('Orders')).toBeFocused()
  await board.keys('ArrowDown')
  await expect(board.findings.getByRole('button', { name: 'Check now' })).toBeVisible()
  await board.findings.getByRole('button', { name: 'Review the board' }).click()
  await expect(board.findings.getByRole('button', { name: 'Check now' })).toHaveCount(0)
  // Neither what is wrong nor what mends it is ever cut.
  await expect(board.findings.getByRole('listitem').first()).toBeVisible()
  expect(
    await board.findings.evaluate((panel) =>
      [...panel.querySelectorAll<HTMLElement>('li span:not(.sr-only)')]
        .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
        .concat([...panel.querySelectorAll<HTMLElement>('li [class*="line-clamp"]')])
        .map((each) => each.textContent),
    ),
  ).toEqual([])
  await page.keyboard.press('Control+k')
  await page.keyboard.type('review')
  await expect(page.getByRole('option', { name: /Review the board/ })).toBeVisible()
})

test('a pressed finding stays under the pointer while the one above it closes', async ({ board, page }) => {
  const clients = Array.from({ length: 40 }, (_, i) => ({
    id: `c${i}`,
    label: `Client ${i}`,
    kind: 'client',
    tier: 'client',
    y: 40 + i * 100,
  }))
  const store = { id: 'D', label: 'Ledger', kind: 'sql', tier: 'data' }
  await board.startWith(
    boardFile({ blocks: [...clients, store], edges: clients.map(({ id }) => ({ from: id, to: 'D' })) }),
  )
  await board.tab('Findings')
  await expect(broken(board)).toHaveCount(20)
  await board.findings.getByRole('button', { name: 'Show 20 more' }).click()
  await head(board, /“Client 19” talks/).click()
  const next = head(board, /“Client 21” talks/)
  // High up, where all about it has room below.
  await next.evaluate((element) => {
    const list = element.closest('[data-scroller]')
    if (list) list.scrollTop += element.getBoundingClientRect().top - list.getBoundingClientRect().top - 100
  })
  const before = await next.boundingBox()
  if (!before) throw new Error('not in view')
  await page.mouse.click(before.x + 40, before.y + 8)
  await expect(expanded(board)).toHaveAccessibleName(/“Client 21”/)
  await expect.poll(async () => Math.round((await next.boundingBox())?.y ?? 0)).toBe(Math.round(before.y))
  const fixes = broken(board).getByRole('list', { name: 'Fixes' })
  await fixes.getByRole('button', { name: INSERT, exact: true }).click()
  await expect(broken(board)).toHaveCount(39)
  await expect(head(board, /“Client 22” talks/)).toBeFocused()
  await expect(head(board, /“Client 22” talks/)).toBeInViewport()
})

test('a board of more than 300 blocks is checked in a worker, and a fix applied there mends it', async ({
  board,
  page,
}) => {
  const spare = Array.from({ length: 320 }, (_, i) => {
    return {
      id: `S${i}`,
      label: `Spare ${i}`,
      parked: true,
      x: 400 + (i % 20) * 220,
      y: 120 + Math.floor(i / 20) * 100,
    }
  })
  const edges = [
    { from: 'U', to: 'D' },
    { from: 'V', to: 'D' },
    { from: 'A', to: 'D' },
  ]
  await board.startWith(boardFile({ blocks: [...BLOCKS, ...spare], edges }))
  await board.tab('Findings')
  await expect(broken(board)).toHaveCount(2)
  expect(page.workers().filter((worker) => worker.url().includes('check.worker'))).toHaveLength(1)
  await head(board, /“Phone” talks/).click()
  await board.findings.getByRole('list', { name: 'Fixes' }).getByRole('button', { name: THROUGH, exact: true }).click()
  await expect(broken(board)).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(broken(board)).toHaveCount(2)
})
