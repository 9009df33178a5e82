import { fittingBoard } from '#domain/blocks/fitting.ts'
import type { Board } from '#domain/board/board.ts'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { describeProblem } from '#domain/board/describeProblem.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { MOST_CHUNKS } from '#files/png/chunks.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { boardInFileWords } from '#words/boardInFile.ts'
import { fileReadingWords } from '#words/fileReading.ts'
import { fromUtf8 } from '../utf8.ts'
import { type FileRefusal, OPEN_LIMIT, openFault } from './openFault.ts'
import { isPicture, type PictureFault, readEmbeddedBoard } from './readEmbeddedBoard.ts'

const SHOWN = 3

/** Why bytes are no board, before the name of their file is put in front. */
interface Refusal {
  readonly reason: string
  readonly line?: number
}

const FAULTS: Readonly<Record<PictureFault, string>> = {
  none: boardInFileWords.noBoard,
  damaged: boardInFileWords.damaged,
  newer: boardInFileWords.newer,
  'too-large': boardInFileWords.tooLarge(LIMITS.fileBytes),
  'too-many-chunks': boardInFileWords.tooManyParts(MOST_CHUNKS),
  'not-a-picture': boardInFileWords.notAPicture,
}

const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function decode(text: string): Result<Board, Refusal> {
  const board = decodeBoardText(text)
  if (board.ok) return ok(fittingBoard(board.value))
  const sentences = board.error.slice(0, SHOWN).map(describeProblem)
  const more = board.error.length - SHOWN
  const reason = [...sentences, ...(more > 0 ? [boardInFileWords.more(more)] : [])].join(' ')
  const [first] = board.error
  return fail({ reason, ...(first?.code === 'not-json' && first.line !== undefined ? { line: first.line } : {}) })
}

function read(bytes: Uint8Array): Result<Board, Refusal> {
  const limit = openLimit(bytes)
  if (bytes.length > limit) return fail({ reason: fileReadingWords.tooLarge(bytes.length, limit) })
  if (bytes.length === 0) return fail({ reason: boardInFileWords.empty })
  if (isPicture(bytes)) {
    const text = readEmbeddedBoard(bytes)
    const board = text.ok ? decode(text.value) : fail({ reason: FAULTS[text.error] })
    return board.ok ? board : fail({ reason: board.error.reason })
  }
  const text = fromUtf8(bytes)
  return text.ok
    ? decode(text.value)
    : fail({ reason: isUtf16(bytes) ? boardInFileWords.utf16 : FAULTS['not-a-picture'] })
}

/** The most bytes that a file may have which begins with these. */
export const openLimit = (head: Uint8Array): number => (isPicture(head) ? OPEN_LIMIT : LIMITS.fileBytes)

/** The board in a file: a board file, or an SVG or PNG picture that carries one; the content decides. Never throws. */
export function boardInBytes(name: string, bytes: Uint8Array): Result<Board, FileRefusal> {
  const board = read(bytes)
  if (board.ok) return ok(board.value)
  const { reason, line } = board.error
  return fail({ ...openFault(name, reason), ...(line === undefined ? {} : { line }) })
}
