import { oneLine } from '#shared/plainText.ts'

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  reg: '®',
  times: '×',
  middot: '·',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  rarr: '→',
  larr: '←',
}

const LAST_CODE_POINT = 0x10ffff
const BREAK = /<br\s*\/?>|\\n/gi
const TAG = /<\/?[a-z][^<>]*>/gi
const ICON = /(?<![\w-])fa[bklrs]?:fa-[\w-]+/g
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,8});/gi
/** What the writer puts between characters that Mermaid would act on together. */
const JOINER = /\u2060/g

/** Mermaid keeps `#35;` and `#quot;` as placeholders of these two forms. */
const fromPlaceholders = (text: string): string => text.replace(/ﬂ°°(\d+)¶ß/g, '&#$1;').replace(/ﬂ°(\w+)¶ß/g, '&$1;')

function character(code: number): string {
  return code > LAST_CODE_POINT || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code)
}

function decoded(entity: string): string {
  const body = entity.slice(1, -1)
  if (body.startsWith('#x') || body.startsWith('#X')) return character(Number.parseInt(body.slice(2), 16))
  return body.startsWith('#') ? character(Number(body.slice(1))) : (NAMED[body.toLowerCase()] ?? entity)
}

const withoutEmphasis = (text: string): string =>
  text
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/__([^_\n]+)__/g, '$1')
    .replace(/(?<![\w*])\*([^*\n]+)\*(?![\w*])/g, '$1')
    .replace(/(?<!\w)_([^_\n]+)_(?!\w)/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')

/**
 * The lines of a label as Mermaid's parser holds it, as plain text without empty lines: markup, icons and marks of emphasis are
 * taken out, entities decoded once. What looks like markup after that is text.
 */
export function plainLabel(text: string, markdown: boolean): string[] {
  const bare = text.replace(BREAK, '\n').replace(TAG, '').replace(ICON, '')
  const marked = markdown ? withoutEmphasis(bare) : bare
  return fromPlaceholders(marked)
    .replace(ENTITY, decoded)
    .replace(JOINER, '')
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => oneLine(line).replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
}
