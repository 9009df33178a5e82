import { isExternal, startsWork } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import { adjacencyOf, stronglyConnected } from '#shared/stronglyConnected.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isFlow } from './linkKinds.ts'
import { reach } from './reach.ts'

const startsByItself = (flow: FlowGraph, block: Block): boolean =>
  startsWork(block) || (isExternal(block) && flow.out(block).some(isFlow))

/** What requests, messages and data come to, from a client, an external API that calls in, or a schedule; these included. */
export const reachedBlocks = onceFor(
  (flow: FlowGraph): ReadonlySet<Block> =>
    reach(flow, { from: flow.blocks.filter((block) => startsByItself(flow, block)), along: isFlow }),
)

/** The circles of some blocks to which nothing leads from outside. */
function firstCircles(flow: FlowGraph, blocks: readonly Block[]): readonly (readonly Block[])[] {
  const places = new Map(blocks.map((block, place) => [block, place]))
  const [from, to]: [number[], number[]] = [[], []]
  for (const [place, block] of blocks.entries()) {
    for (const link of flow.out(block)) {
      const target = isFlow(link) ? places.get(link.to) : undefined
      if (target === undefined) continue
      from.push(place)
      to.push(target)
    }
  }
  const circles = stronglyConnected(adjacencyOf(blocks.length, from, to))
    .map((nodes) => new Set(nodes.sort((a, b) => a - b).map((node) => blocks[node] as Block)))
    .filter((circle) =>
      [...circle].every((block) => flow.into(block).every((link) => !isFlow(link) || circle.has(link.from))),
    )
  return circles.map((circle) => [...circle])
}

/**
 * The blocks at which ways begin that nothing leads to, each with those that it forms a circle with; all else that is not reached
 * lies behind them. Blocks without any edge are left out.
 */
export const unreachedStarts = onceFor((flow: FlowGraph): readonly (readonly Block[])[] => {
  const reached = reachedBlocks(flow)
  const unreached = flow.blocks.filter(
    (block) => !reached.has(block) && flow.out(block).length + flow.into(block).length > 0,
  )
  const starts = unreached.filter((block) => !flow.into(block).some(isFlow))
  const behind = reach(flow, { from: starts, along: isFlow })
  const rest = unreached.filter((block) => !behind.has(block))
  return [...starts.map((block) => [block]), ...(rest.length > 0 ? firstCircles(flow, rest) : [])]
})
