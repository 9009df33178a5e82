import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** Where to start, which links may be followed, and whether against their direction. */
export interface Journey {
  readonly from: Iterable<Block>
  readonly along: (link: Link) => boolean
  readonly backwards?: true
}

/** Adds what a journey comes to from a block in one step. */
const stepper =
  (flow: FlowGraph, { along, backwards }: Journey) =>
  (block: Block, reached: Set<Block>): void => {
    for (const link of backwards ? flow.into(block) : flow.out(block)) {
      if (along(link)) reached.add(backwards ? link.from : link.to)
    }
  }

/** The blocks that a journey comes to, one after the other: its starts, then the nearest first; every block comes once. */
export function* walk(flow: FlowGraph, journey: Journey): Generator<Block> {
  const reached = new Set(journey.from)
  const step = stepper(flow, journey)
  for (const block of reached) {
    yield block
    step(block, reached)
  }
}

/** All blocks that a journey comes to, its starts included. */
export function reach(flow: FlowGraph, journey: Journey): ReadonlySet<Block> {
  const reached = new Set(journey.from)
  const step = stepper(flow, journey)
  // The set grows while it is gone through, which takes each block once.
  for (const block of reached) step(block, reached)
  return reached
}
