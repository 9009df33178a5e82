import { fittingBoard } from '#domain/blocks/fitting.ts'
import type { Board } from '#domain/board/board.ts'
import { decodeBoardText } from '#domain/board/decodeBoardText.ts'
import { describeProblem } from '#domain/board/describeProblem.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { firstCharacters, oneLine } from '#shared/plainText.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { isPng } from './png/chunks.ts'
import { looksLikeSvg, type PictureFault, readEmbeddedBoard } from './readEmbeddedBoard.ts'
import { fromUtf8 } from './utf8.ts'

/** Pictures are larger than the board they carry, by their drawing or their pixels. */
const PICTURE_LIMIT = 8 * LIMITS.fileBytes
const SHOWN = 3

/** Why a file did not open, as sentences for the reader. */
export interface OpenFault {
  readonly message: string
}

const FAULTS: Readonly<Record<PictureFault, string>> = {
  none: 'The picture holds no board. Only SVG and PNG pictures saved here can be opened, and some programs remove the board from them.',
  damaged: 'The picture is damaged, so its board cannot be read.',
  newer: 'The picture was saved by a newer version, so its board cannot be read.',
  'not-a-picture': 'The file is neither a board nor a picture of one.',
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`

const isPicture = (bytes: Uint8Array): boolean => {
  if (isPng(bytes)) return true
  return looksLikeSvg(new TextDecoder('latin1').decode(bytes.subarray(0, 5000)))
}

function decode(text: string): Result<Board, string> {
  const board = decodeBoardText(text)
  if (board.ok) return ok(fittingBoard(board.value))
  const sentences = board.error.slice(0, SHOWN).map(describeProblem)
  const more = board.error.length - SHOWN
  return fail([...sentences, ...(more > 0 ? [`And ${more} more.`] : [])].join(' '))
}

function read(bytes: Uint8Array): Result<Board, string> {
  const picture = isPicture(bytes)
  const limit = picture ? PICTURE_LIMIT : LIMITS.fileBytes
  if (bytes.length > limit) return fail(tooLarge(bytes.length, limit))
  if (bytes.length === 0) return fail('The file is empty.')
  if (picture) {
    const text = readEmbeddedBoard(bytes)
    return text.ok ? decode(text.value) : fail(FAULTS[text.error])
  }
  const text = fromUtf8(bytes)
  return text.ok ? decode(text.value) : fail(FAULTS['not-a-picture'])
}

/** The most bytes that a file to be opened may have; a larger one need not be read at all. */
export const OPEN_LIMIT = PICTURE_LIMIT

/** The sentence that refuses a file for its size, which is given in bytes. */
export const tooLarge = (bytes: number, limit: number): string =>
  `The file has ${megabytes(bytes)}; at most ${megabytes(limit)} can be opened.`

/** The fault of a file of the given name. */
export const openFault = (name: string, reason: string): OpenFault => ({
  message: `“${firstCharacters(oneLine(name), 60)}” was not opened. ${reason}`,
})

/** The board in a file: a board file, or an SVG or PNG picture that carries one; the content decides. Never throws. */
export function boardInBytes(name: string, bytes: Uint8Array): Result<Board, OpenFault> {
  const board = read(bytes)
  return board.ok ? ok(board.value) : fail(openFault(name, board.error))
}
