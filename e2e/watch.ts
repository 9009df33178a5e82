import { expect, type Page } from '@playwright/test'

/** Notes every request that leaves the origin and every script that a label got to run. */
export function watch(page: Page, baseURL: string | undefined) {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(baseURL ?? '').origin) elsewhere.push(request.url())
  })
  return async () => {
    expect(elsewhere).toEqual([])
    expect(await page.evaluate(() => '__hit' in window)).toBe(false)
  }
}

/** The text of a picture without its spaces, and how much in it could do or load something. */
export const readSvg = (page: Page, address: string | null) =>
  page.evaluate(async (url) => {
    const { pictures } = window as unknown as { pictures: Map<string, Blob> }
    const text = (await pictures.get(url ?? '')?.text()) ?? ''
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml')
    const dangerous = [...picture.querySelectorAll('script, image, img, iframe, a')].map((node) => node.outerHTML)
    return { dangerous, text: picture.documentElement.textContent?.replace(/\s/g, '') ?? '' }
  }, address)

/** Keeps what the page makes addresses for, since the page's policy lets nothing read them. */
export const keepPictures = (page: Page) =>
  page.addInitScript(() => {
    const pictures = new Map<string, Blob>()
    const make = URL.createObjectURL
    Object.assign(window, { pictures })
    URL.createObjectURL = (blob: Blob) => {
      const url = make(blob)
      pictures.set(url, blob)
      return url
    }
  })
