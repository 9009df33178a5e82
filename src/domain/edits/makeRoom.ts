import { bandAxis, crossAxis, flowAxis } from '#domain/board/axes.ts'
import type { BlockId, Board } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { layoutOf } from '#domain/layout/bands.ts'
import { type LaneCard, laneOf, pushApart, type TakenPlace } from '#domain/layout/pushApart.ts'
import type { Rect } from '#shared/geometry.ts'

/** The changes that put cards at places along their tiers, which is an axis on which they do not count from a band. */
export function pushedChanges(board: Board, pushed: ReadonlyMap<BlockId, Rect>): readonly Change[] {
  const { direction } = board.settings
  return board.blocks.flatMap((block): Change[] => {
    const to = pushed.get(block.id)
    if (!to) return []
    const along = bandAxis(direction, block.tier) === 'x' ? 'y' : 'x'
    return [{ op: 'patch', type: 'block', id: block.id, fields: { [along]: to[along] } }]
  })
}

/** The cards of a board, apart from some, that stand in the flow or else in Observability. */
export function cardsBeside(board: Board, ids: ReadonlySet<string>, where: 'flow' | 'observability'): LaneCard[] {
  const { cards } = layoutOf(board)
  return board.blocks.flatMap(({ id, tier }) => {
    const rect = cards.get(id)
    const isThere = (tier === 'observability') === (where === 'observability')
    return rect && isThere && !ids.has(id) ? [{ id, tier, rect }] : []
  })
}

interface Wanted {
  readonly ids: ReadonlySet<string>
  /** how near others may come to the blocks in the flow */
  readonly margin: number
  /** the way that a card goes, whether or not it is the shorter one */
  readonly goes?: ReadonlyMap<BlockId, 1 | -1> | undefined
}

function pushesIn(board: Board, { ids, margin, goes }: Wanted, where: 'flow' | 'observability'): readonly Change[] {
  const { cards } = layoutOf(board)
  const { direction } = board.settings
  const taken = [...ids].flatMap((id): TakenPlace[] => {
    const rect = cards.get(id as BlockId)
    return rect ? [{ rect, margin }] : []
  })
  const axis = where === 'flow' ? crossAxis(direction) : flowAxis(direction)
  // Before Observability there is no band to go back into.
  const lane = laneOf(cardsBeside(board, ids, where), axis, { goesBack: where === 'flow' })
  return pushedChanges(board, pushApart(lane, taken, { goes }))
}

/**
 * The changes, and with them the room that their neighbours make for some blocks: none of these lies on another card then that is not
 * one of them. They stay where the changes put them; the others go along their tiers, as little as is needed.
 */
export function makeRoom(board: Board, changes: readonly Change[], wanted: Wanted): readonly Change[] {
  const after = applyChanges(board, changes)
  const inFlow = pushesIn(after, wanted, 'flow')
  // What goes deeper in the flow takes Observability along.
  const behind = pushesIn(applyChanges(after, inFlow), { ...wanted, margin: 0 }, 'observability')
  return [...changes, ...inFlow, ...behind]
}
