const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end'

/** What may follow a token, by what was wanted; undefined when the token itself was not. */
function next(wanted: Wanted, token: string, stack: string[]): Wanted | undefined {
  const after = (): Wanted => (stack.length === 0 ? 'end' : 'comma')
  const value = wanted === 'value' || wanted === 'value or ]'
  if (token === '{' || token === '[') {
    if (!value) return undefined
    stack.push(token === '{' ? '}' : ']')
    return token === '{' ? 'key or }' : 'value or ]'
  }
  if (token === '}' || token === ']') {
    if (wanted !== 'comma' && !wanted.endsWith(token)) return undefined
    return stack.pop() === token ? after() : undefined
  }
  if (token === ':') return wanted === 'colon' ? 'value' : undefined
  if (token === ',') {
    if (wanted !== 'comma') return undefined
    return stack.at(-1) === '}' ? 'key' : 'value'
  }
  if (wanted === 'key' || wanted === 'key or }') return token.startsWith('"') ? 'colon' : undefined
  return value ? after() : undefined
}

/** The index of the first character at which a text stops being JSON; its length when only the end is missing. */
export function jsonFault(text: string): number {
  const stack: string[] = []
  let wanted: Wanted = 'value'
  TOKEN.lastIndex = 0
  for (let at = 0; ; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(text)
    const token = match?.[0].trimStart() ?? ''
    const then = match && next(wanted, token, stack)
    if (!then) return match ? at + match[0].length - token.length : at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0)
    wanted = then
  }
}
