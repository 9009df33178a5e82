import type { Board } from '#domain/board/board.ts'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { describeProblem } from '#domain/board/describeProblem.ts'
import { fittingBoard } from '#domain/board/fitting.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { MOST_CHUNKS } from '#files/png/chunks.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fromUtf8 } from '../utf8.ts'
import { type FileRefusal, megabytes, OPEN_LIMIT, openFault, tooLarge } from './openFault.ts'
import { isPicture, type PictureFault, readEmbeddedBoard } from './readEmbeddedBoard.ts'

const SHOWN = 3

/** Why bytes are no board, before the name of their file is put in front. */
interface Refusal {
  readonly reason: string
  readonly line?: number
}

const FAULTS: Readonly<Record<PictureFault, string>> = {
  none: 'The picture holds no board. Only SVG and PNG pictures saved here can be opened, and some programs remove the board from them.',
  damaged: 'The picture is damaged, so its board cannot be read.',
  newer: 'The picture was saved by a newer version, so its board cannot be read.',
  'too-large': `The board in the picture is larger than ${megabytes(LIMITS.fileBytes)}.`,
  'too-many-chunks': `The picture is made of more than ${MOST_CHUNKS.toLocaleString('en-GB')} parts, which none saved here is.`,
  'not-a-picture': 'The file is neither a board nor a picture of one.',
}
const UTF_16 = 'The file is text in UTF-16. Save it as UTF-8 and open it again.'

const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function decode(text: string): Result<Board, Refusal> {
  const board = decodeBoardText(text)
  if (board.ok) return ok(fittingBoard(board.value))
  const sentences = board.error.slice(0, SHOWN).map(describeProblem)
  const more = board.error.length - SHOWN
  const reason = [...sentences, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ')
  const [first] = board.error
  return fail({ reason, ...(first?.code === 'not-json' && first.line !== undefined ? { line: first.line } : {}) })
}

function read(bytes: Uint8Array): Result<Board, Refusal> {
  const limit = openLimit(bytes)
  if (bytes.length > limit) return fail({ reason: tooLarge(bytes.length, limit) })
  if (bytes.length === 0) return fail({ reason: 'The file is empty.' })
  if (isPicture(bytes)) {
    const text = readEmbeddedBoard(bytes)
    const board = text.ok ? decode(text.value) : fail({ reason: FAULTS[text.error] })
    return board.ok ? board : fail({ reason: board.error.reason })
  }
  const text = fromUtf8(bytes)
  return text.ok ? decode(text.value) : fail({ reason: isUtf16(bytes) ? UTF_16 : FAULTS['not-a-picture'] })
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
