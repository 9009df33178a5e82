import { findingsWords } from '#words/findings.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

/** Tells that a reason was begun here and is there again when it is gone on with; nothing where none was. */
export function KeptReason({ place }: { readonly place: string }) {
  const { drafts } = useWorkspace()
  if (drafts.kept.read(place) === undefined) return null
  return <p className="m-0 text-[11.5px] text-muted">{findingsWords.reasonKept}</p>
}
