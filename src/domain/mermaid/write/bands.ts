import { isTelemetry } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { TIERS, type Tier, tierRank } from '#domain/board/tier.ts'
import { groupBy } from '#shared/groupBy.ts'
import type { Arrow } from './writtenGraph.ts'

/** The blocks that are drawn in one tier. */
export interface WrittenBand {
  readonly tier: Tier
  readonly blocks: readonly Block[]
}

/** The tier a block is drawn in: Observability for all telemetry, its own for every other block. */
export const bandTier = (block: Block): Tier => (isTelemetry(block) ? 'observability' : block.tier)

/** The tiers that have blocks, from the client inwards. */
export function bandsOf(nodes: readonly Block[]): WrittenBand[] {
  const members = groupBy(nodes, bandTier)
  return TIERS.flatMap((tier) => {
    const blocks = members.get(tier)
    return blocks ? [{ tier, blocks }] : []
  })
}

/** True when a link leads back towards the client, from a lower band to a higher one. */
export const isUpward = ({ from, to }: Arrow): boolean => tierRank(bandTier(to)) < tierRank(bandTier(from))
