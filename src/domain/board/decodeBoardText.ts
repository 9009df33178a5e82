import { fail, type Result } from '#shared/result.ts'
import type { Board } from './board.ts'
import { decodeBoard } from './decode.ts'
import { LIMITS } from './limits.ts'
import type { Problem } from './problem.ts'

function placeOf(message: string, text: string): { line: number; column: number } | undefined {
  const stated = /line (\d+) column (\d+)/.exec(message)
  if (stated) return { line: Number(stated[1]), column: Number(stated[2]) }
  const position = /position (\d+)/.exec(message)?.[1]
  if (position === undefined && !/end of/i.test(message)) return undefined
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** The board in the text of a board file, or what is wrong with it; a text above the size limit is not parsed. Never throws. */
export function decodeBoardText(text: string): Result<Board, readonly Problem[]> {
  if (text.length > LIMITS.fileBytes) return fail([{ code: 'too-large', path: '', limit: LIMITS.fileBytes }])
  const json = text.startsWith('\ufeff') ? text.slice(1) : text
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return fail([{ code: 'not-json', path: '', ...placeOf(String(error), json) }])
  }
  return decodeBoard(value)
}
