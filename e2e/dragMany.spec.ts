import { expect, type Page } from '@playwright/test'
import { boardFile, type FileBlock, type FileEdge } from './boardFile.ts'
import { away, middle, type Place } from './mouse.ts'
import { test } from './test.ts'

const ROWS = Array.from({ length: 6 }, (_, row) => row)
const BLOCKS: readonly FileBlock[] = ROWS.flatMap((row) => [
  { id: `G${row}`, label: `Gate ${row}`, kind: 'gateway', tier: 'edge', y: 40 + row * 90 },
  { id: `A${row}`, label: `Service ${row}`, y: 40 + row * 90 },
  { id: `D${row}`, label: `Store ${row}`, kind: 'sql', tier: 'data', y: 40 + row * 90 },
])
/** More than are drawn as elements when they are selected. */
const EDGES: readonly FileEdge[] = ROWS.flatMap((row) => [
  { id: `ga${row}`, from: `G${row}`, to: `A${row}`, label: 'asks' },
  ...ROWS.map((to) => ({ id: `ad${row}${to}`, from: `A${row}`, to: `D${to}`, ...(row === to && { label: 'reads' }) })),
])
const MANY = boardFile({ blocks: BLOCKS, edges: EDGES })

/** The bands of the tiers go along with the drop only, and cards that are held have a wide shadow. */
const LINES_ONLY = '[data-band] { opacity: 0 } [data-block-id] * { box-shadow: none !important }'

interface Noted {
  strokes: number
  transitions: number
}
/** From now on counts the lines that are painted where something was painted, and the transitions that are begun. */
const note = (page: Page) =>
  page.evaluate(() => {
    const noted = { strokes: 0, transitions: 0 }
    Object.assign(window, { noted })
    const old = new Set<unknown>(document.querySelectorAll('[data-tiles] canvas'))
    const { stroke } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.stroke = function (this: CanvasRenderingContext2D, path?: Path2D) {
      if (old.has(this.canvas)) noted.strokes++
      return path ? stroke.call(this, path) : (stroke as () => void).call(this)
    } as typeof stroke
    document.addEventListener('transitionrun', () => noted.transitions++)
  })
const noted = (page: Page) => page.evaluate(() => ({ ...(window as unknown as { noted: Noted }).noted }))

/** Where the lines of edges are on the page. */
const lines = (page: Page, ids: readonly string[]): Promise<readonly (readonly Place[])[]> =>
  page.locator('[data-board]').evaluate((element, asked) => {
    const { tierboardAt } = element as unknown as { tierboardAt(id: string): { points: readonly Place[] } }
    return asked.map((id) => tierboardAt(id).points)
  }, ids)

/** How far lines have come, each distance once, in pixels. */
const ways = (before: readonly (readonly Place[])[], now: readonly (readonly Place[])[]) => {
  const come = (a: number, b: number) => Math.round((b - a) * 10) / 10
  const all = before.flatMap((points, i) =>
    points.map(({ x, y }, j) => `${come(x, Number(now[i]?.[j]?.x))} ${come(y, Number(now[i]?.[j]?.y))}`),
  )
  return [...new Set(all)]
}

/** What is seen between two columns of cards, where only lines and what is written on them can be. */
async function gap(page: Page, left: 'G' | 'A', right: 'A' | 'D') {
  const card = (id: string) => page.locator(`[data-block-id=${id}] > div`)
  const [from, to, last] = [
    await card(`${left}0`).boundingBox(),
    await card(`${right}0`).boundingBox(),
    await card(`${left}5`).boundingBox(),
  ]
  if (!from || !to || !last) throw new Error('No cards')
  const x = Math.ceil(from.x + from.width) + 24
  const clip = {
    x,
    y: Math.floor(from.y),
    width: Math.floor(to.x) - 24 - x,
    height: Math.floor(last.y + last.height - from.y),
  }
  return page.screenshot({ clip })
}

