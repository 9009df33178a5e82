import type { Board } from '#domain/board/board.ts'
import { TIER_TITLES, TIERS } from '#domain/board/tier.ts'
import { counted } from '#shared/plural.ts'

/** What a picture of the board shows in words, for those who cannot see it: its tiers with their blocks, then the edges. */
export function describeBoard(board: Board): string {
  if (board.blocks.length === 0) return 'An empty board.'
  const tiers = TIERS.flatMap((tier) => {
    const labels = board.blocks.filter((block) => block.tier === tier).map((block) => block.label)
    return labels.length === 0 ? [] : [`${TIER_TITLES[tier]}: ${labels.join(', ')}.`]
  })
  const counts = [counted(board.blocks.length, 'block'), counted(board.edges.length, 'connection')]
  return `${counts.join(' and ')}. ${tiers.join(' ')}`
}
