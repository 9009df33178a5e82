import { useStore as useFlowStore } from '@xyflow/react'
import type { ItemId } from '#domain/edits/edit.ts'
import { overlaps, type Rect, type Size } from '#shared/geometry.ts'
import { useDesk } from '#workspace/useWorkspace.ts'
import { screenPart } from './boardView.ts'
import { routeOf } from './layers/routeOf.ts'
import { useCanvas, useLayout } from './useCanvas.ts'
import { viewNow } from './useFollowView.ts'

/** What the minimap takes of the corner of the canvas, in screen pixels. */
const CORNER: Size = { width: 190, height: 134 }
/** The field of an edge's label, in board pixels. */
const FIELD: Size = { width: 160, height: 24 }
/** With more than this selected, nobody works on one card. */
const MOST_WORKED = 20
const NOTHING: readonly ItemId[] = []

/** True while what is worked on, which is named or selected, lies where the minimap would. */
export function useIsInTheWay(): boolean {
  const { routes } = useCanvas()
  const { cards } = useLayout()
  const editing = useDesk((desk) => desk.editing)
  const selection = useDesk((desk) => desk.selection)
  const few = selection.size > MOST_WORKED ? NOTHING : [...selection]
  const worked = editing ? [editing] : few
  return useFlowStore((state) => {
    const { width, height, ...view } = viewNow(state)
    const corner: Rect = { ...CORNER, x: width - CORNER.width, y: height - CORNER.height }
    return worked.some((id) => {
      const at = routeOf(routes.getState(), id as never)?.labelAt
      const field = at && { ...FIELD, x: at.x - FIELD.width / 2, y: at.y - FIELD.height / 2 }
      const rect = cards.get(id as never) ?? field
      return rect !== undefined && overlaps(screenPart(view, rect), corner)
    })
  })
}