/** The share of the pixels of two pictures that are of other colours. */
const shareOfOthers = (page: Page, ...pictures: readonly [Buffer, Buffer]): Promise<number> =>
  page.evaluate(
    async (texts) => {
      const pixels = async (text: string) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const pen = new OffscreenCanvas(image.width, image.height).getContext('2d') as OffscreenCanvasRenderingContext2D
        pen.drawImage(image, 0, 0)
        return pen.getImageData(0, 0, image.width, image.height).data
      }
      const [one = [], two = []] = await Promise.all(texts.map(pixels))
      const others = [...one].filter((value, i) => Math.abs(value - Number(two[i])) > 16)
      return others.length / one.length
    },
    pictures.map((picture) => picture.toString('base64')),
  )

for (const colorScheme of ['light', 'dark'] as const) {
  test(`all blocks take all lines along as they are painted, and nothing of it changes with the drop, ${colorScheme}`, async ({
    board,
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await board.startWith(MANY)
    await board.keys('Control+0')
    await board.settled()
    const ids = EDGES.map(({ id = '' }) => id)
    await board.block('Service 2').click()
    await board.keys('Control+a')
    const from = await middle(board.block('Service 2'))
    await board.mouse.hold(from, away(from, 24, 12))
    await board.settled()
    const before = await lines(page, ids)
    await note(page)
    for (const [x, y] of [
      [36, 24],
      [48, 24],
      [60, 36],
    ] as const) {
      await page.mouse.move(from.x + x, from.y + y)
      await board.settled()
    }
    expect(await noted(page)).toEqual({ strokes: 0, transitions: 0 })
    await expect(board.canvas.locator('[data-edge-worked]')).toHaveCount(0)
    const held = await lines(page, ids)
    expect(ways(before, held)).toEqual(['40 20'])
    await page.addStyleTag({ content: LINES_ONLY })
    const seen = await gap(page, 'A', 'D')
    await board.mouse.drop()
    await board.settled()
    expect(ways(held, await lines(page, ids))).toEqual(['0 0'])
    // Where a bend lies on the border of two tiles, some of its pixels are a little lighter or darker.
    expect(await shareOfOthers(page, seen, await gap(page, 'A', 'D'))).toBeLessThan(0.005)
  })
}

test('of some blocks only the edges that lead out are elements and run anew; the others are painted once and moved', async ({
  board,
  page,
}) => {
  await board.startWith(MANY)
  await board.keys('Control+0')
  await board.settled()
  await board.block('Service 2').click()
  await board.keys('Control+a')
  await board.block('Store 1').click({ modifiers: ['Shift'] })
  const out = EDGES.filter(({ to }) => to === 'D1').map(({ id = '' }) => id)
  const carried = EDGES.filter(({ to }) => to !== 'D1').map(({ id = '' }) => id)
  const from = await middle(board.block('Service 2'))
  await board.mouse.hold(from, away(from, 12, 12))
  await board.settled()
  const before = await lines(page, carried)
  await note(page)
  await page.mouse.move(from.x + 12, from.y + 60)
  await board.settled()
  expect((await noted(page)).strokes).toBe(0)
  const worked = board.canvas.locator('[data-edge-worked]')
  expect(await worked.evaluateAll((all) => all.map((each) => each.getAttribute('data-edge-worked')).sort())).toEqual(
    out.toSorted(),
  )
  const held = await lines(page, carried)
  expect(ways(before, held)).toEqual(['0 40'])
  await page.addStyleTag({ content: LINES_ONLY })
  const seen = await gap(page, 'G', 'A')
  await board.mouse.drop()
  await board.settled()
  await expect(worked).toHaveCount(0)
  expect(await shareOfOthers(page, seen, await gap(page, 'G', 'A'))).toBeLessThan(0.005)
  expect((await lines(page, out)).flat().length).toBeGreaterThan(3)
})
