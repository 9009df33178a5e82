import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { inOrder } from '#domain/board/change.ts'
import { type Link, linksAmong } from '#domain/capacity/links.ts'
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

// Where a block of a graph keeps its links. Every rule asks for them, so that it must not take a search.
const OUT = Symbol('out')
const INTO = Symbol('into')

type Node = Block & { readonly [OUT]: Link[]; readonly [INTO]: Link[] }

/**
 * The flow graph of a board; the same board gives the same graph. Its blocks are copies, equal to each other only; asked about a
 * block of the board it answers for the copy.
 */
export const flowOf = onceFor((board: Board): FlowGraph => {
  const nodes = new Map<string, Node>()
  for (const block of inOrder(board.blocks)) nodes.set(block.id, { ...block, [OUT]: [], [INTO]: [] })
  const links = linksAmong(board, (id) => nodes.get(id))
  for (const link of links) {
    ;(link.from as Node)[OUT].push(link)
    ;(link.to as Node)[INTO].push(link)
  }
  const out = (block: Block) => (block as Partial<Node>)[OUT] ?? nodes.get(block.id)?.[OUT] ?? NONE
  // Only answers and calls against the flow ask for it, and most boards have none.
  const requested = new Map<BlockId, ReadonlySet<BlockId>>()
  const requestedBy = (from: Block) => {
    const known =
      requested.get(from.id) ??
      new Set(
        out(from)
          .filter(isRequest)
          .map(({ to }) => to.id),
      )
    requested.set(from.id, known)
    return known
  }
  return {
    board,
    blocks: [...nodes.values()],
    links,
    out,
    into: (block) => (block as Partial<Node>)[INTO] ?? nodes.get(block.id)?.[INTO] ?? NONE,
    requests: (from, to) => requestedBy(from).has(to.id),
  }
})
