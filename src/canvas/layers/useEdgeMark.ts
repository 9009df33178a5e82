import { useStore } from 'zustand'
import type { EdgeId } from '#domain/board/board.ts'
import { useCanvas } from '../useCanvas.ts'
import type { Mark } from './ghostsOf.ts'

/** How strongly an edge is drawn, and the colour of a dashed line over it. */
export interface EdgeMark {
  readonly opacity: number
  readonly over?: string
}

const UNMARKED: EdgeMark = { opacity: 1 }
const MARKS: Readonly<Record<Mark, EdgeMark>> = {
  removed: { opacity: 0.25, over: 'var(--danger)' },
  moved: { opacity: 0.25 },
  changed: { opacity: 0.25, over: 'var(--accent)' },
  pointed: { opacity: 0.25, over: 'var(--accent)' },
}

/** How an edge is drawn under the preview that is shown, or without one. */
export const useEdgeMark = (id: EdgeId): EdgeMark =>
  useStore(useCanvas().ghosts, (ghosts) => {
    const mark = ghosts?.marks.get(id)
    return mark ? MARKS[mark] : UNMARKED
  })
