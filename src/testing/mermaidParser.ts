import { provideDom } from '#interop/nodeDom.ts'

/** What Mermaid makes of a flowchart, with labels as the text it would show. */
export interface ParsedMermaid {
  readonly nodes: ReadonlyMap<string, { readonly label: string; readonly shape: string }>
  readonly edges: readonly ParsedEdge[]
  readonly subgraphs: readonly { readonly id: string; readonly title: string; readonly members: readonly string[] }[]
  readonly direction: string
}

/** One arrow as Mermaid holds it. */
export interface ParsedEdge {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly stroke: string
  readonly arrow: string
}

interface FlowDatabase {
  getVertices(): Map<string, { id: string; text?: string; type?: string }>
  getEdges(): { start: string; end: string; text: string; stroke: string; type: string }[]
  getSubGraphs(): { id: string; title: string; nodes: string[] }[]
  getDirection(): string
}

const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>' }

/** The text a label is shown as: Mermaid's placeholders and HTML entities decoded once, joiners (unseen) taken out. */
function decodeLabel(text: string): string {
  const html = text.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';')
  return html
    .replace(/&#(\d+);|&(\w+);/g, (whole, code, name) => (code ? String.fromCodePoint(code) : (NAMED[name] ?? whole)))
    .replaceAll('\u2060', '')
}

async function loadParser() {
  provideDom()
  // DOMPurify binds to the window when it is first imported, so Mermaid comes after the globals.
  const { default: mermaid } = await import('mermaid')
  mermaid.initialize({ startOnLoad: false, maxEdges: 100_000, maxTextSize: 100_000_000, suppressErrorRendering: true })
  return mermaid
}

let parser: ReturnType<typeof loadParser> | undefined

/** Reads a flowchart with Mermaid's own parser; rejects with its message when the text has a slip. */
export async function parseMermaid(text: string): Promise<ParsedMermaid> {
  parser ??= loadParser()
  const { mermaidAPI } = await parser
  const diagram = await mermaidAPI.getDiagramFromText(text)
  const db = diagram.db as unknown as FlowDatabase
  return {
    nodes: new Map(
      [...db.getVertices().values()].map(({ id, text: label = id, type = 'none' }) => [
        id,
        { label: decodeLabel(label), shape: type },
      ]),
    ),
    edges: db.getEdges().map(({ start, end, text: label, stroke, type }) => {
      return { from: start, to: end, label: decodeLabel(label), stroke, arrow: type }
    }),
    subgraphs: db.getSubGraphs().map(({ id, title, nodes }) => ({ id, title: decodeLabel(title), members: nodes })),
    direction: db.getDirection(),
  }
}
