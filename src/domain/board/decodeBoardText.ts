import { fail, type Result } from '#shared/result.ts'
import type { Board } from './board.ts'
import { decodeBoard } from './decode.ts'
import { jsonFault } from './jsonFault.ts'
import { LIMITS } from './limits.ts'
import type { Problem } from './problem.ts'

function placeOf(text: string): { line: number; column: number } {
  const before = text.slice(0, jsonFault(text)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** The board in the text of a board file, or what is wrong with it; a text above the size limit is not parsed. Never throws. */
export function decodeBoardText(text: string): Result<Board, readonly Problem[]> {
  if (text.length > LIMITS.fileBytes) return fail([{ code: 'too-large', path: '', limit: LIMITS.fileBytes }])
  const json = text.startsWith('\ufeff') ? text.slice(1) : text
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return fail([{ code: 'not-json', path: '', ...placeOf(json) }])
  }
  return decodeBoard(value)
}
