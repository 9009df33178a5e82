import type { MermaidFault } from '#domain/mermaid/read/mermaidFault.ts'
import { firstCharacters } from '#shared/plainText.ts'

/** The most characters of a line that a fault shows. */
const SHOWN = 80
/** Mermaid's numbers and names of the end of the text. */
const ENDS: ReadonlySet<unknown> = new Set([1, 'EOF'])
/** What Mermaid waits for inside a label. */
const LABEL_END = "'SQE'"

/** What Mermaid's parser throws on a slip: `line` counts from 0, and is that of the end of `text`, which it did not expect. */
interface ParserError {
  readonly message?: string
  readonly hash?: {
    readonly text?: string
    readonly token?: unknown
    readonly line?: number
    readonly loc?: { readonly first_line?: number }
    readonly expected?: readonly string[]
  }
}

/**
 * The numbers of the lines that Mermaid's parser counts: it does not see the blank ones before the first and behind a line that
 * ends in a brace.
 */
function countedLines(lines: readonly string[]): number[] {
  let last: string | undefined
  return lines.flatMap((line, i) => {
    const bare = line.trim()
    if (bare === '' && (last === undefined || last.endsWith('}'))) return []
    if (bare !== '') last = bare
    return [i + 1]
  })
}

const breaks = (text: string): number => text.split('\n').length - 1

/** The line on which the innermost subgraph begins that is not ended, if there is one. */
function openSubgraph(lines: readonly string[]): number | undefined {
  const open: number[] = []
  lines.forEach((line, i) => {
    if (/^\s*subgraph\b/.test(line)) open.push(i + 1)
    else if (/^\s*end\s*;?\s*$/.test(line)) open.pop()
  })
  return open.at(-1)
}

/** The place of a slip: the number of its line, and what stood there that should not have. */
interface Place {
  readonly line: number | undefined
  /** empty where something is missing */
  readonly found?: string
}

function placeOf(lines: readonly string[], { hash, message = '' }: ParserError): Place {
  const counted = countedLines(lines)
  const lineOf = (line: number | undefined) => (line === undefined ? undefined : (counted[line - 1] ?? counted.at(-1)))
  const { text = '', line, loc, token, expected } = hash ?? {}
  const start = loc?.first_line
  if (ENDS.has(token)) {
    const inLabel = expected?.includes(LABEL_END) === true
    return { line: inLabel ? lineOf(start) : (openSubgraph(lines) ?? lineOf(start)), found: '' }
  }
  if (line === undefined) return { line: undefined, ...(foundIn(message) ?? {}) }
  const blank = /^\s*/.exec(text)?.[0] ?? ''
  const first = line + 1 - breaks(text) + (blank.length < text.length ? breaks(blank) : 0)
  // A label that began on a line before was not ended there.
  if (expected?.includes(LABEL_END) === true && start !== undefined && start < first) {
    return { line: lineOf(start), found: '' }
  }
  const found = firstCharacters(text.trim().split('\n')[0] ?? '', SHOWN)
  return { line: lineOf(first), ...(found === '' ? {} : { found }) }
}

/** What a message without a place names. */
function foundIn(message: string): { found: string } | undefined {
  const [, shape] = /^No such shape: (.+?)\.(?: |$)/.exec(message) ?? []
  return shape === undefined ? undefined : { found: firstCharacters(shape, SHOWN) }
}

/** The last of several links that a statement about links names. */
function lastLink(line: string): { found: string } | undefined {
  const numbers = /^\s*linkStyle\s+([\d,\s]+)/.exec(line)?.[1]?.match(/\d+/g)
  return numbers ? { found: String(Math.max(...numbers.map(Number))) } : undefined
}

/** True for an error that says nothing of its place. */
export const isPlaceless = (error: unknown): boolean => (error as ParserError).hash === undefined

/** The fault of a text that Mermaid's parser did not accept; `at` is its line where that is known and the error does not tell. */
export function flowchartFault(text: string, error: unknown, at?: number): Extract<MermaidFault, { code: 'syntax' }> {
  const lines = text.split('\n')
  const place = placeOf(lines, error as ParserError)
  const line = place.line ?? at
  const full = line === undefined ? '' : (lines[line - 1] ?? '')
  const source = firstCharacters(full.trim(), SHOWN)
  return {
    code: 'syntax',
    ...(line === undefined ? {} : { line }),
    ...(place.found === undefined ? lastLink(full) : { found: place.found }),
    ...(source ? { source } : {}),
  }
}
