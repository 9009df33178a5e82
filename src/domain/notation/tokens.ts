/** Cuts a text at a separator, but not inside round brackets or braces; parts come trimmed, empty ones are left out. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const character of text) {
    if (character === '(' || character === '{') depth++
    if (character === ')' || character === '}') depth--
    if (character === separator && depth === 0) {
      parts.push(part)
      part = ''
    } else part += character
  }
  return [...parts, part].map((each) => each.trim()).filter(Boolean)
}

/**
 * The `key=value` pairs of a text, separated by spaces; a word without an equals sign belongs to the value before it, as in
 * `tech=Redis Streams shards=2`. Throws when the first word has none.
 */
export function pairs(text: string): [string, string][] {
  const found: [string, string][] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const at = word.indexOf('=')
    const last = found.at(-1)
    if (at > 0) found.push([word.slice(0, at), word.slice(at + 1)])
    else if (last) last[1] += ` ${word}`
    else throw new Error(`Notation: “${word}” is not key=value`)
  }
  return found
}
