import { describeProblem } from '#domain/board/describeProblem.ts'
import { jsonFault } from '#domain/board/jsonFault.ts'
import type { Problem } from '#domain/board/problem.ts'
import { fromUtf8 } from '#files/utf8.ts'
import type { Decode } from '#shared/decode.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { commandLineWords } from '#words/commandLine.ts'

/** Where a text stops being JSON, line and column counted from 1; undefined for a text that is JSON. */
function jsonPlace(text: string): { readonly line: number; readonly column: number } | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch {
    const before = text.slice(0, jsonFault(text)).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
}

/** How a JSON file is read: what its content is called in sentences, and which sentence tells a problem when not the usual one. */
export interface JsonShape<T> {
  readonly decode: Decode<T>
  readonly path: string
  readonly tell?: (problem: Problem) => string | undefined
}

/** The value in a JSON file, or sentences about what is wrong with it. */
export function readJson<T>(bytes: Uint8Array, { decode, path, tell }: JsonShape<T>): Result<T, string> {
  const text = fromUtf8(bytes)
  if (!text.ok) return fail(commandLineWords.notUtf8)
  const fault = jsonPlace(text.value)
  if (fault) return fail(describeProblem({ code: 'not-json', path: '', ...fault }))
  const problems: Problem[] = []
  const value = decode(JSON.parse(text.value), path, (problem): undefined => {
    problems.push(problem)
  })
  if (value !== undefined && problems.length === 0) return ok(value)
  return fail(problems.map((problem) => tell?.(problem) ?? describeProblem(problem)).join(' '))
}
