import type { Board } from '#domain/board/board.ts'
import { fail, type Result } from '#shared/result.ts'
import { boardInFileWords } from '#words/boardInFile.ts'
import { fileReadingWords } from '#words/fileReading.ts'
import { boardInBytes, openLimit } from './boardInBytes.ts'
import { type FileRefusal, openFault } from './openFault.ts'

/** What is needed of a file: a browser's `File` has it. */
export interface OpenableFile {
  readonly name: string
  /** bytes */
  readonly size: number
  readonly arrayBuffer: () => Promise<ArrayBuffer>
  readonly stream?: () => ReadableStream<Uint8Array<ArrayBuffer>>
}

/** Enough to see that a file is a picture. */
const HEAD_BYTES = 64_000

/** All bytes of a file, told one piece after the other; a sentence when it is too large for what it begins as, or not as long as it says. */
async function bytesOf(file: OpenableFile, tell: (read: number) => void): Promise<Uint8Array | string> {
  if (!file.stream) return new Uint8Array(await file.arrayBuffer())
  const bytes = new Uint8Array(file.size)
  const reader = file.stream().getReader()
  let read = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const before = read
    read += piece.value.length
    if (read > file.size) return boardInFileWords.changed
    bytes.set(piece.value, before)
    if (before < HEAD_BYTES) {
      const limit = openLimit(bytes.subarray(0, read))
      if (file.size > limit && read >= Math.min(HEAD_BYTES, file.size))
        return fileReadingWords.tooLarge(file.size, limit)
    }
    tell(read)
  }
  return read === file.size ? bytes : boardInFileWords.changed
}

/** The board in a file, read here and now; `tell` hears how many bytes have been read. Never throws. */
export async function boardInFile(
  file: OpenableFile,
  tell: (read: number) => void = () => {},
): Promise<Result<Board, FileRefusal>> {
  try {
    const bytes = await bytesOf(file, tell)
    return typeof bytes === 'string' ? fail(openFault(file.name, bytes)) : boardInBytes(file.name, bytes)
  } catch (error) {
    return fail(openFault(file.name, error instanceof RangeError ? boardInFileWords.noMemory : fileReadingWords.unread))
  }
}
