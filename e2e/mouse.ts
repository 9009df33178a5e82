import { expect, type Locator, type Page } from '@playwright/test'

/** A place on the screen, in pixels. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** One of the sides of a card. */
export type Side = 'left' | 'right' | 'top' | 'bottom'

/** What the mouse does, with the real mouse only. */
export interface Mouse {
  /** presses at one place, moves to others one after the other, and lets go there */
  drag(from: Place, ...to: readonly Place[]): Promise<void>
  /** presses and moves, without letting go */
  hold(from: Place, ...to: readonly Place[]): Promise<void>
  drop(): Promise<void>
  /** drags an entry of the palette to a place of the canvas and names the new block, whose id it returns */
  add(entry: string, at: Place, label?: string): Promise<string>
  /** drags from a port of a card onto another card */
  connect(from: Locator, to: Locator, side?: Side): Promise<void>
  /** turns the wheel with Control held over a place of the canvas until the zoom is as wanted, in percent */
  zoomTo(percent: number, at: Place): Promise<void>
}

/** The middle of an element on the screen. */
export async function middle(element: Locator): Promise<Place> {
  const box = await element.boundingBox()
  if (!box) throw new Error(`Not on the screen: ${element}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A place some way from another. */
export const away = ({ x, y }: Place, dx: number, dy: number): Place => ({ x: x + dx, y: y + dy })

interface Canvas {
  readonly canvas: Locator
  readonly blocks: Locator
  readonly labelField: Locator
  entry(title: string): Locator
}

/** The real mouse on the app. */
export function mouseOn(page: Page, { canvas, entry, labelField }: Canvas): Mouse {
  const { mouse } = page
  const hold: Mouse['hold'] = async (from, ...to) => {
    await mouse.move(from.x, from.y)
    await mouse.down()
    for (const place of to) await mouse.move(place.x, place.y, { steps: 4 })
  }
  const drag: Mouse['drag'] = async (from, ...to) => {
    await hold(from, ...to)
    await mouse.up()
  }
  return {
    hold,
    drag,
    drop: () => mouse.up(),
    add: async (title, at, label) => {
      await entry(title).scrollIntoViewIfNeeded()
      await drag(await middle(entry(title)), at)
      await expect(labelField).toBeFocused()
      const field = page.getByRole('textbox', { name: 'Label', exact: true })
      const id = await canvas.locator('[data-block-id]').filter({ has: field }).getAttribute('data-block-id')
      if (label !== undefined) await page.keyboard.type(label)
      await page.keyboard.press('Enter')
      await expect(labelField).toBeHidden()
      return id ?? ''
    },
    connect: async (from, to, side = 'right') => {
      await mouse.move(...xy(await middle(from)))
      await drag(await middle(from.locator(`[data-port=${side}]`)), await middle(to))
    },
    zoomTo: async (percent, at) => {
      const shown = canvas.getByRole('button', { name: /^Zoom \d+ %/ })
      const zoom = async () => Number(/\d+/.exec((await shown.getAttribute('aria-label')) ?? '')?.[0])
      await mouse.move(at.x, at.y)
      await page.keyboard.down('Control')
      for (let now = await zoom(); now !== percent; ) {
        // Every 500 pixels of the wheel double the zoom.
        await mouse.wheel(0, -Math.log2(percent / now) * 500)
        await expect(shown).not.toHaveAccessibleName(new RegExp(`^Zoom ${now} %`))
        now = await zoom()
      }
      await page.keyboard.up('Control')
      await wheelAtRest(page)
    },
  }
}

/**
 * Waits until the turn of the wheel counts as over. d3-zoom, which React Flow zooms with, keeps a mark on its element for
 * a moment after the last turn and then ends whatever gesture is under way, which a person is never fast enough to meet.
 */
const wheelAtRest = (page: Page) =>
  page.waitForFunction(() => {
    const renderer: (Element & { readonly __zooming?: unknown }) | null =
      document.querySelector('.react-flow__renderer')
    return renderer !== null && renderer.__zooming === undefined
  })

const xy = ({ x, y }: Place): [number, number] => [x, y]

/** A place on the screen on the line of an edge, `share` of the way from its start. */
export const onEdge = (edge: Locator, share = 0.5): Promise<Place> =>
  edge.evaluate((hook, way) => {
    const path = hook as SVGPathElement
    const { x, y } = path.getPointAtLength(path.getTotalLength() * way)
    const matrix = path.getScreenCTM()
    if (!matrix) throw new Error('The edge is not drawn')
    const at = new DOMPoint(x, y).matrixTransform(matrix)
    return { x: at.x, y: at.y }
  }, share)

/** The middle of the longest stretch of an edge's line, on the screen; also of one that is so small that it has no hook. */
export const onLine = (canvas: Locator, id: string): Promise<Place> =>
  canvas.evaluate((element, edge) => {
    const { tierboardAt } = element as unknown as { tierboardAt(id: string): { points: readonly Place[] } | undefined }
    const { points = [] } = tierboardAt(edge) ?? {}
    const stretches = points.slice(1).map((to, i) => ({ from: points[i] ?? to, to }))
    const length = ({ from, to }: { from: Place; to: Place }) => Math.hypot(to.x - from.x, to.y - from.y)
    const [longest] = stretches.sort((a, b) => length(b) - length(a))
    if (!longest) throw new Error(`No edge “${edge}”`)
    return { x: (longest.from.x + longest.to.x) / 2, y: (longest.from.y + longest.to.y) / 2 }
  }, id)

/** The middle of a block on the screen, whether its card is near enough to have an element or painted. */
export const onCard = (canvas: Locator, id: string): Promise<Place> =>
  canvas.evaluate((element, block) => {
    type Box = { x: number; y: number; width: number; height: number }
    const box = (element as unknown as { tierboardAt(id: string): Box | undefined }).tierboardAt(block)
    if (!box) throw new Error(`No block “${block}”`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, id)
