import { expect } from '@playwright/test'
import { boardFile, SMALL } from './boardFile.ts'
import { away, middle } from './mouse.ts'
import { test } from './test.ts'

// The board is shown at 50 %: 20 board pixels are 10 on the screen.

test('a drag moves the block, by steps of the grid, and nothing else', async ({ board }) => {
  await board.startWith(SMALL, 50)
  const before = await board.places()
  const delta = await middle(board.block('Delta'))
  await board.mouse.drag(delta, away(delta, 2, 83))
  await expect.poll(board.places).toEqual({ ...before, D: [before.D?.[0], Number(before.D?.[1]) + 80] })
  await expect(board.block('Delta')).toHaveAttribute('data-tier', 'data')
})

test('a block takes the tier of the band it is dropped in, and undo brings back place and selection', async ({
  board,
}) => {
  await board.startWith(SMALL, 50)
  const before = await board.places()
  const alpha = await middle(board.block('Alpha'))
  const data = await middle(board.block('Delta'))
  await board.mouse.drag(alpha, { x: data.x + 5, y: data.y + 100 })
  await expect(board.block('Alpha')).toHaveAccessibleName('Alpha, application server, Data tier')
  await expect(board.block('Alpha')).toHaveAttribute('data-tier', 'data')
  await board.block('Beta').click()
  await expect.poll(board.selected).toEqual(['Beta'])

  await board.keys('Control+z')
  await expect(board.block('Alpha')).toHaveAccessibleName('Alpha, application server, Business tier')
  await expect.poll(board.places).toEqual(before)
  await expect.poll(board.selected).toEqual(['Alpha'])
  await board.keys('Control+Shift+z')
  await expect(board.block('Alpha')).toHaveAttribute('data-tier', 'data')
})

