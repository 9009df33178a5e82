import type { Block } from '#domain/board/board.ts'
import { TIER_TITLES, type Tier } from '#domain/board/tier.ts'
import type { NodeWriter } from './nodeText.ts'

/** The lines of a subgraph with the nodes of its blocks. */
export function subgraph(title: string, blocks: readonly Block[], node: NodeWriter): string[] {
  // A subgraph without members would be drawn as a node.
  if (blocks.length === 0) return []
  return [`  subgraph ${title}`, ...blocks.map((block) => `    ${node(block)}`), '  end']
}

/** The id and title of a tier's subgraph. */
export const tierTitle = (tier: Tier): string =>
  tier === 'observability' ? TIER_TITLES[tier] : `${tier.toUpperCase()}["${TIER_TITLES[tier]} tier"]`
