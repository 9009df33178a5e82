import type { EdgeKind } from '#domain/board/kind.ts'
import type { FlowchartLink } from '#domain/mermaid/read/flowchart.ts'
import type { MermaidOptions } from './mermaidOptions.ts'
import { withStep } from './numberSteps.ts'
import { quoteLabel } from './quoteLabel.ts'
import type { Arrow } from './writtenGraph.ts'

/** How the line of each kind of edge is drawn where kinds are drawn apart. */
export const LINE_STYLES: Readonly<Record<EdgeKind, FlowchartLink['line']>> = {
  request: 'solid',
  event: 'dotted',
  origin: 'dotted',
  replication: 'thick',
  telemetry: 'solid',
}

/** Gives the arrow of a link without the spaces around it: one form for all in strict mode, by kind and with words in rich mode. */
export type ArrowWriter = (link: Arrow, mode: MermaidOptions['mode']) => string

/** The words that some dialects put on an arrow that has none of its own. */
export const KIND_WORDS: Partial<Record<EdgeKind, string>> = {
  event: 'event',
  replication: 'replication',
  origin: 'origin',
}

const LINES: Readonly<Record<EdgeKind, string>> = {
  request: '-->',
  event: '-.->',
  origin: '-.->',
  replication: '==>',
  telemetry: '---',
}

/** The line of a link: `---` where something is only watched, in rich mode dotted for events and thick for copies of data. */
const lineOf = ({ kind }: Arrow, mode: MermaidOptions['mode']): string =>
  mode === 'rich' || kind === 'telemetry' ? LINES[kind] : LINES.request

const piped = (line: string, words: string | undefined): string =>
  words === undefined ? line : `${line}|${quoteLabel(words)}|`

/** Words stand inside dotted and thick arrows, and the kind of an edge is the word of one that has none. */
export const wordyArrow: ArrowWriter = (link, mode) => {
  const line = lineOf(link, mode)
  if (mode === 'strict') return piped(line, withStep(link, undefined))
  const words = withStep(link, link.words ?? KIND_WORDS[link.kind])
  if (words === undefined) return line
  if (line === LINES.event) return `-. ${quoteLabel(words)} .->`
  if (line === LINES.replication) return `== ${quoteLabel(words)} ==>`
  return piped(line, words)
}

/** Words stand behind the arrow, in the form every Mermaid version reads; an edge without words has none. */
export const pipedArrow: ArrowWriter = (link, mode) =>
  piped(lineOf(link, mode), withStep(link, mode === 'strict' ? undefined : link.words))
