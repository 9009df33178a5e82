import type { Change } from '#domain/board/change.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** How far two writes of one burst of typing may lie apart, in milliseconds; a busy page is late. */
const BURST = 3000

/** Applies changes as one undo step named by what was changed; typing into one field of the same records is one step. */
export function useApply() {
  const { document } = useWorkspace()
  return (changes: readonly Change[], title: string, merge?: string) => {
    if (changes.length > 0) document.apply(changes, { title, ...(merge ? { merge, mergeWithin: BURST } : {}) })
  }
}

/** The merge key of typing into a field of some records. */
export const typingKey = (field: string, records: readonly { readonly id: string }[]): string =>
  `type:${field}:${records.map((record) => record.id).join()}`
