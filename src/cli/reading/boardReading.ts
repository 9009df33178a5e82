import { basename } from 'node:path'
import { boardInBytes } from '#files/read/boardInBytes.ts'
import { fromUtf8 } from '#files/utf8.ts'
import { fail, ok } from '#shared/result.ts'
import type { Reading } from './drawing.ts'
import { recordLines } from './recordLines.ts'

/** The board in the bytes of a board file, or of a picture that carries one. */
export function boardReading(name: string, bytes: Uint8Array): Reading {
  const text = fromUtf8(bytes)
  // A picture is text as well where it is an SVG, but holds its board in another form.
  const file = text.ok && text.value.trimStart().startsWith('{') ? text.value : undefined
  const board = boardInBytes(basename(name), bytes)
  if (board.ok) {
    const lineOf = file === undefined ? () => undefined : recordLines(file)
    return ok({ board: board.value, namesOf: (id) => [id], lineOf })
  }
  const { message, line } = board.error
  return fail({ says: message, ...(file !== undefined && line !== undefined ? { line } : {}) })
}
