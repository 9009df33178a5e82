import { isMuchToDraw } from '#domain/mermaid/read/heavyText.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { ThemeName } from '#shared/theme.ts'
import { drawingWords } from '#words/drawing.ts'
import { MAX_TEXT, mermaidConfig } from './mermaidConfig.ts'
import { inTurn, loadMermaid } from './mermaidLibrary.ts'
import { type MermaidPicture, mermaidPicture } from './mermaidPicture.ts'
import { drawingFault, MERMAID_PART_MISSING } from './missingPart.ts'
import { standIns } from './standIns.ts'

/** How a preview looks, and the id its SVG gets; ids inside the picture begin with it. */
export interface RenderOptions {
  readonly theme: ThemeName
  readonly id?: string
  /** draws also what holds up the page */
  readonly insist?: boolean
}

/** Where Mermaid measures; it must be rendered, but neither seen nor read out nor change the page's size. */
function workplace(): HTMLElement {
  const element = document.createElement('div')
  element.setAttribute('aria-hidden', 'true')
  element.style.cssText = 'position:fixed;left:-10000px;top:0;width:1000px;visibility:hidden;pointer-events:none'
  return document.body.appendChild(element)
}

async function draw(text: string, { theme, id = 'mermaid-preview', insist = false }: RenderOptions) {
  // Mermaid draws with the page's own elements, so that it cannot be put aside.
  if (text.length > MAX_TEXT || (!insist && isMuchToDraw(text))) return fail(drawingWords.tooLarge)
  const mermaid = await loadMermaid()
  const element = workplace()
  try {
    mermaid.initialize(mermaidConfig(theme))
    const stoodIn = standIns(text)
    const { svg } = await mermaid.render(id, stoodIn.text, element)
    return ok(mermaidPicture(svg, stoodIn.restore))
  } catch (error) {
    return fail(drawingFault(error, MERMAID_PART_MISSING))
  } finally {
    element.remove()
  }
}

/**
 * Draws Mermaid text as a self-contained SVG with its size in pixels, to be shown as an image. The library is loaded on first
 * use; calls wait for each other. Fails with Mermaid's message on a slip in the text, and with
 * `MERMAID_MISSING` when the library cannot be loaded, `MERMAID_PART_MISSING` when a part of it cannot.
 */
export function renderMermaid(text: string, options: RenderOptions): Promise<Result<MermaidPicture, string>> {
  return inTurn(() => draw(text, options)).catch((error: unknown) => fail(drawingFault(error)))
}

const SMALLEST = 'graph'

let preparing: Promise<unknown> | undefined

/** Loads all that drawing a flowchart needs, so that the time a drawing takes is its own. Never rejects: the drawing tells what is missing. */
export function prepareDrawing(): Promise<unknown> {
  preparing ??= renderMermaid(SMALLEST, { theme: 'light' }).then(({ ok: isThere }) => {
    if (!isThere) preparing = undefined
  })
  return preparing
}
