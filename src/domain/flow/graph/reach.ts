import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** Where to start, which links may be followed, and whether against their direction. */
export interface Journey {
  readonly from: Iterable<Block>
  readonly along: (link: Link) => boolean
  readonly backwards?: true
}

/** The blocks that a journey comes to, one after the other: its starts, then the nearest first; every block comes once. */
export function* walk(flow: FlowGraph, { from, along, backwards }: Journey): Generator<Block> {
  const reached = new Set(from)
  for (const block of reached) {
    yield block
    for (const link of backwards ? flow.into(block) : flow.out(block)) {
      if (along(link)) reached.add(backwards ? link.from : link.to)
    }
  }
}

/** All blocks that a journey comes to, its starts included. */
export function reach(flow: FlowGraph, { from, along, backwards }: Journey): ReadonlySet<Block> {
  const reached = new Set(from)
  // The set grows while it is gone through, which takes each block once.
  for (const block of reached) {
    for (const link of backwards ? flow.into(block) : flow.out(block)) {
      if (along(link)) reached.add(backwards ? link.from : link.to)
    }
  }
  return reached
}
