import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const require = createRequire(import.meta.url)

/** The Mermaid versions a diagram must come out alike in, and the script that a host would load. */
export const VERSIONS = [
  { version: '10', script: require.resolve('mermaid10/dist/mermaid.min.js') },
  { version: '11', script: require.resolve('mermaid11/dist/mermaid.min.js') },
  { version: '12', script: require.resolve('mermaid/dist/mermaid.min.js') },
] as const

/** Where something begins and ends along the screen. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A tier as it is drawn. */
export interface SeenBand {
  readonly title: string
  readonly across: Span
  readonly down: Span
}

/** A line that can be seen. */
export interface SeenLine {
  /** it is meant to be dotted */
  readonly dotted: boolean
  /** lengths of its dashes and gaps; empty for a solid line */
  readonly dashes: readonly number[]
  readonly headAtStart: boolean
  readonly headAtEnd: boolean
}

/** What a browser shows of a diagram. */
export interface SeenDiagram {
  /** why it could not be drawn */
  readonly fault?: string
  /** every text, sorted */
  readonly texts: readonly string[]
  readonly bands: readonly SeenBand[]
  /** loops of a node to itself are left out */
  readonly lines: readonly SeenLine[]
}

interface MermaidInPage {
  initialize(config: object): void
  render(id: string, text: string): Promise<{ svg: string }>
}

/** Draws texts in a page in which a version of Mermaid is, and tells what can be seen of each. */
const drawAll = async (all: readonly string[]): Promise<readonly SeenDiagram[]> => {
  const { mermaid } = window as unknown as { mermaid: MermaidInPage }
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
  const place = document.querySelector('main') as HTMLElement

  const textsIn = (root: Element): string[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      // The word joiner cannot be seen.
      const shown = walker.currentNode.textContent?.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()
      if (shown && !walker.currentNode.parentElement?.closest('style')) found.push(shown)
    }
    return found
  }
  const bandOf = (cluster: Element): SeenBand => {
    const { left, right, top, bottom } = (cluster.querySelector('rect') as Element).getBoundingClientRect()
    return { title: textsIn(cluster).join(' '), across: { from: left, to: right }, down: { from: top, to: bottom } }
  }
  const lineOf = (path: Element): SeenLine => {
    const { strokeDasharray, markerStart, markerEnd } = getComputedStyle(path)
    const dashes = strokeDasharray
      .split(',')
      .map(Number.parseFloat)
      .filter((length) => length > 0)
    const heads = { headAtStart: markerStart !== 'none', headAtEnd: markerEnd !== 'none' }
    return { dotted: path.classList.contains('edge-pattern-dotted'), dashes, ...heads }
  }
  const diagrams: SeenDiagram[] = []
  for (const [i, text] of all.entries()) {
    try {
      place.innerHTML = (await mermaid.render(`diagram${i}`, text)).svg
      const lines = [...place.querySelectorAll('path.flowchart-link')]
      diagrams.push({
        texts: textsIn(place).sort(),
        bands: [...place.querySelectorAll('g.cluster')].map(bandOf),
        lines: lines.filter((path) => getComputedStyle(path).stroke !== 'none').map(lineOf),
      })
    } catch (error) {
      diagrams.push({ fault: String(error), texts: [], bands: [], lines: [] })
    }
  }
  return diagrams
}

/** Draws texts with the Mermaid of a script, in a page as blank as a host without wishes of its own. */
export async function drawDiagrams(
  page: Page,
  script: string,
  texts: readonly string[],
): Promise<readonly SeenDiagram[]> {
  await page.setContent('<!doctype html><main></main>')
  await page.addScriptTag({ path: script })
  return page.evaluate(drawAll, texts)
}
