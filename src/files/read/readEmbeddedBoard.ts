import { isPng } from '#files/png/chunks.ts'
import { readText } from '#files/png/pngText.ts'
import { fail, type Result } from '#shared/result.ts'
import { boardTextInSvg, type EmbeddedFault } from '../boardMetadata.ts'

/** The keyword under which a PNG picture carries its board. */
export const PNG_KEYWORD = 'tierboard'

/** Why a picture gives no board back. */
export type PictureFault = EmbeddedFault | 'too-many-chunks' | 'not-a-picture'

/** An SVG says so within its first bytes, even behind a licence and declarations. */
const HEAD_BYTES = 64_000

function fromPng(bytes: Uint8Array): Result<string, PictureFault> {
  const text = readText(bytes, PNG_KEYWORD)
  if (!text.ok) return fail(text.error === 'not-png' ? 'damaged' : text.error)
  return text.value === undefined ? fail('none') : { ok: true, value: text.value }
}

/** True for bytes that begin as an SVG does: with markup, and with an svg element or its document type soon. */
function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES))
  return /^\s{0,100}</.test(head) && /<(?:\w{1,20}:)?svg[\s>]|<!DOCTYPE\s+svg[\s>]/.test(head)
}

/** True for the bytes of a picture that may carry a board, or for the first of them. */
export const isPicture = (bytes: Uint8Array): boolean => isPng(bytes) || isSvg(bytes)

/** The text of the board's file that an SVG or PNG picture of ours carries; which of both it is, the content says. */
export function readEmbeddedBoard(bytes: Uint8Array): Result<string, PictureFault> {
  if (isPng(bytes)) return fromPng(bytes)
  return isSvg(bytes) ? boardTextInSvg(bytes) : fail('not-a-picture')
}
