import { counted } from '#shared/plural.ts'

/** What a picture of a board says in words, for those who cannot see it. */
export const pictureWords = {
  empty: 'An empty board.',
  counts: (blocks: number, connections: number) =>
    `${counted(blocks, 'block')} and ${counted(connections, 'connection')}.`,
  tier: (tier: string, blocks: readonly string[]) => `${tier}: ${blocks.join(', ')}.`,
} as const
