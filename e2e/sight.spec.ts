import { expect, type Locator } from '@playwright/test'
import { SMALL } from './boardFile.ts'
import { test } from './test.ts'

/** How well a text stands out from the colours painted behind it, as WCAG counts, from 1 to 21. */
const contrastOf = (text: Locator): Promise<number> =>
  text.evaluate((element) => {
    const canvas = new OffscreenCanvas(1, 1)
    const drawing = canvas.getContext('2d', { willReadFrequently: true })
    if (!drawing) throw new Error('No drawing')
    const paint = (colour: string) => {
      drawing.fillStyle = colour
      drawing.fillRect(0, 0, 1, 1)
    }
    const luminance = () => {
      const [r = 0, g = 0, b = 0] = [...drawing.getImageData(0, 0, 1, 1).data].map((value) => {
        const share = value / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const { left, top, width, height } = element.getBoundingClientRect()
    // What lets the pointer through is not among the elements at a point, but is painted there all the same.
    const all = [...document.querySelectorAll<HTMLElement>('[data-band], [data-band] *')]
    const events = all.map((each) => each.style.pointerEvents)
    for (const each of all) each.style.pointerEvents = 'auto'
    const behind = document.elementsFromPoint(left + width / 2, top + height / 2)
    all.forEach((each, i) => {
      each.style.pointerEvents = events[i] ?? ''
    })
    const grounds = [element, ...behind.filter((each) => each !== element && !element.contains(each))]
    for (const each of grounds.reverse()) paint(getComputedStyle(each).backgroundColor)
    const ground = luminance()
    paint(getComputedStyle(element).color)
    const ink = luminance()
    return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)
  })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('the names of the tiers can be read on their bands', async ({ board }) => {
      await board.start('Reference design')
      for (const tier of ['Client', 'Edge', 'Business', 'Data', 'Observability']) {
        const name = board.canvas.getByText(tier, { exact: true })
        expect(await contrastOf(name), tier).toBeGreaterThanOrEqual(4.5)
      }
    })

    test('what has the focus of the keyboard shows it', async ({ board, page }) => {
      await board.startWith(SMALL)
      const marked = (element: Locator) =>
        element.evaluate((focused) => {
          // What stands for an edge draws its line once more.
          if (focused.matches('[data-focus-target]')) return focused.querySelector('svg path') !== null
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused)
          const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
          return outlined || boxShadow !== 'none'
        })
      const focused = page.locator(':focus')
      await page.getByRole('button', { name: 'Small', exact: true }).focus()
      const seen: string[] = []
      const missing: string[] = []
      for (let step = 0; step < 40; step++) {
        // The canvas is one stop, on which arrows walk.
        const walks = / tier$|, request$/.test(seen.at(-1) ?? '') && !seen.at(-1)?.startsWith('Alpha, ')
        await page.keyboard.press(walks ? 'ArrowRight' : 'Tab')
        const name = await focused.evaluate((each) => each.getAttribute('aria-label') ?? each.textContent ?? '')
        seen.push(name)
        if (!(await marked(focused))) missing.push(name)
        // The tab of the findings says how many there are.
        if (/^Findings \d+$/.test(name)) break
      }
      expect(missing).toEqual([])
      const walked = ['Gate to Alpha, request', 'Alpha, application server, Business tier']
      for (const name of ['Export', 'Add a block', ...walked]) expect(seen).toContain(name)
      expect(seen.at(-1)).toMatch(/^Findings \d+$/)
    })
  })
}

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  const atOnce = reducedMotion === 'reduce'
  test.describe(atOnce ? 'for those who ask for less motion' : 'for all others', () => {
    test.use({ contextOptions: { reducedMotion } })

    test(`the view zooms ${atOnce ? 'in one step' : 'in a short motion'}, and hovering fades ${atOnce ? 'at once' : 'in'}`, async ({
      board,
      page,
    }) => {
      await board.start('Reference design')
      await page.evaluate(() => {
        const seen = { zooms: new Set<string>(), longest: 0 }
        const shown = document.querySelector('[aria-label^="Zoom "][aria-label*="%"]')
        new MutationObserver(() => seen.zooms.add(shown?.getAttribute('aria-label') ?? '')).observe(shown as Node, {
          attributes: true,
        })
        document.addEventListener('transitionrun', ({ target }) => {
          const running = target instanceof Element ? target.getAnimations() : []
          const lengths = running.map((each) => Number(each.effect?.getComputedTiming().duration))
          seen.longest = Math.max(seen.longest, ...lengths)
        })
        Object.assign(window, { seen })
      })
      const seen = () =>
        page.evaluate(() => {
          const { zooms, longest } = (window as unknown as { seen: { zooms: Set<string>; longest: number } }).seen
          return { zooms: zooms.size, longest }
        })
      await page.getByRole('button', { name: /set to 100 %/ }).click()
      await expect.poll(board.zoom).toBe(100)
      await page.getByRole('button', { name: 'Export', exact: true }).hover()
      await board.entry('Cache').hover()
      if (atOnce) await expect(board.entry('Cache')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
      else await expect.poll(async () => (await seen()).longest).toBeGreaterThan(0)
      const { zooms, longest } = await seen()
      // Not even a transition of no length, which would cost as much as a long one.
      if (atOnce) expect({ zooms, longest }).toEqual({ zooms: 1, longest: 0 })
      else expect({ several: zooms > 1, fades: longest > 50 }).toEqual({ several: true, fades: true })
    })
  })
}
