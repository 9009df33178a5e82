import { expect, type Locator, type Page } from '@playwright/test'
import { allFaults } from './axe.ts'
import { boardFile } from './boardFile.ts'
import type { BoardPage } from './boardPage.ts'
import { inkAt } from './ink.ts'
import { away, middle, type Place } from './mouse.ts'
import { test } from './test.ts'

const COLUMNS = 10
const COUNT = 60
/** Sixty services, each of which calls the next. */
const WIDE = boardFile({
  name: 'Wide',
  blocks: Array.from({ length: COUNT }, (_, i) => ({
    id: `B${i}`,
    label: `Service ${i}`,
    x: 40 + (i % COLUMNS) * 240,
    y: 40 + Math.floor(i / COLUMNS) * 140,
  })),
  edges: Array.from({ length: COUNT - 1 }, (_, i) => ({ from: `B${i}`, to: `B${i + 1}` })),
})

type Box = { x: number; y: number; width: number; height: number }

/** Where a block is drawn on the page, whether with an element or painted. */
const boxOf = (board: BoardPage, id: string): Promise<Box> =>
  board.canvas.evaluate(
    (element, asked) => (element as unknown as { tierboardAt(id: string): Box }).tierboardAt(asked),
    id,
  )

const middleOf = async (board: BoardPage, id: string): Promise<Place> => {
  const { x, y, width, height } = await boxOf(board, id)
  return { x: x + width / 2, y: y + height / 2 }
}

/** Where only the ground of a card is painted: near its right end, above its middle. */
const groundOf = async (board: BoardPage, id: string): Promise<Place> => {
  const { x, y, width, height } = await boxOf(board, id)
  return { x: x + width * 0.9, y: y + height * 0.2 }
}

const isPainted = async (board: BoardPage, id: string, on?: string) =>
  Number((await inkAt(board.page, await groundOf(board, id), on))[3]) === 255

const drawnIds = (board: BoardPage) =>
  board.cards.evaluateAll((all) => all.map((each) => each.getAttribute('data-block-id')))

/** The pointer leaves the canvas. */
const leave = (board: BoardPage) => board.page.mouse.move(700, 10)

async function startFar(board: BoardPage, percent = 30): Promise<void> {
  await board.startWith(WIDE, percent)
  await leave(board)
  await expect(board.cards).toHaveCount(0)
  await expect.poll(() => isPainted(board, 'B25')).toBe(true)
}

test('cards that are too far to be read are painted, and elements again once they are near', async ({ board }) => {
  await startFar(board, 44)
  await board.mouse.zoomTo(47, await middleOf(board, 'B25'))
  await leave(board)
  await expect(board.cards).toHaveCount(0)
  await board.mouse.zoomTo(49, await middleOf(board, 'B25'))
  await expect(board.block('Service 25')).toBeVisible()
  expect(await board.cards.count()).toBeGreaterThan(10)
  await expect.poll(() => isPainted(board, 'B25')).toBe(false)
  // A little out again they are still near.
  await board.mouse.zoomTo(46, await middleOf(board, 'B25'))
  await expect(board.block('Service 25')).toBeVisible()
  await board.mouse.zoomTo(44, await middleOf(board, 'B25'))
  await leave(board)
  await expect(board.cards).toHaveCount(0)
  await expect.poll(() => isPainted(board, 'B25')).toBe(true)
})

test('while the view crosses the border no frame lacks a card', async ({ board, page }) => {
  await startFar(board, 44)
  const at = await middleOf(board, 'B25')
  await page.evaluate(() => {
    const noted = { frames: 0, far: 0, near: 0, missing: 0 }
    Object.assign(window, { noted })
    const board = document.querySelector('[data-board]') as unknown as { tierboardAt(id: string): DOMRect }
    const isPaintedAt = (x: number, y: number) =>
      [...document.querySelectorAll<HTMLCanvasElement>('[data-tiles] canvas')].some((canvas) => {
        const { left, top, width } = canvas.getBoundingClientRect()
        const scale = canvas.width / width
        const [column, row] = [Math.floor((x - left) * scale), Math.floor((y - top) * scale)]
        if (column < 0 || row < 0 || column >= canvas.width || row >= canvas.height) return false
        return canvas.getContext('2d')?.getImageData(column, row, 1, 1).data[3] === 255
      })
    const note = () => {
      requestAnimationFrame(note)
      // After all that this frame changes.
      queueMicrotask(() => {
        const { x, y, width, height } = board.tierboardAt('B25')
        const painted = isPaintedAt(x + width * 0.9, y + height * 0.2)
        const drawn = document.querySelector('[data-block-id=B25]')?.textContent?.includes('Service 25') === true
        noted.frames++
        if (painted) noted.far++
        if (drawn) noted.near++
        if (!painted && !drawn) noted.missing++
      })
    }
    note()
  })
  await board.mouse.zoomTo(55, at)
  await board.mouse.zoomTo(40, at)
  await board.mouse.zoomTo(52, at)
  const noted = await page.evaluate(() => (window as unknown as { noted: Record<string, number> }).noted)
  expect(noted.missing).toBe(0)
  expect(Math.min(Number(noted.far), Number(noted.near))).toBeGreaterThan(0)
})

