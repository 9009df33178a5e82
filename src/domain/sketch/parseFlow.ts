import { spokenCopies } from './spokenCopies.ts'

/** A stretch of a text, in UTF-16 units. */
export interface FlowRange {
  readonly from: number
  readonly to: number
}

/** What stands between two steps of a flow: calls, sends an event to, fetches from. */
export type FlowSign = '>' | '~>' | 'o>'

/** A name as it is typed, with what stands behind it. */
export interface TypedName extends FlowRange {
  /** the words, without quotes */
  readonly words: string
  /** in quotes: a name and no more */
  readonly isQuoted: boolean
  /** the label in round brackets */
  readonly own?: string
  readonly copies?: number
}

/** What stands at one place of a flow; `sign` leads to it from the step before, or from elsewhere when it is the first. */
export interface FlowStep {
  readonly sign?: FlowSign
  readonly names: readonly TypedName[]
}

/** A typed flow as it reads: its flows, and where its signs stand. */
export interface ParsedFlow {
  readonly flows: readonly (readonly FlowStep[])[]
  readonly signs: readonly FlowRange[]
}

/** Arrows in any spelling; an `o` makes a fetch only where it stands alone. */
const ARROW = /~+>+|(?<![\p{L}\p{N}])o-*>+|[-=]*>+|→/uy
const PART = /"[^"\n]*"?|“[^”\n]*”?|\([^()\n]*\)?|[^"“(]+/gu
const COPIES = /(?:^|\s)[x×]\s?(\d{1,6})\s*$|(?<=\S)×(\d{1,6})\s*$|(?:^|\s)(\d{1,6})[x×]\s*$/u
/** What is left of a sign that is still being typed. */
const HALF_SIGN = /(?:\s+o|[~=\s-]+)$/u

type Token = FlowRange & { readonly is: 'name' | 'join' | 'end' | FlowSign }

const signOf = (text: string): FlowSign => (text.startsWith('~') ? '~>' : text.startsWith('o') ? 'o>' : '>')

/** Where a bracket or a quotation that begins here ends; within, nothing is a sign. */
function closedAt(text: string, at: number): number {
  const closing = { '(': ')', '"': '"', '“': '”' }[text[at] as '(']
  if (!closing) return at
  const end = text.slice(at + 1).search(closing === ')' ? /[)\n]/u : new RegExp(`[${closing}\n]`, 'u'))
  if (end < 0) return text.length
  return at + 1 + end + (text[at + 1 + end] === '\n' ? 0 : 1)
}

/** The text cut into names, arrows, joins and ends of flows. */
function tokensIn(text: string): readonly Token[] {
  const tokens: Token[] = []
  let start = 0
  const cut = (at: number, to: number, is: Token['is']) => {
    if (text.slice(start, at).trim() !== '') tokens.push({ is: 'name', from: start, to: at })
    tokens.push({ is, from: at, to })
    start = to
  }
  for (let at = 0; at < text.length; ) {
    const closed = closedAt(text, at)
    const character = text[at] as string
    ARROW.lastIndex = at
    const arrow = closed === at ? ARROW.exec(text)?.[0] : undefined
    if (closed > at) at = closed
    else if (arrow) {
      cut(at, at + arrow.length, signOf(arrow))
      at += arrow.length
    } else if (',;+\n'.includes(character)) {
      cut(at, at + 1, character === ',' || character === '+' ? 'join' : 'end')
      at++
    } else at++
  }
  if (text.slice(start).trim() !== '') tokens.push({ is: 'name', from: start, to: text.length })
  return tokens
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The pieces of a name: its words, what stands in quotes among them, and what stands in brackets. */
function piecesOf(raw: string): { readonly words: string; readonly own: string; readonly isQuoted: boolean } {
  const pieces = [...raw.matchAll(PART)].map(([part]) => part)
  const inner = (part: string) => plain(part.slice(1).replace(/["”)]$/u, ''))
  const brackets = pieces.filter((part) => part.startsWith('('))
  const words = pieces.filter((part) => !part.startsWith('('))
  const isQuotation = (part: string) => /^["“]/u.test(part)
  return {
    words: plain(words.map((part) => (isQuotation(part) ? inner(part) : part)).join(' ')),
    own: brackets.map(inner).findLast(Boolean) ?? '',
    isQuoted: words.some(isQuotation),
  }
}

/** A name with its quotes, its own label and its copies apart. */
function readTyped(text: string, { from, to }: FlowRange): TypedName {
  const raw = text.slice(from, to)
  const { words, own, isQuoted } = piecesOf(raw)
  const inBrackets = /^[x×]\s?(\d{1,6})$/u.exec(own)
  const behind = isQuoted ? null : COPIES.exec(words)
  const said = Number([inBrackets, behind].flatMap((found) => found?.slice(1) ?? []).find(Boolean))
  const spoken = isQuoted || said >= 1 ? undefined : spokenCopies(words)
  const copies = spoken?.replicas ?? said
  const bare = spoken?.rest ?? (behind ? plain(words.slice(0, behind.index)) : words)
  return {
    from: from + raw.length - raw.trimStart().length,
    to: from + raw.trimEnd().length,
    words: to === text.length && !isQuoted ? bare.replace(HALF_SIGN, '') : bare,
    isQuoted,
    ...(own === '' || inBrackets ? {} : { own }),
    ...(copies >= 1 ? { copies } : {}),
  }
}

/** The tokens between those that are told apart. */
function splitAt(tokens: readonly Token[], isEnd: (token: Token) => boolean): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (isEnd(token)) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** The steps of one flow; of several signs in a row the last one counts. */
function stepsOf(text: string, tokens: readonly Token[]): readonly FlowStep[] {
  const steps: FlowStep[] = []
  let sign: FlowSign | undefined
  let names: TypedName[] = []
  const end = () => {
    if (names.length === 0) return
    steps.push({ ...(sign ? { sign } : {}), names })
    sign = undefined
    names = []
  }
  for (const token of tokens) {
    const { is } = token
    if (is === 'name')
      names.push(...[readTyped(text, token)].filter(({ words, own }) => words !== '' || own !== undefined))
    else if (is !== 'join' && is !== 'end') {
      end()
      sign = is
    }
  }
  end()
  return steps
}

/** Reads any text as a typed flow; what is half typed reads as far as it goes. */
export function parseFlow(text: string): ParsedFlow {
  const tokens = tokensIn(text)
  const flows = splitAt(tokens, ({ is }) => is === 'end').map((own) => stepsOf(text, own))
  return { flows: flows.filter((steps) => steps.length > 0), signs: tokens.filter(({ is }) => is !== 'name') }
}
