import { drawingWords } from '#words/drawing.ts'
/** A drawn diagram: SVG source that can stand alone, and its size in pixels. */
export interface MermaidPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Makes Mermaid's SVG source well-formed XML with a size of its own; `restore` is applied to all its text. */
export function mermaidPicture(source: string, restore: (text: string) => string): MermaidPicture {
  // HTML's parser takes everything that Mermaid writes, XML's would not.
  const svg = new DOMParser().parseFromString(source, 'text/html').querySelector('svg')
  if (!svg) throw new Error(drawingWords.nothing)
  for (const piece of svg.querySelectorAll('.text-inner-tspan')) piece.textContent = restore(piece.textContent ?? '')
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number)
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  svg.style.removeProperty('max-width')
  return { svg: new XMLSerializer().serializeToString(svg), width, height }
}
