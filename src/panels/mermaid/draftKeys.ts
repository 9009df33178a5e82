import type { KeptTextStorage } from '#desk/keptTexts.ts'

const PREFIX = 'tierboard.text.'

/** Where a tab keeps the unfinished text of a board. */
export const draftKey = (board: string, tab: string): string => `${PREFIX}${board}.${tab}`

/** Where unfinished texts of a board are kept; none where storage is closed. */
export function draftKeys(storage: KeptTextStorage, board: string): readonly string[] {
  try {
    const own = `${PREFIX}${board}`
    return storage.keys().filter((key) => key === own || key.startsWith(`${own}.`))
  } catch {
    return []
  }
}

/** Removes the unfinished texts of a board that is gone. */
export function forgetDrafts(storage: KeptTextStorage, board: string): void {
  for (const key of draftKeys(storage, board)) storage.change(key, () => null)
}
