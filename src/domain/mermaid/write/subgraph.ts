import type { Block } from '#domain/board/board.ts'
import { TIER_TITLES, type Tier } from '#domain/board/tier.ts'
import type { FlowchartGroup } from '#domain/mermaid/read/flowchart.ts'
import type { NodeWriter } from './nodeText.ts'

/** The lines of a subgraph with the nodes of its blocks. */
export function subgraph(title: string, blocks: readonly Block[], node: NodeWriter): string[] {
  // A subgraph without members would be drawn as a node.
  if (blocks.length === 0) return []
  return [`  subgraph ${title}`, ...blocks.map((block) => `    ${node(block)}`), '  end']
}

/** The subgraph of a tier as it is read. */
export const tierGroup = (tier: Tier): FlowchartGroup =>
  tier === 'observability'
    ? { id: TIER_TITLES[tier], title: TIER_TITLES[tier] }
    : { id: tier.toUpperCase(), title: `${TIER_TITLES[tier]} tier` }

/** The id and title of a tier's subgraph as they are written. */
export function tierTitle(tier: Tier): string {
  const { id, title } = tierGroup(tier)
  return id === title ? id : `${id}["${title}"]`
}
