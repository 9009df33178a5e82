import { quoteMended, readsAsItIs } from './mendedLabel.ts'

const SUBGRAPH = /^\s*subgraph\s+(?=\S)/
const WITH_ID = /^([^\s[\]"]+)\s*\[(.*)\]$/u
const QUOTED = /^"[^"]*"$/
/** Mermaid reads no other signs in a bare title, and not these words. */
const AMISS = /[^\p{L}\p{N}\s_.:;?!$%&'*+/\\^`#-]|--|:::|\b(?:default|href|_self)\b/u

/** The line of a subgraph with its title quoted if it must be, and the title if it was; undefined for any other line. */
function mendTitle(line: string): { readonly text: string; readonly labels: readonly string[] } | undefined {
  const [start] = SUBGRAPH.exec(line) ?? []
  if (start === undefined) return undefined
  const title = line.slice(start.length).trimEnd()
  const [, id, inside] = WITH_ID.exec(title) ?? []
  if (id !== undefined && inside !== undefined) {
    if (readsAsItIs(inside, '[')) return { text: line, labels: [] }
    return { text: `${start}${id}[${quoteMended(inside)}]`, labels: [inside.trim()] }
  }
  if (QUOTED.test(title) || !AMISS.test(title)) return { text: line, labels: [] }
  return { text: `${start}${quoteMended(title)}`, labels: [title] }
}

/** A line with its labels quoted where they had to be, and those labels as they stood there. */
export interface MendedLine {
  readonly text: string
  readonly labels: readonly string[]
}

/** What opens a label behind a node's id, the longest first, and what may close it. */
const BRACKETS: readonly (readonly [open: string, closes: readonly string[]])[] = [
  ['(((', [')))']],
  ['([', ['])']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['((', ['))']],
  ['{{', ['}}']],
  ['(-', ['-)']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['\\]', '/]']],
  ['[', [']']],
  ['(', [')']],
  ['{', ['}']],
  ['>', [']']],
]

/** What may stand behind a node: the end, a link, `&`, `:::`, or the next statement. */
const BEHIND_NODE = /\s*(?:$|;|&|:::|[-=~.]{2}|<[-=]|[ox]?[-=.]{2}|[\w-]+@[-=<.ox]|\|)/y
const ID_END = /[\p{L}\p{N}_]$/u
const LINK_END = /(?:[-=.]+[>xo]?|[-=.]{2,})$/
const LINK = /[-=.]{2}|~{3}/
const BEHIND_EDGE_LABEL = /^\s*[\p{L}\p{N}_]/u
const STRING = /\s*"[^"]*"\s*/y

/** Words inside links: how each sort of link begins and ends, and what cannot stand in its words. */
const SPOKEN: readonly (readonly [form: RegExp, amiss: RegExp])[] = [
  [/^(--)\s+(?![->])(.+?)\s+(-{2,}[>xo]?)(?=\s|[\p{L}\p{N}_]|$)/u, /"|--/],
  [/^(==)\s+(?![=>])(.+?)\s+(={2,}[>xo]?)(?=\s|[\p{L}\p{N}_]|$)/u, /["=]/],
  [/^(-\.)\s+(?![-.])(.+?)\s+(\.+-[>xo]?)(?=\s|[\p{L}\p{N}_]|$)/u, /[".]/],
]

const standsAt = (pattern: RegExp, line: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(line)
}

interface Close {
  readonly at: number
  readonly close: string
}

/** The close at a place, if what may stand behind a node follows it. */
function closeAt(line: string, at: number, closes: readonly string[]): Close | undefined {
  const close = closes.find((each) => line.startsWith(each, at))
  return close !== undefined && standsAt(BEHIND_NODE, line, at + close.length) ? { at, close } : undefined
}

/** The place of the close that ends a label which begins at `from`, or undefined. */
function closeOf(line: string, from: number, closes: readonly string[]): Close | undefined {
  if (!closes.some((close) => line.includes(close, from))) return undefined
  // What is quoted as a whole ends where the quotes do, whatever stands in them.
  const quoted = standsAt(STRING, line, from) ? closeAt(line, STRING.lastIndex, closes) : undefined
  if (quoted) return quoted
  let depth = 0
  let fallback: Close | undefined
  for (let at = from; at < line.length; at++) {
    const end = closeAt(line, at, closes)
    if (end && depth <= 0) return end
    fallback ??= end
    const character = line.charAt(at)
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
  }
  return fallback
}

interface Piece {
  readonly text: string
  /** where to read on */
  readonly next: number
  readonly label?: string
}

/** A node's label at `at`, quoted if it must be; undefined when none begins there. */
function nodeLabel(line: string, at: number): Piece | undefined {
  for (const [open, closes] of BRACKETS) {
    if (!line.startsWith(open, at)) continue
    const from = at + open.length
    const end = closeOf(line, from, closes)
    if (!end) continue
    const label = line.slice(from, end.at)
    const next = end.at + end.close.length
    if (readsAsItIs(label, open)) return { text: line.slice(at, next), next }
    return { text: `${open}${quoteMended(label)}${end.close}`, next, label: label.trim() }
  }
  return undefined
}

/** The place of the pipe that ends a link's label which begins behind `at`; one further on, when no link stands between. */
function pipeEnd(line: string, at: number): number {
  if (standsAt(STRING, line, at + 1) && line.charAt(STRING.lastIndex) === '|') return STRING.lastIndex
  let found = -1
  for (let end = line.indexOf('|', at + 1); end > 0; end = line.indexOf('|', end + 1)) {
    if (found >= 0 && LINK.test(line.slice(found, end))) break
    if (BEHIND_EDGE_LABEL.test(line.slice(end + 1))) found = end
  }
  return found
}

/** The label of a link between pipes at `at`, quoted if it must be. */
function pipeLabel(line: string, at: number): Piece | undefined {
  const end = pipeEnd(line, at)
  if (end < 0) return undefined
  const label = line.slice(at + 1, end)
  if (readsAsItIs(label, '|')) return { text: line.slice(at, end + 1), next: end + 1 }
  return { text: `|${quoteMended(label)}|`, next: end + 1, label: label.trim() }
}

/** The words inside a link such as `-- words -->` at `at`, quoted if they must be. */
function spokenLink(line: string, at: number): Piece | undefined {
  const rest = line.slice(at)
  for (const [form, amiss] of SPOKEN) {
    const [whole, start, label, end] = form.exec(rest) ?? []
    if (whole === undefined || label === undefined) continue
    const next = at + whole.length
    if (/^"[^"]*"$/.test(label) || !amiss.test(label)) return { text: whole, next }
    return { text: `${start} ${quoteMended(label)} ${end}`, next, label }
  }
  return undefined
}

/** What can be quoted at a place: a node's label behind its id, a link's label behind the link, or words inside a link. */
function pieceAt(line: string, at: number): Piece | undefined {
  const before = line.slice(0, at)
  const character = line.charAt(at)
  if (character === '|') return LINK_END.test(before.trimEnd()) ? pipeLabel(line, at) : undefined
  if ('-='.includes(character)) return /[-=.~]$/.test(before) ? undefined : spokenLink(line, at)
  return '[({>'.includes(character) && ID_END.test(before) ? nodeLabel(line, at) : undefined
}

/** Quotes the labels of one line that hold brackets, quotes or pipes and are not quoted; all else stays as it is. */
export function mendLine(line: string): MendedLine {
  const title = mendTitle(line)
  if (title) return title
  const labels: string[] = []
  let text = ''
  let at = 0
  while (at < line.length) {
    const piece = '[({>|-='.includes(line.charAt(at)) ? pieceAt(line, at) : undefined
    if (piece?.label !== undefined) labels.push(piece.label)
    text += piece?.text ?? line.charAt(at)
    at = piece?.next ?? at + 1
  }
  return { text, labels }
}
