import type { Board } from '#domain/board/board.ts'
import { TIER_TITLES, TIERS } from '#domain/board/tier.ts'
import { pictureWords } from '#words/picture.ts'

/** What a picture of the board shows in words, for those who cannot see it: its tiers with their blocks, then the edges. */
export function describeBoard(board: Board): string {
  if (board.blocks.length === 0) return pictureWords.empty
  const tiers = TIERS.flatMap((tier) => {
    const labels = board.blocks.filter((block) => block.tier === tier).map((block) => block.label)
    return labels.length === 0 ? [] : [pictureWords.tier(TIER_TITLES[tier], labels)]
  })
  return [pictureWords.counts(board.blocks.length, board.edges.length), ...tiers].join(' ')
}
