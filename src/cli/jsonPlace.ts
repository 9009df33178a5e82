import { jsonFault } from '#domain/board/jsonFault.ts'

/** Where a text stops being JSON, line and column counted from 1; undefined for a text that is JSON. */
export function jsonPlace(text: string): { readonly line: number; readonly column: number } | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch {
    const before = text.slice(0, jsonFault(text)).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
}
