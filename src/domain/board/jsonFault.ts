const SPACE = /[^ \t\n\r]|$/g
const WORD = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/iy
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-f]{4})/iy

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end'

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

const firstOther = (text: string, at: number): number => {
  SPACE.lastIndex = at
  return SPACE.exec(text)?.index ?? text.length
}

/** Where a quoted text that starts at a quote ends, or the character in it that must not be there. Long ones are no strain. */
function endOfText(text: string, start: number): { readonly end: number; readonly whole: boolean } {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] as string
    if (character === '"') return { end: at + 1, whole: true }
    if (character < ' ') return { end: at, whole: false }
    if (character !== '\\') continue
    const escaped = matchAt(ESCAPE, text, at)
    if (!escaped) return { end: at, whole: false }
    at += escaped.length - 1
  }
  return { end: text.length, whole: false }
}

const OPENS: Readonly<Record<string, readonly [close: string, wanted: Wanted]>> = {
  '{': ['}', 'key or }'],
  '[': [']', 'value or ]'],
}

/** The tokens that fit, "x" standing for numbers, true, false and null. */
const FITS: Readonly<Record<Exclude<Wanted, 'comma'>, string>> = {
  value: '{["x',
  'value or ]': '{["x]',
  key: '"',
  'key or }': '"}',
  colon: ':',
  end: '',
}

/** What is wanted after a token; undefined when the token itself was not wanted. `closes` holds the brackets still open. */
function after(token: string, wanted: Wanted, closes: string[]): Wanted | undefined {
  const kind = /^[{}[\],:"]$/.test(token) ? token : 'x'
  const fits = wanted === 'comma' ? `,${closes.at(-1)}` : FITS[wanted]
  if (!fits.includes(kind)) return undefined
  const open = OPENS[kind]
  if (open) {
    closes.push(open[0])
    return open[1]
  }
  if (kind === ':') return 'value'
  if (kind === ',') return closes.at(-1) === '}' ? 'key' : 'value'
  if (kind === '"' && wanted.startsWith('key')) return 'colon'
  if (kind === '}' || kind === ']') closes.pop()
  return closes.length === 0 ? 'end' : 'comma'
}

/** The index of the first character at which a text stops being JSON; its length when only the end is missing. */
export function jsonFault(text: string): number {
  const closes: string[] = []
  let wanted: Wanted = 'value'
  for (let at = firstOther(text, 0); at < text.length; at = firstOther(text, at)) {
    const quoted = text[at] === '"'
    const token = quoted ? '"' : matchAt(WORD, text, at)
    const next: Wanted | undefined = token === undefined ? undefined : after(token, wanted, closes)
    if (token === undefined || next === undefined) return at
    wanted = next
    const { end, whole } = quoted ? endOfText(text, at) : { end: at + token.length, whole: true }
    if (!whole) return end
    at = end
  }
  return text.length
}
