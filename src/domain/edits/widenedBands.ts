import type { BlockId, Board, BoardSettings } from '#domain/board/board.ts'
import type { Patch } from '#domain/board/change.ts'
import { LIMITS } from '#domain/board/limits.ts'
import { findBlock } from '#domain/board/lookup.ts'
import { BAND_LEAST, layoutOf, tierSizeSetting } from '#domain/layout/bands.ts'

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
