import { useStore } from 'zustand'
import type { BlockId } from '#domain/board/board.ts'
import { explainLoad } from '#domain/capacity/explainLoad.ts'
import { loadWords } from '#domain/capacity/loadWords.ts'
import { strainInk } from '#parts/strainInk.ts'
import { inspectorWords } from '#words/inspector.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { InspectorSection } from './InspectorSection.tsx'

/** The load of one block at the peak of the brief, how it comes about and what the block can take; nothing without a load. */
export function LoadSection({ id }: { readonly id: BlockId }) {
  const board = useBoard((each) => each)
  const isError = useStore(useWorkspace().check.state, ({ findings }) =>
    findings.some(({ severity, at }) => severity === 'error' && at.includes(id)),
  )
  const explanation = explainLoad(board, id)
  if (!explanation) return null
  const { headline, verdict, strain, parts, assumes, capacity } = loadWords(explanation)
  return (
    <InspectorSection title={inspectorWords.load}>
      <div>
        <p className="m-0 break-words font-semibold text-[13px] tabular-nums leading-snug">{headline}</p>
        {verdict && <p className={`m-0 mt-0.5 text-[12.5px] leading-snug ${strainInk(strain, isError)}`}>{verdict}</p>}
      </div>
      {parts.length > 0 && (
        <ul className="m-0 flex list-none flex-col gap-1 p-0">
          {parts.map((part) => (
            <li key={part} className="break-words text-[12.5px] tabular-nums leading-snug">
              {part}
            </li>
          ))}
        </ul>
      )}
      {[...(assumes ? [assumes] : []), ...capacity].map((sentence) => (
        <p key={sentence} className="m-0 break-words text-[12px] text-muted tabular-nums leading-relaxed">
          {sentence}
        </p>
      ))}
    </InspectorSection>
  )
}
