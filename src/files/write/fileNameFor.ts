import { firstCharacters, oneLine } from '#shared/plainText.ts'

const LONGEST = 80
/** What Windows, macOS or Linux refuse in a file name, and marks that turn or hide what follows them. */
const REFUSED = /[/\\:*?"<>|\p{Cc}\p{Cf}\ufffd]+/gu
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const FALLBACK = 'board'

/**
 * A file name that every system takes, made from a board's name: at most 80 characters, no separators, no reserved names.
 * `extension` comes without its dot and may have several parts.
 */
export function fileNameFor(name: string, extension: string): string {
  const ending = `.${extension}`
  const cleaned = oneLine(name)
    .replace(REFUSED, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .~-]+/, '')
  const base = firstCharacters(cleaned, LONGEST - ending.length).replace(/[ .]+$/, '')
  if (!base) return FALLBACK + ending
  return RESERVED.test(base) ? `${FALLBACK} ${base}${ending}` : base + ending
}
