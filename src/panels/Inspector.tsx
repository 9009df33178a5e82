import { useMemo } from 'react'
import { useBoard, useSession } from '#workspace/useWorkspace.ts'
import { BlockInspector } from './inspector/BlockInspector.tsx'
import { BoardInspector } from './inspector/BoardInspector.tsx'
import { EdgeInspector } from './inspector/EdgeInspector.tsx'
import { selectedOf, selectionSummary } from './inspector/selected.ts'
import { ZoneInspector } from './inspector/ZoneInspector.tsx'

/** The properties of what is selected, or of the board while nothing is. */
export function Inspector() {
  const board = useBoard((each) => each)
  const selection = useSession((session) => session.selection)
  const selected = useMemo(() => selectedOf(board, selection), [board, selection])
  const summary = selectionSummary(selected)
  const { blocks, edges, zones } = selected
  const view = () => {
    if (blocks.length > 0) return <BlockInspector blocks={blocks} summary={summary} />
    if (edges.length > 0) return <EdgeInspector edges={edges} summary={summary} />
    if (zones.length > 0) return <ZoneInspector zones={zones} />
    return <BoardInspector />
  }
  return (
    // Keyed by the selection, so that no draft of one block ends up in another.
    <section key={selection.join()} aria-label="Inspector" className="h-full overflow-y-auto bg-surface">
      {view()}
    </section>
  )
}
