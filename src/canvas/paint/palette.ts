import { colourProperty, THEMES, type Theme } from '#shared/theme.ts'

/** What painters draw with: every colour as the page shows it now, and the family of its letters. */
export interface PaintColours extends Theme {
  readonly font: string
}

const TOKENS = Object.keys(THEMES.light) as readonly (keyof Theme)[]
const FORCED = '(forced-colors: active)'

/** The colour of the system that stands for a token where the system chooses the colours. */
function systemColour(token: keyof Theme): string {
  if (token === 'accent') return 'Highlight'
  if (token === 'onAccent') return 'HighlightText'
  return /^(page|surface|raised|hover|band|icon)|Soft$/.test(token) ? 'Canvas' : 'CanvasText'
}

/** The palette of the page as an element of it sees it; a painter knows neither custom properties nor, everywhere, system colours. */
export function readPaintColours(element: HTMLElement): PaintColours {
  const style = getComputedStyle(element)
  const probe = element.ownerDocument.createElement('span')
  const isForced = globalThis.matchMedia?.(FORCED).matches === true
  if (isForced) element.append(probe)
  const colour = (token: keyof Theme): string => {
    if (!isForced) return style.getPropertyValue(colourProperty(token)).trim() || THEMES.light[token]
    probe.style.color = systemColour(token)
    return getComputedStyle(probe).color
  }
  const theme = Object.fromEntries(TOKENS.map((token) => [token, colour(token)])) as unknown as Theme
  probe.remove()
  return { ...theme, font: style.fontFamily || 'sans-serif' }
}

/** Calls when the page has other colours, or letters that it was waiting for, until the function returned is called. */
export function followPalette(page: Document, changed: () => void): () => void {
  const themes = new MutationObserver(changed)
  themes.observe(page.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const forced = globalThis.matchMedia?.(FORCED)
  forced?.addEventListener('change', changed)
  page.fonts?.addEventListener('loadingdone', changed)
  return () => {
    themes.disconnect()
    forced?.removeEventListener('change', changed)
    page.fonts?.removeEventListener('loadingdone', changed)
  }
}
