import type { ItemId } from '#domain/edits/edit.ts'
import { type Point, rectBetween } from '#shared/geometry.ts'
import { LONG_PRESS, type Tool } from './tool.ts'

interface Marquee {
  readonly from: Point
  /** a finger on the empty board moves the view instead */
  readonly draws: boolean
  readonly before: ReadonlySet<ItemId>
  readonly ids?: readonly ItemId[]
}

const same = (a: readonly ItemId[] | undefined, b: readonly ItemId[]) =>
  a?.length === b.length && b.every((id, i) => a[i] === id)

/** Selects the blocks that a rectangle drawn on the empty board touches; a press alone selects nothing, and a finger that rests opens the menu. */
export const marqueeTool: Tool<Marquee> = {
  id: 'marquee',
  slop: 1,
  hold: LONG_PRESS,
  follows: true,
  start: ({ hit, pointer }, { desk, coarse }) => {
    if (hit.what !== 'empty') return undefined
    return { from: pointer.at, draws: !coarse && pointer.kind !== 'touch', before: desk.selection }
  },
  step: (state, { type, pointer, moved }, { hit }) => {
    const { from, draws, before } = state
    if (type === 'hold' && !moved)
      return {
        state: undefined,
        asks: [
          ['clear', {}],
          ['open-menu', { screen: pointer.screen }],
        ],
      }
    if (type === 'cancel') return { state: undefined, ...(state.ids && { asks: [['select', { ids: [...before] }]] }) }
    if (type === 'up') return { state: undefined, ...(!moved && { asks: [['clear', {}]] }) }
    if (!draws || !moved) return { state }
    const marquee = rectBetween(from, pointer.at)
    const ids = hit.blocksWithin(marquee)
    if (same(state.ids, ids)) return { state, shows: { marquee } }
    return { state: { ...state, ids }, shows: { marquee }, asks: [['select', { ids }]] }
  },
}
