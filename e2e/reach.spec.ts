import { expect, type Page } from '@playwright/test'
import { allFaults } from './axe.ts'
import { boardFile, LARGE, SMALL } from './boardFile.ts'
import type { BoardPage } from './boardPage.ts'
import { middle, onEdge } from './mouse.ts'
import { test } from './test.ts'

/** The name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName)

/** Tabs into the canvas from the palette before it. */
async function tabIn(board: BoardPage): Promise<void> {
  await board.blocks.getByRole('button').last().focus()
  for (let presses = 0; presses < 10; presses++) {
    await board.page.keyboard.press('Tab')
    if (await board.canvas.evaluate((element) => element.contains(document.activeElement))) return
  }
  throw new Error('Not reached by Tab')
}

const tierboardAt = (board: BoardPage, id: string) =>
  board.canvas.evaluate((element, asked) => (element as unknown as Answers).tierboardAt(asked), id)

interface Answers {
  tierboardAt(id: string): { x: number; y: number; width: number; height: number; points: { x: number; y: number }[] }
}

test('the canvas is one stop of Tab, at the first item of the flow or where the keyboard was last', async ({
  board,
  page,
}) => {
  await board.start('Reference design')
  await expect(board.edges).toHaveCount(21)
  await tabIn(board)
  await expect.poll(() => focused(page)).toBe('Users/Clients, client, Client tier')
  const stops = board.canvas.locator('.react-flow').locator('xpath=descendant-or-self::*[@tabindex="0"]')
  await expect(stops).toHaveCount(1)
  await expect(stops).toBeFocused()
  await expect.poll(board.selected).toEqual([])

  await page.keyboard.press('Tab')
  expect(await board.canvas.locator('.react-flow__nodes, .react-flow__viewport-portal').locator(':focus').count()).toBe(
    0,
  )
  await page.keyboard.press('Shift+Tab')
  await expect.poll(() => focused(page)).toBe('Users/Clients, client, Client tier')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focused(page)).toBe('Users/Clients to Edge: DNS/CDN/WAF, request')
  await page.keyboard.press('Shift+Tab')
  expect(await board.canvas.evaluate((element) => element.contains(document.activeElement))).toBe(false)
  await page.keyboard.press('Tab')
  await expect.poll(() => focused(page)).toBe('Users/Clients to Edge: DNS/CDN/WAF, request')
})

test('an empty canvas has the focus itself and shows it', async ({ board, page }) => {
  await board.start('Start blank')
  await tabIn(board)
  const canvas = board.canvas.getByRole('application', { name: 'Board canvas' })
  await expect(canvas).toBeFocused()
  const ring = await canvas.evaluate((element) => {
    const { borderTopStyle, borderTopWidth, content } = getComputedStyle(element, '::after')
    return { borderTopStyle, borderTopWidth, isThere: content !== 'none' }
  })
  expect(ring).toEqual({ borderTopStyle: 'solid', borderTopWidth: '2px', isThere: true })
  await page.keyboard.press('a')
  await expect(board.labelField).toBeFocused()
})

test('keys walk over blocks and edges in the order of the flow, and choose what they are at', async ({
  board,
  page,
}) => {
  await board.startWith(SMALL)
  await tabIn(board)
  const names: (string | undefined)[] = []
  const walk = async () => {
    names.push(await focused(page))
    await board.keys('ArrowRight')
  }
  for (let steps = 0; steps < 7; steps++) await walk()
  expect(names).toEqual([
    'Gate, API gateway, Edge tier',
    'Gate to Alpha, request',
    'Alpha, application server, Business tier',
    'Alpha to Delta, request',
    'Beta, application server, Business tier',
    'Beta to Delta, request',
    'Delta, SQL database, Data tier',
  ])
  await board.keys('Home')
  expect(await focused(page)).toBe(names[0])
  await board.keys('End', 'ArrowLeft')
  expect(await focused(page)).toBe('Beta to Delta, request')

  const edge = board.canvas.getByRole('button', { name: 'Beta to Delta, request' })
  await expect(edge).toBeFocused()
  await expect(edge).toHaveAttribute('aria-pressed', 'false')
  await board.keys('Enter')
  await expect(edge).toHaveAttribute('aria-pressed', 'true')
  await expect(board.edge('Beta', 'Delta')).toHaveAttribute('aria-current', 'true')
  await board.keys('ArrowLeft', ' ')
  await expect(edge).toHaveCount(0)
  await expect.poll(board.selected).toEqual(['Beta'])
})

