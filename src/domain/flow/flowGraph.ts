import type { Block, Board } from '#domain/board/board.ts'
import { byOrder } from '#domain/board/change.ts'
import { type Link, linksOf } from '#domain/capacity/links.ts'
import { groupBy } from '#shared/groupBy.ts'
import { onceFor } from '#shared/onceFor.ts'

/**
 * A board as the rules see it: blocks and links in board order, and what leads where. Self-edges and edges that lack an end are
 * not in it. What else rules ask (reach, services, circles) are functions of it in files of their own.
 */
export interface FlowGraph {
  readonly board: Board
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
  /** the links that start at a block */
  out(block: Block): readonly Link[]
  /** the links that end at a block */
  into(block: Block): readonly Link[]
  /** true when a request edge leads from one block straight to the other */
  requests(from: Block, to: Block): boolean
}

/** The flow graph of a board; the same board gives the same graph. */
export const flowOf = onceFor((board: Board): FlowGraph => {
  const links = linksOf(board)
  const out = groupBy(links, ({ from }) => from)
  const into = groupBy(links, ({ to }) => to)
  const requested = new Map<Block, Set<Block>>()
  for (const { edge, from, to } of links) {
    if (edge.kind === 'request') requested.set(from, (requested.get(from) ?? new Set()).add(to))
  }
  return {
    board,
    blocks: [...board.blocks].sort(byOrder),
    links,
    out: (block) => out.get(block) ?? [],
    into: (block) => into.get(block) ?? [],
    requests: (from, to) => requested.get(from)?.has(to) ?? false,
  }
})
