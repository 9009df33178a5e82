import { basename } from 'node:path'
import { boardInBytes } from '#files/read/boardInBytes.ts'
import { fromUtf8 } from '#files/utf8.ts'
import { fail, ok } from '#shared/result.ts'
import type { Reading } from './drawing.ts'

const ID = /"id"\s*:\s*"([\w-]+)"|\n/g

/** Gives the line, counted from 1, of the record with an id in the text of a board file. */
export function recordLines(text: string): (id: string) => number | undefined {
  const lines = new Map<string, number>()
  let line = 1
  for (const [found, id] of text.matchAll(ID)) {
    if (id === undefined) line++
    else {
      // The line of the name, not of a value that stands further down.
      if (!lines.has(id)) lines.set(id, line)
      line += found.split('\n').length - 1
    }
  }
  return (id) => lines.get(id)
}

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