test('arrows move what is selected, and walk again once nothing is', async ({ board, page }) => {
  await board.startWith(SMALL)
  await tabIn(board)
  await board.keys('Enter')
  await expect.poll(board.selected).toEqual(['Gate'])
  const before = await board.places()
  await board.keys('ArrowDown')
  await expect.poll(board.places).not.toEqual(before)
  await expect(board.block('Gate')).toBeFocused()
  const after = await board.places()
  await board.keys('Escape', 'ArrowRight')
  expect(await focused(page)).toBe('Gate to Alpha, request')
  expect(await board.places()).toEqual(after)
})

test('the borders of tiers are reached by the arrows that move none', async ({ board, page }) => {
  await board.startWith(SMALL)
  await tabIn(board)
  await board.keys('Home', 'ArrowDown', 'ArrowDown')
  const border = board.canvas.getByRole('separator', { name: 'Border of Edge' })
  await expect(border).toBeFocused()
  const before = Number(await border.getAttribute('aria-valuenow'))
  await board.keys('ArrowRight')
  await expect(border).toHaveAttribute('aria-valuenow', `${before + 20}`)
  await board.keys('ArrowDown')
  expect(await focused(page)).toBe('Alpha, application server, Business tier')
})

test('what has the focus comes into sight, and keeps the focus when it leaves the view', async ({ board, page }) => {
  await board.startWith(LARGE)
  await board.keys('0')
  await expect.poll(board.zoom).toBe(100)
  await tabIn(board)
  await board.keys('End')
  const last = await focused(page)
  const card = board.canvas.locator(`[data-block-id]:focus`)
  await expect(card).toHaveAccessibleName(last ?? '')
  await expect(card).toBeInViewport()

  const at = await middle(board.canvas)
  await page.mouse.move(at.x, at.y)
  await page.mouse.wheel(0, -9000)
  const target = board.canvas.locator('[data-focus-target]')
  await expect(target).toBeFocused()
  await expect(target).toHaveAccessibleName(last ?? '')
  await board.keys('ArrowLeft')
  expect(await focused(page)).not.toBe(last)
  await expect(board.canvas.locator(':focus')).toBeInViewport()
})

