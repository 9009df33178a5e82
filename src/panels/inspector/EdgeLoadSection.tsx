import type { Edge } from '#domain/board/board.ts'
import { explainEdge } from '#domain/capacity/explainLoad.ts'
import { termWords } from '#domain/capacity/termWords.ts'
import { CommandButton } from '#parts/CommandButton.tsx'
import { inspectorWords } from '#words/inspector.ts'
import { useBoard } from '#workspace/useWorkspace.ts'
import { InspectorSection } from './InspectorSection.tsx'

/** What one edge carries at the peak of the brief, and how that comes about; nothing when it carries nothing. */
export function EdgeLoadSection({ edge }: { readonly edge: Edge }) {
  const board = useBoard((each) => each)
  const terms = explainEdge(board, edge)
  if (terms.length === 0) return null
  return (
    <InspectorSection title={inspectorWords.load}>
      {terms.map((term) => (
        <p key={term.what} className="m-0 break-words text-[12.5px] tabular-nums leading-snug">
          {termWords(term)}
        </p>
      ))}
      <div>
        <CommandButton id="toggle-edge-rates" />
      </div>
    </InspectorSection>
  )
}
