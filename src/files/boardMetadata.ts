import { LIMITS } from '#domain/board/limits.ts'
import { fromBase64, toBase64 } from '#shared/base64.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fromUtf8, toUtf8 } from './utf8.ts'
import { element } from './write/svg/xml.ts'

/** Where a text of ASCII begins in bytes at `from` or behind it, or -1. Its first character must not come again in it. */
function findBytes(bytes: Uint8Array, text: string, from = 0): number {
  const wanted = [...text].map((character) => character.charCodeAt(0))
  const [first] = wanted
  for (let at = from; at <= bytes.length - wanted.length; at++)
    if (bytes[at] === first && wanted.every((byte, index) => bytes[at + index] === byte)) return at
  return -1
}

const NAME = 'tierboard:board'
const NAMESPACE = 'urn:tierboard:board'
/** No tag of ours is longer, whatever other programs write into it. */
const LONGEST_TAG = 10_000
/** Base64 takes four characters for three bytes, and other programs may break it into lines. */
const LONGEST_CONTENT = 1.5 * LIMITS.fileBytes
/** Raised when the way a board is put into a picture changes; what the board's file says has a version of its own. */
const VERSION = 1

/** Why no board could be taken out of a picture. */
export type EmbeddedFault = 'none' | 'damaged' | 'newer' | 'too-large'

/** The metadata element that carries the text of a board's file in an SVG picture. */
export const boardMetadata = (fileText: string): string =>
  element(
    'metadata',
    {},
    element(NAME, { 'xmlns:tierboard': NAMESPACE, version: VERSION, encoding: 'base64' }, toBase64(toUtf8(fileText))),
  )

const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

/** Where the tag begins; other programs may break the lines inside it. */
function findTag(svg: Uint8Array): number {
  const opening = `<${NAME}`
  for (let at = findBytes(svg, opening); at >= 0; at = findBytes(svg, opening, at + 1))
    if (/\s/.test(String.fromCharCode(svg[at + opening.length] ?? 0))) return at
  return -1
}

/**
 * The text of the board's file in an SVG picture made by `boardMetadata`. The picture itself is only looked through for it, never read
 * as XML: it may be large, and what it declares is of no concern.
 */
export function boardTextInSvg(svg: Uint8Array): Result<string, EmbeddedFault> {
  // Labels cannot pass for this element, because every "<" in them is escaped.
  const start = findTag(svg)
  if (start < 0) return fail('none')
  const open = svg.subarray(start, start + LONGEST_TAG).indexOf('>'.charCodeAt(0)) + start
  const close = findBytes(svg, `</${NAME}>`, start)
  if (open < start || close < open) return fail('damaged')
  const version = Number(/\sversion=["'](\d{1,9})["']/.exec(latin1(svg.subarray(start, open)))?.[1])
  if (!(version >= 1)) return fail('damaged')
  if (version > VERSION) return fail('newer')
  if (close - open > LONGEST_CONTENT) return fail('too-large')
  const bytes = fromBase64(latin1(svg.subarray(open + 1, close)))
  const text = bytes.ok ? fromUtf8(bytes.value) : bytes
  return text.ok ? ok(text.value) : fail('damaged')
}
