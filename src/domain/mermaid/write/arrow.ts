import type { MermaidOptions } from './mermaidOptions.ts'
import { quoteLabel } from './quoteLabel.ts'
import type { Link } from './writtenGraph.ts'

const between = (start: string, words: string | undefined, end: string): string =>
  words === undefined ? `${start}${end}` : `${start} ${quoteLabel(words)} ${end}`

const piped = (line: string, words: string | undefined): string =>
  words === undefined ? line : `${line}|${quoteLabel(words)}|`

/** The arrow of a link without the spaces around it: one form for all in strict mode, by kind and with words in rich mode. */
export function arrow({ kind, words }: Link, mode: MermaidOptions['mode']): string {
  if (mode === 'strict') return kind === 'telemetry' ? '---' : '-->'
  switch (kind) {
    case 'telemetry':
      return piped('---', words)
    case 'replication':
      return between('==', words, '==>')
    case 'event':
    case 'origin':
      return between('-.', words, '.->')
    case 'request':
      return piped('-->', words)
  }
}