test('the focus is with the canvas when its item goes, and the menu of an item gives it back', async ({
  board,
  page,
}) => {
  await board.startWith(SMALL)
  await tabIn(board)
  await board.keys('ArrowRight', 'Enter', 'Shift+F10')
  await expect(page.getByRole('menu', { name: 'Canvas menu' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Reverse direction' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(board.canvas.getByRole('button', { name: 'Gate to Alpha, request' })).toBeFocused()
  await board.keys('Delete')
  await expect(board.edge('Gate', 'Alpha')).toHaveCount(0)
  await expect.poll(() => board.canvas.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await board.keys('Home')
  expect(await focused(page)).toBe('Gate, API gateway, Edge tier')
})

test('scripts are told where everything is, at any zoom and after the view has moved', async ({ board, page }) => {
  await board.startWith(SMALL)
  await board.tab('Block')
  await expect(board.edges).toHaveCount(3)
  const edges = await board.edges.evaluateAll((hooks) =>
    hooks.map((hook) => [hook.getAttribute('data-edge-id') ?? '', hook.getAttribute('aria-label') ?? ''] as const),
  )
  const at = await middle(board.canvas)
  const all = await board.names()
  for (const percent of [60, 140, 30]) {
    await board.mouse.zoomTo(percent, at)
    await page.mouse.wheel(70, -40)
    await board.settled()
    for (const [id, name] of Object.entries(percent < 45 ? all : await board.names())) {
      const told = await tierboardAt(board, id)
      // A card that is too far to be read is painted, and has an element while it is pointed at.
      await page.mouse.move(told.x + told.width / 2, told.y + told.height / 2)
      const box = await board.canvas.locator(`[data-block-id="${id}"]`).boundingBox()
      for (const side of ['x', 'y', 'width', 'height'] as const)
        expect(Math.abs(told[side] - Number(box?.[side])), `${side} of ${name}`).toBeLessThan(1)
    }
    for (const [id, name] of edges) {
      const { points } = await tierboardAt(board, id)
      const [from, to] = [points[0], points[1]]
      if (!from || !to) throw new Error('No line')
      await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2)
      await expect(
        board.inspector.getByRole('heading', { name: name.replace(' to ', ' → ').replace(', request', '') }),
      ).toBeVisible()
    }
  }
  expect(await tierboardAt(board, 'nothing')).toBeUndefined()
})

test('edges in view have hooks from 60 % on, as long as they are at most 200', async ({ board, page }) => {
  await board.startWith(SMALL)
  const at = await middle(board.canvas)
  await expect(board.edges).toHaveCount(3)
  for (const hook of await board.edges.all()) {
    const { x, y } = await onEdge(hook)
    await page.mouse.move(x, y)
    expect(
      await page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.closest('[data-edge-id]'), [
        x,
        y,
      ] as const),
    ).toBe(null)
  }
  await expect(board.canvas.getByRole('button', { name: /, request$/ })).toHaveCount(0)
  await board.mouse.zoomTo(59, at)
  await expect(board.edges).toHaveCount(0)
  await board.mouse.zoomTo(60, at)
  await expect(board.edges).toHaveCount(3)
  await page.mouse.wheel(0, 6000)
  await expect(board.edges).toHaveCount(0)

  const many = Array.from({ length: 201 }, () => ({ from: 'A', to: 'D' }))
  const blocks = [
    { id: 'A', label: 'Alpha' },
    { id: 'D', label: 'Delta', kind: 'sql', tier: 'data' },
  ]
  await board.openFile({ name: 'many.tierboard.json', text: boardFile({ blocks, edges: many.slice(1) }) })
  // Each board is there, whole in view above 60 %, before the view is changed.
  await expect(board.edges).toHaveCount(200)
  await board.mouse.zoomTo(60, at)
  await expect(board.edges).toHaveCount(200)
  await board.openFile({ name: 'more.tierboard.json', text: boardFile({ blocks, edges: many }) })
  await expect(board.edges).toHaveCount(0)
  await board.mouse.zoomTo(60, at)
  await expect(board.cards).toHaveCount(2)
  await expect(board.edges).toHaveCount(0)
})

test('an edge under the pointer is lit, and no other', async ({ board, page }) => {
  await board.startWith(SMALL)
  const width = () => board.canvas.getByRole('group', { name: 'Edges' }).locator('path[stroke-width="2.5"]').count()
  expect(await width()).toBe(0)
  const { x, y } = await onEdge(board.edge('Gate', 'Alpha'))
  await page.mouse.move(x, y)
  await expect.poll(width).toBe(1)
  await page.mouse.move(x, y - 60)
  await expect.poll(width).toBe(0)
})

for (const look of [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colours', media: { forcedColors: 'active' } },
] as const) {
  test(`axe finds nothing while a block or an edge has the focus, in ${look.name}`, async ({ board, page }) => {
    await page.emulateMedia(look.media)
    await board.startWith(SMALL)
    // What is found beside the canvas is not of its making.
    const before = await allFaults(page, 'focus')
    await tabIn(board)
    const faults = await allFaults(page, 'focus')
    await board.keys('ArrowRight')
    await expect(board.canvas.getByRole('button', { name: 'Gate to Alpha, request' })).toBeFocused()
    faults.push(...(await allFaults(page, 'focus')))
    expect(faults.filter((fault) => !before.includes(fault))).toEqual([])
  })
}
