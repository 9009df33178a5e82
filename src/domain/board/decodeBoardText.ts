import { fail, type Result } from '#shared/result.ts'
import type { Board } from './board.ts'
import { decodeBoard } from './decode.ts'
import { jsonFault } from './jsonFault.ts'
import { jsonStrain } from './jsonStrain.ts'
import { LIMITS } from './limits.ts'
import type { Problem } from './problem.ts'

function placeOf(text: string): { line: number; column: number } {
  const fault = jsonFault(text)
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < fault; at = text.indexOf('\n', start)) {
    line++
    start = at + 1
  }
  return { line, column: fault - start + 1 }
}

/**
 * The board in the text of a board file, or what is wrong with it; a text that is larger, deeper or of more values than any board is
 * not parsed. Never throws.
 */
export function decodeBoardText(text: string): Result<Board, readonly Problem[]> {
  if (text.length > LIMITS.fileBytes) return fail([{ code: 'too-large', path: '', limit: LIMITS.fileBytes }])
  const json = text.startsWith('\ufeff') ? text.slice(1) : text
  const strain = jsonStrain(json)
  if (strain) return fail([strain])
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return fail([{ code: 'not-json', path: '', ...placeOf(json) }])
  }
  return decodeBoard(value)
}
