import { expect, type Page } from '@playwright/test'
import { boardFile } from './boardFile.ts'
import { inkAt } from './ink.ts'
import { away, middle, onEdge, type Place } from './mouse.ts'
import { test } from './test.ts'

const JOINED = boardFile({
  blocks: [
    { id: 'A', label: 'Alpha', y: 60 },
    { id: 'D', label: 'Delta', kind: 'sql', tier: 'data', y: 60 },
    { id: 'Q', label: 'Queue', kind: 'queue', tier: 'data', y: 240 },
  ],
  edges: [
    { from: 'A', to: 'D' },
    { from: 'A', to: 'Q' },
  ],
})

const isPainted = async (page: Page, at: Place) => Number((await inkAt(page, at))[3]) > 100

/** From now on counts what is painted on tiles that are there already. */
const countPaintedAgain = (page: Page) =>
  page.evaluate(() => {
    const noted = { again: 0, changes: 0 }
    Object.assign(window, { noted })
    const old = new Set<unknown>(document.querySelectorAll('[data-tiles] canvas'))
    const { stroke, fillText } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.stroke = function (this: CanvasRenderingContext2D, path?: Path2D) {
      if (old.has(this.canvas)) noted.again++
      return path ? stroke.call(this, path) : (stroke as () => void).call(this)
    } as typeof stroke
    CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, ...text) {
      if (old.has(this.canvas)) noted.again++
      fillText.apply(this, text)
    }
  })

test('edges at rest are painted, and one that is worked on is drawn once: as an element', async ({ board, page }) => {
  await board.startWith(JOINED)
  const worked = board.canvas.locator('[data-edge-worked]')
  const [line, other] = [await onEdge(board.edge('Alpha', 'Delta')), await onEdge(board.edge('Alpha', 'Queue'))]
  const painted = async () => [await isPainted(page, line), await isPainted(page, other), await worked.count()]
  await expect.poll(painted).toEqual([true, true, 0])
  // Pointed at, it is an element that covers what is painted.
  await page.mouse.move(line.x, line.y)
  await expect.poll(painted).toEqual([true, true, 1])
  await page.mouse.click(line.x, line.y)
  const free = away(await middle(board.canvas), 0, 300)
  await page.mouse.move(free.x, free.y)
  await expect.poll(painted).toEqual([false, true, 1])
  await page.mouse.click(free.x, free.y)
  await expect.poll(painted).toEqual([true, true, 0])
  await board.keys('Control+a')
  await expect.poll(painted).toEqual([false, false, 2])
})

test('panning moves what is painted, and paints nothing of it again', async ({ board, page }) => {
  await board.startWith(JOINED)
  const edge = board.edge('Alpha', 'Delta')
  const start = await onEdge(edge)
  await expect.poll(() => isPainted(page, start)).toBe(true)
  await countPaintedAgain(page)
  await page.evaluate(() => {
    const { noted } = window as unknown as { noted: { changes: number } }
    const observer = new MutationObserver((records) => {
      // Tiles that come into the margin are added beside the others.
      noted.changes += records.filter(
        ({ type, removedNodes }) => type !== 'childList' || removedNodes.length > 0,
      ).length
    })
    const tiles = document.querySelector('[data-tiles]')
    if (tiles) observer.observe(tiles, { attributes: true, childList: true, characterData: true, subtree: true })
  })
  await page.mouse.move(start.x, start.y + 200)
  await page.mouse.wheel(60, 40)
  const panned = async () => (await onEdge(edge)).x
  await expect.poll(panned).toBeLessThan(start.x - 20)
  await board.settled()
  expect(await isPainted(page, await onEdge(edge))).toBe(true)
  const noted = await page.evaluate(() => (window as unknown as { noted: object }).noted)
  expect(noted).toEqual({ again: 0, changes: 0 })
})

test('the edges of a block that a pointer rests on, or that is selected, stand out, and nothing of the rest is painted again', async ({
  board,
  page,
}) => {
  await board.startWith(JOINED)
  const [line, other] = [await onEdge(board.edge('Alpha', 'Delta')), await onEdge(board.edge('Alpha', 'Queue'), 0.9)]
  await expect.poll(() => isPainted(page, line)).toBe(true)
  await countPaintedAgain(page)
  const seen = async () => {
    const lit = await Promise.all(
      [line, other].map(async (at) => Number((await inkAt(page, at, '[data-lit]'))[3]) > 100),
    )
    const rest = await page.locator('[data-tiles]').evaluate((tiles) => Number(getComputedStyle(tiles).opacity))
    return [...lit, rest < 1]
  }
  const free = away(await middle(board.canvas), 0, 300)
  const nothing = [false, false, false]
  expect(await seen()).toEqual(nothing)
  await board.block('Delta').hover()
  await expect.poll(seen).toEqual([true, false, true])
  await page.mouse.move(free.x, free.y)
  await expect.poll(seen).toEqual(nothing)
  await board.block('Alpha').click()
  await page.mouse.move(free.x, free.y)
  await expect.poll(seen).toEqual([true, true, true])
  expect(await page.evaluate(() => (window as unknown as { noted: object }).noted)).toEqual({ again: 0, changes: 0 })
  // Where the system chooses the colours, nothing is paled.
  await page.emulateMedia({ forcedColors: 'active' })
  await expect.poll(seen).toEqual([true, true, false])
  await page.emulateMedia({ forcedColors: 'none' })
  const start = await middle(board.block('Alpha'))
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 20, start.y + 40, { steps: 3 })
  await expect.poll(seen).toEqual(nothing)
  await page.keyboard.press('Escape')
  await page.mouse.up()
})

test('after a zoom what is painted is as sharp as the screen again', async ({ board, page }) => {
  await board.startWith(JOINED)
  const widths = () =>
    page
      .locator('[data-tiles] canvas')
      .evaluateAll((all) =>
        (all as HTMLCanvasElement[]).map((each) => each.getBoundingClientRect().width - each.width / devicePixelRatio),
      )
  const isSharp = async () => {
    const found = await widths()
    return found.length > 0 && found.every((difference) => Math.abs(difference) < 0.01)
  }
  await expect.poll(isSharp).toBe(true)
  await board.mouse.zoomTo(130, await middle(board.block('Alpha')))
  await expect.poll(isSharp).toBe(true)
  const line = await onEdge(board.edge('Alpha', 'Delta'), 0.2)
  expect(await isPainted(page, line)).toBe(true)
})

test('what is painted has the colours of the theme, and those of the system where that chooses', async ({
  board,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await board.startWith(JOINED)
  const line = await onEdge(board.edge('Alpha', 'Delta'))
  const isInk = async (token: string) => {
    const colour = await page.evaluate((name) => {
      const probe = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
      const value = name.startsWith('--') ? getComputedStyle(document.documentElement).getPropertyValue(name) : name
      probe.fillStyle = value
      probe.fillRect(0, 0, 1, 1)
      return [...probe.getImageData(0, 0, 1, 1).data].slice(0, 3)
    }, token)
    const ink = await inkAt(page, line)
    return colour.every((value, i) => Math.abs(value - Number(ink[i])) < 12)
  }
  await expect.poll(() => isInk('--line-request')).toBe(true)
  const light = await inkAt(page, line)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => inkAt(page, line)).not.toEqual(light)
  expect(await isInk('--line-request')).toBe(true)
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
  await expect.poll(() => isInk('#ffffff')).toBe(true)
})
