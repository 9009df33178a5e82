import type { Board, BoardSettings } from '#domain/board/board.ts'
import type { Change, Patch } from '#domain/board/change.ts'
import type { Tier } from '#domain/board/tier.ts'
import { bandOf, layoutOf, tierSizeSetting } from '#domain/layout/bands.ts'

const LARGEST = 20_000

/** Sets the least extent of a tier's band, in pixels; undefined lets it fit its blocks. A band never gets smaller than what it holds. */
export function resizeTier(board: Board, tier: Tier, size: number | undefined): readonly Change[] {
  const setting = tierSizeSetting(tier)
  const next = size === undefined ? undefined : Math.min(Math.max(Math.round(size), 0), LARGEST)
  const fields = { [setting]: next } as Patch<BoardSettings>
  const patched = { ...board, settings: { ...board.settings, [setting]: next } }
  const extent = (each: Board) => bandOf(layoutOf(each), tier).size
  if (board.settings[setting] === next || (next !== undefined && extent(patched) === extent(board))) return []
  return [{ op: 'patch', type: 'settings', fields }]
}
