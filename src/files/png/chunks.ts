import { crc32 } from '#shared/crc32.ts'
import { fail, ok, type Result } from '#shared/result.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length and type before the data, checksum behind it. */
const HEAD = 8
const TAIL = 4

/** One chunk of a PNG: its four-letter type and its data, which shares memory with the file. */
export interface PngChunk {
  readonly type: string
  readonly data: Uint8Array
}

/** Why bytes are not a PNG that can be read: no PNG at all, one that is cut off or changed, or one of countless chunks. */
export type PngFault = 'not-png' | 'damaged' | 'too-many-chunks'

/** The most chunks of a PNG that is read: browsers write some thousand for the largest canvas there is. */
export const MOST_CHUNKS = 100_000

/** True when the bytes begin as every PNG does. */
export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte)

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** All chunks of a PNG from IHDR to IEND, each checked against its checksum; bytes behind IEND are not looked at. */
export function readChunks(png: Uint8Array): Result<readonly PngChunk[], PngFault> {
  if (!isPng(png)) return fail('not-png')
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: PngChunk[] = []
  let at = SIGNATURE.length
  while (at + HEAD + TAIL <= png.length) {
    if (chunks.length === MOST_CHUNKS) return fail('too-many-chunks')
    const dataEnd = at + HEAD + view.getUint32(at)
    if (dataEnd + TAIL > png.length) return fail('damaged')
    if (crc32(png.subarray(at + 4, dataEnd)) !== view.getUint32(dataEnd)) return fail('damaged')
    const type = latin1(png.subarray(at + 4, at + HEAD))
    if (chunks.length === 0 && type !== 'IHDR') return fail('damaged')
    chunks.push({ type, data: png.subarray(at + HEAD, dataEnd) })
    if (type === 'IEND') return ok(chunks)
    at = dataEnd + TAIL
  }
  return fail('damaged')
}

/** A PNG of the given chunks, in their order, with lengths and checksums. */
export function writeChunks(chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  const size = chunks.reduce((sum, { data }) => sum + HEAD + data.length + TAIL, SIGNATURE.length)
  const png = new Uint8Array(size)
  const view = new DataView(png.buffer)
  png.set(SIGNATURE)
  let at = SIGNATURE.length
  for (const { type, data } of chunks) {
    const dataEnd = at + HEAD + data.length
    view.setUint32(at, data.length)
    for (let i = 0; i < 4; i++) png[at + 4 + i] = type.charCodeAt(i)
    png.set(data, at + HEAD)
    view.setUint32(dataEnd, crc32(png.subarray(at + 4, dataEnd)))
    at = dataEnd + TAIL
  }
  return png
}
