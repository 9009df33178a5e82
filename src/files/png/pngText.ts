import { LIMITS } from '#domain/board/limits.ts'
import { fromUtf8, toUtf8 } from '#files/utf8.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { type PngChunk, type PngFault, readChunks, writeChunks } from './chunks.ts'

const NUL = 0
/** A text of chunk iTXt starts behind the keyword, two bytes about compression, and the empty language and translation. */
const BEFORE_TEXT = [NUL, NUL, NUL, NUL, NUL]

/** More than keyword, language and translation take. */
const BESIDE_TEXT = 1_000

/** The keyword a text chunk begins with, or undefined when the chunk is none. */
function keywordOf({ type, data }: PngChunk): string | undefined {
  if (type !== 'iTXt' && type !== 'tEXt') return undefined
  const end = data.subarray(0, 80).indexOf(NUL)
  return end < 1 ? undefined : String.fromCharCode(...data.subarray(0, end))
}

function textOf({ type, data }: PngChunk): Result<string, 'damaged' | 'too-large'> {
  if (data.length > LIMITS.fileBytes + BESIDE_TEXT) return fail('too-large')
  let start = data.indexOf(NUL) + 1
  if (type === 'tEXt') return ok(new TextDecoder('latin1').decode(data.subarray(start)))
  const compressed = data[start] !== 0
  start += 2
  // Language and translated keyword, both ended by a zero byte.
  for (let field = 0; field < 2; field++) {
    const end = data.indexOf(NUL, start)
    if (end < 0) return fail('damaged')
    start = end + 1
  }
  const text = fromUtf8(data.subarray(start))
  return compressed || !text.ok ? fail('damaged') : text
}

/** The PNG with a text (UTF-8) under a keyword of 1 to 79 Latin letters; a text already there is replaced. */
export function embedText(png: Uint8Array, keyword: string, text: string): Result<Uint8Array<ArrayBuffer>, PngFault> {
  const chunks = readChunks(png)
  if (!chunks.ok) return chunks
  const head = [...toUtf8(keyword), ...BEFORE_TEXT]
  const body = toUtf8(text)
  const data = new Uint8Array(head.length + body.length)
  data.set(head)
  data.set(body, head.length)
  const [header, ...others] = chunks.value.filter((chunk) => keywordOf(chunk) !== keyword)
  return header ? ok(writeChunks([header, { type: 'iTXt', data }, ...others])) : fail('damaged')
}

/**
 * The text under a keyword, or undefined when the PNG has none. A text larger than a board file is not read, and a compressed one,
 * which we never write and which could grow without bound, counts as damaged.
 */
export function readText(png: Uint8Array, keyword: string): Result<string | undefined, PngFault | 'too-large'> {
  const chunks = readChunks(png)
  if (!chunks.ok) return chunks
  const chunk = chunks.value.find((each) => keywordOf(each) === keyword)
  return chunk ? textOf(chunk) : ok(undefined)
}
