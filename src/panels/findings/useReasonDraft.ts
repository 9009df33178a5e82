import { useEffect, useState } from 'react'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** A reason while it is written: the board has it only once it is given, so until then it is kept, also for the next visit. */
export function useReasonDraft(place: string, start: string) {
  const { drafts } = useWorkspace()
  const [reason, setReason] = useState(() => drafts.kept.read(place)?.text ?? start)
  const unsaved = reason !== start
  useEffect(() => (unsaved ? drafts.open() : undefined), [drafts, unsaved])
  return {
    reason,
    type: (text: string) => {
      setReason(text)
      drafts.kept.keep(place, text === start || text.trim() === '' ? undefined : { text, over: start })
    },
    /** The reason is given, or will not be. */
    forget: () => drafts.kept.keep(place, undefined),
  }
}
