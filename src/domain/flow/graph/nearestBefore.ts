import { isClient, isRouter, runsCode } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { TIERS, tierRank } from '#domain/board/tier.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { distanceAcross } from './distanceAcross.ts'
import { isRequest } from './linkKinds.ts'
import { reachedBlocks } from './unreachable.ts'

/** What passes requests or messages on to the next tier. */
const leadsOn = (block: Block): boolean => isClient(block) || isRouter(block) || runsCode(block)

/** False for a router that calls other routers: what it leads to, they lead to. */
const isInnermost = (flow: FlowGraph, block: Block): boolean =>
  !flow.out(block).some((link) => isRequest(link) && isRouter(block) && isRouter(link.to))

/** Of what is reached in the tier before a block, what lies nearest to it across the flow; routers furthest in come first. */
export function nearestBefore(flow: FlowGraph, block: Block): Block | undefined {
  const before = TIERS[tierRank(block.tier) - 1]
  const reached = reachedBlocks(flow)
  const candidates = flow.blocks.filter((each) => each.tier === before && leadsOn(each) && reached.has(each))
  const away = distanceAcross(flow.board, block)
  const rank = (each: Block) => (isInnermost(flow, each) ? 0 : 1)
  return candidates.sort((a, b) => rank(a) - rank(b) || away(a) - away(b))[0]
}
