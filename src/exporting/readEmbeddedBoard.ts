import { fail, type Result } from '#shared/result.ts'
import { isPng } from './png/chunks.ts'
import { readText } from './png/pngText.ts'
import { boardTextInSvg, type EmbeddedFault } from './svg/boardMetadata.ts'
import { fromUtf8 } from './utf8.ts'

/** The keyword under which a PNG picture carries its board. */
export const PNG_KEYWORD = 'tierboard'

/** Why a picture gives no board back. */
export type PictureFault = EmbeddedFault | 'not-a-picture'

function fromPng(bytes: Uint8Array): Result<string, PictureFault> {
  const text = readText(bytes, PNG_KEYWORD)
  if (!text.ok) return fail('damaged')
  return text.value === undefined ? fail('none') : { ok: true, value: text.value }
}

/** The text of the board's file that an SVG or PNG picture of ours carries; which of both it is, the content says. */
export function readEmbeddedBoard(bytes: Uint8Array): Result<string, PictureFault> {
  if (isPng(bytes)) return fromPng(bytes)
  const text = fromUtf8(bytes)
  return text.ok && looksLikeSvg(text.value) ? boardTextInSvg(text.value) : fail('not-a-picture')
}

/** True for a text that begins as an SVG does: with markup, and with an svg element in its first 4,000 characters. */
export const looksLikeSvg = (text: string): boolean =>
  /^\s{0,100}</.test(text) && /<(?:\w{1,20}:)?svg[\s>]/.test(text.slice(0, 4000))
