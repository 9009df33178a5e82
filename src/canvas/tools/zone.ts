import type { ItemId } from '#domain/edits/edit.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { centre, type Point, type Rect, rectBetween } from '#shared/geometry.ts'
import type { Ground, Tool } from './tool.ts'

interface Drawing {
  readonly from: Point
  readonly before: ReadonlySet<ItemId>
  readonly ids: readonly ItemId[]
}

/** The blocks that lie in a rectangle by more than half. */
export function within(rect: Rect, { board, hit }: Ground): readonly ItemId[] {
  const { cards } = layoutOf(board)
  return hit.blocksWithin(rect).filter((id) => {
    const { x, y } = centre(cards.get(id) as Rect)
    return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height
  })
}

/** Draws a zone: what lies in its rectangle belongs to it, and is chosen while that is drawn. */
export const zoneTool: Tool<Drawing> = {
  id: 'zone',
  once: true,
  cursor: 'crosshair',
  slop: 4,
  follows: true,
  alone: true,
  start: ({ pointer, entry }, { desk }) => (entry ? undefined : { from: pointer.at, before: desk.selection, ids: [] }),
  step: (state, { type, pointer, moved }, ground) => {
    if (type === 'cancel') return { state: undefined, asks: [['select', { ids: [...state.before] }]] }
    if (type === 'up') return { state: undefined, ...(moved && { asks: [['group', { ids: state.ids }]] }) }
    if (!moved) return { state }
    const marquee = rectBetween(state.from, pointer.at)
    const ids = within(marquee, ground)
    return { state: { ...state, ids }, shows: { marquee }, asks: [['select', { ids }]] }
  },
}
