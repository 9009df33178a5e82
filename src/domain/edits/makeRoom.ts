import { bandAxis, crossAxis, flowAxis } from '#domain/board/axes.ts'
import type { BlockId, Board, BoardSettings } from '#domain/board/board.ts'
import { applyChanges, type Change, type Patch } from '#domain/board/change.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { BAND_LEAST, layoutOf, tierSizeSetting } from '#domain/layout/bands.ts'
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

/** For which blocks others make room, and how. */
export interface RoomWanted {
  readonly ids: ReadonlySet<string>
  /** how near others may come to the blocks in the flow */
  readonly margin: number
  /** the way that a card goes, whether or not it is the shorter one */
  readonly goes?: ReadonlyMap<BlockId, 1 | -1> | undefined
}

function pushesIn(board: Board, { ids, margin, goes }: RoomWanted, where: 'flow' | 'observability'): readonly Change[] {
  const beside = cardsBeside(board, ids, where)
  if (beside.length === 0) return []
  const { cards } = layoutOf(board)
  const { direction } = board.settings
  const taken = [...ids].flatMap((id): TakenPlace[] => {
    const rect = cards.get(id as BlockId)
    return rect ? [{ rect, margin }] : []
  })
  const axis = where === 'flow' ? crossAxis(direction) : flowAxis(direction)
  // Before Observability there is no band to go back into.
  const lane = laneOf(beside, axis, { goesBack: where === 'flow' })
  return pushedChanges(board, pushApart(lane, taken, { goes }))
}

/**
 * The room that their neighbours make for some blocks of a board: none of these lies on another card then that is not one of them. They
 * stay where they are; the others go along their tiers, as little as is needed.
 */
export function makeRoom(board: Board, wanted: RoomWanted): readonly Change[] {
  const inFlow = pushesIn(board, wanted, 'flow')
  // What goes deeper in the flow takes Observability along.
  const behind = pushesIn(applyChanges(board, inFlow), { ...wanted, margin: 0 }, 'observability')
  return [...inFlow, ...behind]
}

/** Bands grow by so much at once, so that they stand still under most letters of a label that is typed. */
const STEP = 40

/** The settings by which the bands of some blocks are larger than they have to be by whole steps; undefined when none has grown. */
export function widenedBands(board: Board, ids: readonly BlockId[]): Patch<BoardSettings> | undefined {
  const { bands, direction } = layoutOf(board)
  const tiers = new Set(ids.map((id) => findBlock(board, id)?.tier))
  const fields: Record<string, number> = {}
  for (const { tier, size } of bands) {
    const setting = tierSizeSetting(tier)
    const least = Math.max(BAND_LEAST[direction][tier], board.settings[setting] ?? 0)
    const whole = least + Math.ceil((size - least) / STEP) * STEP
    if (tiers.has(tier) && whole > size) fields[setting] = Math.min(whole, LIMITS.bandSize)
  }
  return Object.keys(fields).length === 0 ? undefined : (fields as Patch<BoardSettings>)
}
