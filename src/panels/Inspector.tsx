import { useMemo, useRef } from 'react'
import type { Wish } from '#desk/slices/wishes.ts'
import { CommandButton } from '#parts/CommandButton.tsx'
import { inspectorWords } from '#words/inspector.ts'
import { sidePanelWords } from '#words/sidePanel.ts'
import { useWish } from '#workspace/useWish.ts'
import { useBoard, useDesk } from '#workspace/useWorkspace.ts'
import { BlockInspector } from './inspector/BlockInspector.tsx'
import { BoardInspector } from './inspector/BoardInspector.tsx'
import { EdgeInspector } from './inspector/EdgeInspector.tsx'
import { InspectorSection } from './inspector/InspectorSection.tsx'
import { selectedOf } from './inspector/selected.ts'
import { ZoneInspector } from './inspector/ZoneInspector.tsx'
import '#parts/laterStyles.css'

const CONTROL = 'input, select, textarea'

type InspectedField = Extract<Wish, { readonly kind: 'inspect' }>['field']

/** The control of the field of that name, else the first one. */
const controlIn = (section: HTMLElement, field: InspectedField | undefined): HTMLElement | null =>
  section.querySelector<HTMLElement>(`[data-field="${field}"] :is(${CONTROL})`) ?? section.querySelector(CONTROL)

/** Gives the control that the inspector was asked for the focus. */
function useWantedFocus() {
  const section = useRef<HTMLElement>(null)
  useWish('inspect', ({ field }) => {
    if (section.current) controlIn(section.current, field)?.focus()
  })
  return section
}

/** The properties of what is selected, or of the board while nothing is. */
export function Inspector() {
  const board = useBoard((each) => each)
  const selection = useDesk((desk) => desk.selection)
  const selected = useMemo(() => selectedOf(board, selection), [board, selection])
  const section = useWantedFocus()
  const { blocks, edges, zones } = selected
  const view = () => {
    if (blocks.length + edges.length === 0)
      return zones.length > 0 ? <ZoneInspector zones={zones} /> : <BoardInspector />
    return (
      <>
        {blocks.length > 0 && (
          <BlockInspector
            blocks={blocks}
            summary={inspectorWords.selected({ blocks: blocks.length, zones: zones.length })}
          />
        )}
        {edges.length > 0 && <EdgeInspector edges={edges} summary={inspectorWords.selected({ edges: edges.length })} />}
      </>
    )
  }
  return (
    // Keyed by the selection, so that no draft of one block ends up in another.
    <section
      ref={section}
      key={[...selection].join()}
      aria-label={sidePanelWords.names.inspector}
      className="h-full overflow-y-auto bg-surface"
    >
      {view()}
      {selection.size > 0 && (
        <InspectorSection>
          <div className="flex">
            <CommandButton id="delete" />
          </div>
        </InspectorSection>
      )}
    </section>
  )
}
