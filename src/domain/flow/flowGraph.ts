import type { Block, Board } from '#domain/board/board.ts'
import { inOrder } from '#domain/board/change.ts'
import { type Link, linksOf } from '#domain/capacity/links.ts'
import { onceFor } from '#shared/onceFor.ts'
import { isRequest } from './graph/linkKinds.ts'

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

const NONE: readonly Link[] = []

interface Ends {
  readonly out: Link[]
  readonly into: Link[]
}

function endsOf(blocks: readonly Block[], links: readonly Link[]): ReadonlyMap<Block, Ends> {
  const ends = new Map<Block, Ends>()
  for (const block of blocks) ends.set(block, { out: [], into: [] })
  for (const link of links) {
    ends.get(link.from)?.out.push(link)
    ends.get(link.to)?.into.push(link)
  }
  return ends
}

/** The flow graph of a board; the same board gives the same graph. */
export const flowOf = onceFor((board: Board): FlowGraph => {
  const blocks = inOrder(board.blocks)
  const links = linksOf(board)
  const ends = endsOf(blocks, links)
  // Only answers and calls against the flow ask for it, and most boards have none.
  const requested = new Map<Block, ReadonlySet<Block>>()
  const out = (block: Block) => ends.get(block)?.out ?? NONE
  const requestedBy = (from: Block) => {
    const known =
      requested.get(from) ??
      new Set(
        out(from)
          .filter(isRequest)
          .map(({ to }) => to),
      )
    requested.set(from, known)
    return known
  }
  return {
    board,
    blocks,
    links,
    out,
    into: (block) => ends.get(block)?.into ?? NONE,
    requests: (from, to) => requestedBy(from).has(to),
  }
})
