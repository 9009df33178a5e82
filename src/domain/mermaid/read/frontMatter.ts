/** The front matter of a Mermaid text: how many of its first lines it takes, its title, and whether it says anything else. */
export interface FrontMatter {
  readonly lines: number
  readonly title?: string
  readonly settings: boolean
}

const FENCE = /^\s*---\s*$/
const KEY = /^(\s*)([\w-]+)[^\S\n]*:(?=\s|$)(.*)$/su
/** A plain text that is folded over, or kept on, the lines below its key. */
const BLOCK = /^[|>][+-]?\d?$/
const QUOTED = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')/u
const NO_TEXT = new Set(['', '~', 'null'])

/** The text that a value on one line states: quotes and comments are taken off. */
function scalar(value: string): string {
  const [, double, single] = QUOTED.exec(value) ?? []
  if (double !== undefined) return double.replace(/\\(.)/gu, '$1')
  if (single !== undefined) return single.replaceAll("''", "'")
  const comment = value.search(/\s#/)
  const bare = (comment < 0 ? value : value.slice(0, comment)).trim()
  return NO_TEXT.has(bare) ? '' : bare
}

const indentOf = (line: string): number => line.length - line.trimStart().length

/** The lines below a key that are further in than it, as one. */
function blockBelow(lines: readonly string[], key: number): string {
  const below = lines.slice(key + 1)
  const end = below.findIndex((line) => line.trim() !== '' && indentOf(line) <= indentOf(lines[key] ?? ''))
  return (end < 0 ? below : below.slice(0, end))
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')
}

/** The front matter that a text begins with, if it does: what stands between two lines of three hyphens, before all else. */
export function frontMatter(text: string): FrontMatter | undefined {
  const all = text.split('\n')
  const start = all.findIndex((line) => line.trim() !== '')
  if (start < 0 || !FENCE.test(all[start] ?? '')) return undefined
  const length = all.slice(start + 1).findIndex((line) => FENCE.test(line))
  if (length < 0) return undefined
  const lines = all.slice(start + 1, start + 1 + length)
  const depth = lines.reduce(
    (least, line) => (line.trim() === '' ? least : Math.min(least, indentOf(line))),
    Number.POSITIVE_INFINITY,
  )
  const keys = lines.flatMap((line, at) => {
    const [, indent = '', key, value = ''] = KEY.exec(line) ?? []
    return key !== undefined && indent.length === depth ? [{ key, value: value.trim(), at }] : []
  })
  const found = keys.find(({ key }) => key === 'title')
  const title = found && (BLOCK.test(found.value) ? blockBelow(lines, found.at) : scalar(found.value))
  return {
    lines: start + length + 2,
    settings: keys.some(({ key }) => key !== 'title'),
    ...(title ? { title } : {}),
  }
}
