import type { Page } from '@playwright/test'
import type { Place } from './mouse.ts'

/** What is painted at a place of the screen: red, green, blue and how strongly, each up to 255. */
export const inkAt = (page: Page, at: Place, on = '[data-tiles]'): Promise<readonly number[]> =>
  page.evaluate(
    ([{ x, y }, host]) => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>(`${host} canvas`)) {
        const { left, top, width, height } = canvas.getBoundingClientRect()
        if (x < left || y < top || x >= left + width || y >= top + height) continue
        const scale = canvas.width / width
        const place = [Math.floor((x - left) * scale), Math.floor((y - top) * scale), 1, 1] as const
        return [...(canvas.getContext('2d')?.getImageData(...place).data ?? [])]
      }
      return [0, 0, 0, 0]
    },
    [at, on] as const,
  )
