import { fromUtf8, toUtf8 } from '#exporting/utf8.ts'
import { fromBase64, toBase64 } from '#shared/base64.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { element } from './xml.ts'

const NAME = 'tierboard:board'
const NAMESPACE = 'urn:tierboard:board'
/** Other programs may break the lines inside the tag. */
const OPENING = new RegExp(`<${NAME}\\s`)
/** Raised when the way a board is put into a picture changes; what the board's file says has a version of its own. */
const VERSION = 1

/** Why no board could be taken out of a picture. */
export type EmbeddedFault = 'none' | 'damaged' | 'newer'

/** The metadata element that carries the text of a board's file in an SVG picture. */
export const boardMetadata = (fileText: string): string =>
  element(
    'metadata',
    {},
    element(NAME, { 'xmlns:tierboard': NAMESPACE, version: VERSION, encoding: 'base64' }, toBase64(toUtf8(fileText))),
  )

/** The text of the board's file in an SVG picture made by `boardMetadata`. */
export function boardTextInSvg(svg: string): Result<string, EmbeddedFault> {
  // Labels cannot pass for this element, because every "<" in them is escaped.
  const start = svg.search(OPENING)
  if (start < 0) return fail('none')
  const open = svg.indexOf('>', start)
  const close = svg.indexOf(`</${NAME}>`, start)
  if (open < 0 || close < open) return fail('damaged')
  const version = Number(/\sversion=["'](\d{1,9})["']/.exec(svg.slice(start, open))?.[1])
  if (!(version >= 1)) return fail('damaged')
  if (version > VERSION) return fail('newer')
  const bytes = fromBase64(svg.slice(open + 1, close))
  const text = bytes.ok ? fromUtf8(bytes.value) : bytes
  return text.ok ? ok(text.value) : fail('damaged')
}
