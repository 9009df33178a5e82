import type { BoardSettings } from '#domain/board/board.ts'
import type { Patch } from '#domain/board/change.ts'
import { TIERS } from '#domain/board/tier.ts'
import { tierSizeSetting } from '#domain/layout/bands.ts'

/** The settings that let every tier be as wide as what it holds needs. */
export const FITTED_TIERS: Patch<BoardSettings> = Object.fromEntries(
  TIERS.map((tier) => [tierSizeSetting(tier), undefined]),
)
