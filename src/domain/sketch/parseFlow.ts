/** A stretch of a text, in UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** What stands between two steps of a flow: calls, sends an event to, fetches from. */
export type FlowSign = '>' | '~>' | 'o>'

/** A name as it is typed, with what stands behind it. */
export interface TypedName extends TextRange {
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
  readonly signs: readonly TextRange[]
}

/** Arrows in any spelling; an `o` makes a fetch only where it stands alone. */
const ARROW = /~+>+|(?<![\p{L}\p{N}])o-*>+|[-=]*>+|→/uy
const PART = /"[^"\n]*"?|“[^”\n]*”?|\([^()\n]*\)?|[^"“(]+/gu
const COPIES = /(?:^|\s)[x×]\s?(\d{1,6})\s*$|(?<=\S)×(\d{1,6})\s*$|(?:^|\s)(\d{1,6})[x×]\s*$/u
/** What is left of a sign that is still being typed. */
const HALF_SIGN = /(?:\s+o|[~=\s-]+)$/u

type Token = TextRange & { readonly is: 'name' | 'join' | 'end' | FlowSign }

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

/** A name with its quotes, its own label and its copies apart. */
function readTyped(text: string, { from, to }: TextRange, isLast: boolean): TypedName {
  const raw = text.slice(from, to)
  const lead = raw.length - raw.trimStart().length
  let words = ''
  let own: string | undefined
  let isQuoted = false
  for (const [part] of raw.matchAll(PART)) {
    const inner = () => plain(part.slice(1).replace(/["”)]$/u, ''))
    if (part.startsWith('(')) own = inner() || own
    else if (/^["“]/u.test(part)) {
      isQuoted = true
      words = plain(`${words} ${inner()}`)
    } else words = plain(`${words} ${part}`)
  }
  const count = /^[x×]\s?(\d{1,6})$/u.exec(own ?? '')
  const found = COPIES.exec(words)
  const copies = Number(count?.[1] ?? found?.slice(1).find(Boolean))
  if (found && !isQuoted) words = plain(words.slice(0, found.index))
  if (isLast && !isQuoted) words = words.replace(HALF_SIGN, '')
  const label = count ? undefined : own
  return {
    from: from + lead,
    to: from + raw.trimEnd().length,
    words,
    isQuoted,
    ...(label === undefined ? {} : { own: label }),
    ...(copies >= 1 ? { copies } : {}),
  }
}

/** Reads any text as a typed flow; what is half typed reads as far as it goes. */
export function parseFlow(text: string): ParsedFlow {
  const flows: FlowStep[][] = []
  let flow: FlowStep[] = []
  let names: TypedName[] = []
  let sign: FlowSign | undefined
  const endStep = () => {
    if (names.length > 0) flow.push({ ...(sign ? { sign } : {}), names })
    if (names.length > 0) sign = undefined
    names = []
  }
  const endFlow = () => {
    endStep()
    if (flow.length > 0) flows.push(flow)
    flow = []
    sign = undefined
  }
  const tokens = tokensIn(text)
  for (const token of tokens) {
    if (token.is === 'name') {
      const name = readTyped(text, token, token.to === text.length)
      if (name.words !== '' || name.own !== undefined) names.push(name)
    } else if (token.is === 'end') endFlow()
    else if (token.is !== 'join') {
      endStep()
      sign = token.is
    }
  }
  endFlow()
  return { flows, signs: tokens.filter(({ is }) => is !== 'name') }
}