test('a far card is pointed at, pressed, pressed with Shift, asked for its menu and named', async ({ board, page }) => {
  await startFar(board)
  await page.mouse.move(...xy(await middleOf(board, 'B25')))
  await expect.poll(() => drawnIds(board)).toEqual(['B25'])
  expect(await isPainted(board, 'B25')).toBe(true)
  const box = await board.block('Service 25').boundingBox()
  const told = await boxOf(board, 'B25')
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs(Number(box?.[side]) - told[side])).toBeLessThan(1)
  await page.mouse.click(...xy(await middleOf(board, 'B25')))
  await page.keyboard.down('Shift')
  await page.mouse.click(...xy(await middleOf(board, 'B27')))
  await page.keyboard.up('Shift')
  await expect.poll(board.selected).toEqual(['Service 25', 'Service 27'])
  await page.mouse.click(...xy(await middleOf(board, 'B41')), { button: 'right' })
  await expect(page.getByRole('menu')).toBeVisible()
  await expect.poll(board.selected).toEqual(['Service 41'])
  await page.keyboard.press('Escape')

  await page.mouse.dblclick(...xy(await middleOf(board, 'B33')))
  await expect(board.labelField).toBeFocused()
  await page.keyboard.type('Renamed')
  await page.keyboard.press('Enter')
  await expect(board.block('Renamed')).toBeFocused()
  await leave(board)
  await board.keys('Escape')
  await expect.poll(() => drawnIds(board)).toEqual(['B33'])
  await expect.poll(() => isPainted(board, 'B33')).toBe(true)
})

test('far cards are dragged: one, and all at once on one layer', async ({ board, page }) => {
  await startFar(board)
  const from = await middleOf(board, 'B25')
  await board.mouse.hold(from, away(from, 20, 30), away(from, 0, 60))
  await expect.poll(() => isPainted(board, 'B25', '[data-carried]')).toBe(true)
  expect(Math.abs((await middleOf(board, 'B25')).y - from.y - 60)).toBeLessThan(4)
  const old = { x: from.x + 15, y: from.y - 4 }
  expect((await inkAt(page, old))[3]).toBe(0)
  await board.mouse.drop()
  await expect.poll(() => isPainted(board, 'B25')).toBe(true)
  await expect(page.locator('[data-carried] canvas')).toHaveCount(0)
  expect(Math.abs((await middleOf(board, 'B25')).y - from.y - 60)).toBeLessThan(4)

  await board.keys('Control+a')
  await expect.poll(() => board.cards.count()).toBeLessThan(3)
  const [one, other] = [await middleOf(board, 'B11'), await middleOf(board, 'B48')]
  await board.mouse.hold(one, away(one, 0, 20), away(one, 0, 40))
  await expect.poll(() => isPainted(board, 'B48', '[data-carried]')).toBe(true)
  expect(await isPainted(board, 'B48')).toBe(false)
  expect(Math.abs((await middleOf(board, 'B48')).y - other.y - 40)).toBeLessThan(4)
  await page.keyboard.press('Escape')
  await board.mouse.drop()
  await expect.poll(() => isPainted(board, 'B48')).toBe(true)
  expect(await middleOf(board, 'B48')).toEqual(other)
})

test('a marquee takes far cards, of which many are painted in the colour of what is selected', async ({
  board,
  page,
}) => {
  await startFar(board)
  const first = await boxOf(board, 'B0')
  const last = await boxOf(board, `B${COUNT - 1}`)
  await board.mouse.drag(away(first, -6, -6), { x: last.x + last.width + 6, y: last.y + last.height + 6 })
  await leave(board)
  await expect(board.cards).toHaveCount(0)
  const { x, y, height } = await boxOf(board, `B${COUNT - 1}`)
  const accent = async () => {
    const [red = 0, , blue = 0] = await inkAt(page, { x: x + 0.5, y: y + height / 2 })
    return blue - red
  }
  await expect.poll(accent).toBeGreaterThan(60)
})

test('an edge is pulled from one far card to another', async ({ board, page }) => {
  await startFar(board, 40)
  await board.tab('Block')
  await page.mouse.move(...xy(await middleOf(board, 'B25')))
  const port = board.block('Service 25').locator('[data-port=bottom]')
  await board.mouse.drag(await middle(port), await middleOf(board, 'B45'))
  await expect(board.inspector.getByRole('heading', { name: 'Service 25 → Service 45' })).toBeVisible()
})

const focusName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
const ring = (element: Locator) =>
  element.evaluate(
    (each) =>
      (Number.parseFloat(getComputedStyle(each).outlineWidth) * each.getBoundingClientRect().width) /
      (each as HTMLElement).offsetWidth,
  )

for (const look of [
  { name: 'light', media: { colorScheme: 'light' }, ground: [255, 255, 255] },
  { name: 'dark', media: { colorScheme: 'dark' }, ground: [28, 32, 43] },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' }, ground: [0, 0, 0] },
] as const) {
  test(`keys walk over far cards, which show that they have the focus, and axe finds nothing, in ${look.name}`, async ({
    board,
    page,
  }) => {
    await page.emulateMedia(look.media)
    await startFar(board)
    const before = await allFaults(page, 'overview')
    await board.canvas
      .getByRole('group', { name: 'Board canvas' })
      .or(board.canvas.locator('.react-flow'))
      .first()
      .focus()
    await board.keys('Home')
    await expect.poll(() => focusName(page)).toBe('Service 0, application server, Business tier')
    await board.keys('ArrowRight', 'ArrowRight')
    const focused = board.canvas.locator('[data-block-id]:focus')
    await expect(focused).toHaveCount(1)
    expect(await ring(focused)).toBeGreaterThan(1.5)
    await board.keys('Enter')
    await expect.poll(async () => (await board.selected()).length).toBe(1)
    const faults = await allFaults(page, 'overview')
    expect(faults.filter((fault) => !before.includes(fault))).toEqual([])
    expect((await inkAt(page, await groundOf(board, 'B25'))).slice(0, 3)).toEqual(look.ground)
  })
}

const xy = ({ x, y }: Place): [number, number] => [x, y]
