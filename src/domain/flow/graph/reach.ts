import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** Where to start, which links may be followed, and whether against their direction. */
export interface Journey {
  readonly from: Iterable<Block>
  readonly along: (link: Link) => boolean
  readonly backwards?: true
}

/** What a journey comes to from a block in one step. */
function step(flow: FlowGraph, { along, backwards }: Journey, block: Block): readonly Block[] {
  const links = backwards ? flow.into(block) : flow.out(block)
  const next: Block[] = []
  for (let i = 0; i < links.length; i++) {
    const link = links[i] as Link
    if (along(link)) next.push(backwards ? link.from : link.to)
  }
  return next
}

/** The blocks that a journey comes to, one after the other: its starts, then the nearest first; every block comes once. */
export function* walk(flow: FlowGraph, journey: Journey): Generator<Block> {
  const reached = new Set(journey.from)
  for (const block of reached) {
    yield block
    for (const next of step(flow, journey, block)) reached.add(next)
  }
}

/** All blocks that a journey comes to, its starts included. */
export function reach(flow: FlowGraph, { from, along, backwards }: Journey): ReadonlySet<Block> {
  const reached = new Set(from)
  // Every rule about ways comes here, on a board nobody has checked before in code not optimised yet: plain loops.
  const queue = [...reached]
  for (let at = 0; at < queue.length; at++) {
    const block = queue[at] as Block
    const links = backwards ? flow.into(block) : flow.out(block)
    for (let i = 0; i < links.length; i++) {
      const link = links[i] as Link
      const next = backwards ? link.from : link.to
      if (reached.has(next) || !along(link)) continue
      reached.add(next)
      queue.push(next)
    }
  }
  return reached
}