test('Escape ends a drag without a change', async ({ board, page }) => {
  await board.startWith(SMALL, 50)
  const before = await board.places()
  const alpha = await middle(board.block('Alpha'))
  await board.mouse.hold(alpha, away(alpha, 0, 150))
  await expect.poll(board.places).not.toEqual(before)
  await page.keyboard.press('Escape')
  await expect.poll(board.places).toEqual(before)
  await board.mouse.drop()
  await expect.poll(board.places).toEqual(before)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test("a dragged block snaps to a neighbour's edge, and Control frees it, also while it rests", async ({
  board,
  page,
}) => {
  await board.startWith(SMALL, 50)
  const { A, B } = await board.places()
  const beta = await middle(board.block('Beta'))
  await board.mouse.drag(beta, away(beta, 20, 60), away(beta, 2, 60))
  await expect.poll(async () => (await board.places()).B?.[0]).toBe(A?.[0])
  await board.keys('Control+z')
  await expect.poll(async () => (await board.places()).B).toEqual(B)

  await board.mouse.hold(beta, away(beta, 20, 60), away(beta, 2, 57))
  await expect.poll(async () => (await board.places()).B?.[0]).toBe(A?.[0])
  await page.keyboard.down('Control')
  await expect.poll(async () => (await board.places()).B?.[0]).toBe(Number(B?.[0]) + 2)
  await board.mouse.drop()
  await page.keyboard.up('Control')
  await expect.poll(async () => (await board.places()).B).toEqual([Number(B?.[0]) + 2, Number(B?.[1]) + 57])
})

test('a marquee and Shift with a click select several blocks, which move together', async ({ board, page }) => {
  await board.startWith(SMALL, 50)
  const before = await board.places()
  const alpha = await middle(board.block('Alpha'))
  const beta = await middle(board.block('Beta'))
  await board.mouse.drag(away(beta, -55, 40), away(alpha, 55, -40))
  await expect.poll(board.selected).toEqual(['Alpha', 'Beta'])
  await expect(page.getByRole('heading', { name: '2 blocks selected' })).toBeHidden()
  await board.tab('Block')
  await expect(page.getByRole('heading', { name: '2 blocks selected' })).toBeVisible()

  await board.block('Delta').click({ modifiers: ['Shift'] })
  await expect.poll(board.selected).toEqual(['Alpha', 'Beta', 'Delta'])
  await board.block('Delta').click({ modifiers: ['Shift'] })
  await expect.poll(board.selected).toEqual(['Alpha', 'Beta'])

  await board.mouse.drag(alpha, away(alpha, 0, 100))
  await expect.poll(board.places).toEqual({
    ...before,
    A: [before.A?.[0], Number(before.A?.[1]) + 100],
    B: [before.B?.[0], Number(before.B?.[1]) + 100],
  })
  await expect.poll(board.selected).toEqual(['Alpha', 'Beta'])
  await board.keys('Control+z')
  await expect.poll(board.places).toEqual(before)
  await expect.poll(board.selected).toEqual(['Alpha', 'Beta'])

  // A press that comes so soon after another that the browser counts both as one double click.
  await page.mouse.move(alpha.x, alpha.y)
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.move(alpha.x, alpha.y - 30, { steps: 4 })
  await page.mouse.up({ clickCount: 2 })
  await expect.poll(board.places).not.toEqual(before)
  await expect(board.labelField).toBeHidden()
  await expect.poll(board.selected).toEqual(['Alpha', 'Beta'])
})

test('what is pressed with Alt stays, and copies of it follow the pointer; Alt alone pressed later does nothing', async ({
  board,
  page,
}) => {
  await board.startWith(SMALL, 50)
  const before = await board.places()
  const alpha = await middle(board.block('Alpha'))
  const copies = board.canvas.locator('[data-copy-of]')
  await board.block('Delta').click()
  await board.block('Alpha').click({ modifiers: ['Shift'] })
  await page.keyboard.down('Alt')
  await board.mouse.hold(alpha, away(alpha, 10, 30), away(alpha, 0, 160))
  await page.keyboard.up('Alt')
  await expect(copies).toHaveCount(2)
  expect(await board.places()).toEqual(before)
  const held = await middle(copies.first())
  await board.mouse.drop()
  await expect(board.cards).toHaveCount(6)
  await expect(copies).toHaveCount(0)
  await expect(board.edges).toHaveCount(0)
  const after = await board.places()
  expect(after).toMatchObject(before)
  await expect.poll(board.selected).toEqual(['Alpha', 'Delta'])
  const dropped = board.canvas.locator('[data-block-id][aria-current=true]')
  const ats = await Promise.all([0, 1].map(async (i) => (await middle(dropped.nth(i))).y))
  expect(ats.some((y) => Math.abs(y - held.y) < 1)).toBe(true)
  await board.keys('Control+z')
  await expect.poll(board.places).toEqual(before)
  await expect.poll(board.selected).toEqual(['Alpha', 'Delta'])

  await board.mouse.hold(alpha, away(alpha, 10, 30))
  await page.keyboard.down('Alt')
  await expect(copies).toHaveCount(0)
  await page.mouse.move(alpha.x, alpha.y + 160)
  await board.mouse.drop()
  await page.keyboard.up('Alt')
  await expect.poll(async () => (await board.places()).A?.[1]).toBe(Number(before.A?.[1]) + 160)
  await expect(board.cards).toHaveCount(4)
})

test('Control and D lay copies beside, one after the other in the row', async ({ board }) => {
  await board.startWith(SMALL, 50)
  const before = await board.places()
  await board.block('Alpha').click()
  await board.keys('Control+d', 'Control+d')
  await expect(board.cards).toHaveCount(6)
  await expect.poll(board.selected).toEqual(['Alpha'])
  const [x = 0, y = 0] = before.A ?? []
  const rows = Object.values(await board.places()).filter(([left]) => left === x)
  expect(rows.map(([, top]) => Math.round((top - y) / 10) * 10).sort((a, b) => a - b)).toEqual([0, 130, 180])
  await board.keys('Control+z', 'Control+z')
  await expect.poll(board.places).toEqual(before)
})

for (const steps of [3, 6, 20]) {
  test(`everything, held ${steps} steps on along the flow, lies there when it is dropped`, async ({ board, page }) => {
    await board.startWith(
      boardFile({
        blocks: [
          { id: 'C', label: 'Phone', kind: 'client', tier: 'client', y: 120 },
          { id: 'E', label: 'Balancer', kind: 'lb', tier: 'edge', y: 120 },
          { id: 'A', label: 'Alpha', y: 120 },
          { id: 'D', label: 'Delta', kind: 'sql', tier: 'data', y: 120 },
        ],
        edges: [
          { from: 'C', to: 'E' },
          { from: 'E', to: 'A' },
          { from: 'A', to: 'D' },
        ],
      }),
    )
    const cards = board.canvas.locator('[data-block-id]')
    // How far each card has come where it is drawn, not rounded to pixels.
    const lefts = () =>
      cards.evaluateAll((all) => all.map((card) => (card.firstElementChild ?? card).getBoundingClientRect().x))
    const before = await lefts()
    const come = async () => (await lefts()).map((x, i) => Math.round((x - (before[i] ?? 0)) * 10) / 10)
    const same = (distance: number) => before.map(() => distance)
    const tiers = () => cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-tier')))
    const tiersBefore = await tiers()
    await board.block('Alpha').click()
    await board.keys('Control+a')
    const from = await middle(board.block('Alpha'))
    await board.mouse.hold(from, away(from, 1, 3), away(from, steps * 10, 3))
    await expect.poll(async () => (await come())[0]).toBeGreaterThan(steps * 10 - 3)
    const [held = 0] = await come()
    expect(await come()).toEqual(same(held))
    await board.mouse.drop()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled()
    await board.settled()
    expect(await come()).toEqual(same(held))
    expect(await tiers()).toEqual(tiersBefore)
    await board.keys('ArrowRight')
    await expect.poll(async () => (await come())[0]).toBeGreaterThan(held + 8)
    expect(new Set(await come()).size).toBe(1)
  })
}

test('while a block is dragged, no other card and no edge of other blocks is touched', async ({ board, page }) => {
  await board.start('Reference design')
  await board.checkNow()
  const card = board.block('Users/Clients')
  const id = await card.getAttribute('data-block-id')
  await page.evaluate((moved) => {
    const noted = { others: [] as string[], own: 0 }
    Object.assign(window, { noted })
    const observer = new MutationObserver((records) => {
      for (const { target, type } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const touched = element?.closest('[data-block-id], [data-edge-id]')
        if (touched?.getAttribute('data-block-id') === moved) noted.own++
        else noted.others.push(`${type} in ${touched?.getAttribute('aria-label')}`)
      }
    })
    const options = { attributes: true, childList: true, characterData: true, subtree: true }
    for (const block of document.querySelectorAll('[data-block-id]')) observer.observe(block, options)
    for (const edge of document.querySelectorAll('[data-edge-id]'))
      if (!edge.getAttribute('aria-label')?.includes('Users/Clients')) observer.observe(edge, options)
  }, id)
  const from = await middle(card)
  const before = await board.places()
  await board.mouse.hold(from, away(from, 20, 60), away(from, 0, 200), away(from, 10, -120))
  await expect.poll(board.places).not.toEqual(before)
  const noted = await page.evaluate(() => (window as unknown as { noted: { others: string[]; own: number } }).noted)
  expect(noted.others).toEqual([])
  expect(noted.own).toBeGreaterThan(0)
  await board.mouse.drop()
})
