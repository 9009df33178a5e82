/** A Mermaid text inside a document. */
export interface EmbeddedDiagram {
  readonly text: string
  /** the line of the document, counted from 1, on which the text begins */
  readonly line: number
  /** the nearest heading above it */
  readonly heading?: string
}

const OPENING = /^([ \t>]*)(`{3,}(?=[^`]*$)|~{3,}|:{3,})[ \t]*(\{?[\w-]*\}?)/
const QUOTE = /^[ \t]*(?:>[ \t]?)+/
const HEADING = /^[ ]{0,3}#{1,6}[ \t]/
/** The most characters of a heading that name a diagram; patterns go through longer ones too often. */
const MOST_IN_HEADING = 500
const CLOSING = /(?<![ \t#])[ \t#]+$/
const MARKS = /[*_`~]|\[([^\]]*)\]\([^)]*\)/g

const isMermaid = (info: string) => /^\{?mermaid\}?$/i.test(info)
const isEnd = (line: string, fence: string) => {
  const bare = line.replace(/^[ \t>]*/, '').trimEnd()
  return bare.length >= fence.length && bare === (fence[0] ?? '').repeat(bare.length)
}

function withoutIndent(line: string, indent: string): string {
  if (indent.includes('>')) return line.replace(QUOTE, '')
  return line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()
}

interface Fence {
  readonly indent: string
  readonly marks: string
  readonly info: string
}

/** The code fence that a line opens. Colons that do not begin a diagram enclose text like any other. */
function fenceAt(line: string): Fence | undefined {
  const [, indent = '', marks, info = ''] = OPENING.exec(line) ?? []
  if (marks === undefined || (marks.startsWith(':') && !isMermaid(info))) return undefined
  return { indent, marks, info }
}

/** The words of a heading without the marks around and within them. */
function titleOf(line: string): string | undefined {
  const marks = HEADING.exec(line)?.[0]
  if (marks === undefined) return undefined
  const words = line.slice(marks.length).slice(0, MOST_IN_HEADING)
  return words.replace(CLOSING, '').replace(MARKS, '$1').trim() || undefined
}

/** Every Mermaid code fence of a Markdown document, in its order; other fences are passed over whole. */
export function markdownDiagrams(markdown: string): EmbeddedDiagram[] {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n')
  const diagrams: EmbeddedDiagram[] = []
  let heading: string | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    heading = titleOf(line) ?? heading
    const fence = fenceAt(line)
    if (!fence) continue
    const start = i + 1
    for (i = start; i < lines.length && !isEnd(lines[i] ?? '', fence.marks); ) i++
    if (!isMermaid(fence.info)) continue
    const inside = lines.slice(start, i).map((each) => withoutIndent(each, fence.indent))
    const text = `${inside.join('\n')}\n`
    diagrams.push({ text, line: start + 1, ...(heading === undefined ? {} : { heading }) })
  }
  return diagrams
}
