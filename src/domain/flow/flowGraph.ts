import type { Block, BlockId, Board } from '#domain/board/board.ts'
import { type Link, networkOf } from '#domain/capacity/links.ts'
import { withNamedRoles } from '#domain/names/namedRole.ts'
import { onceFor } from '#shared/onceFor.ts'
import { isRequest } from './graph/linkKinds.ts'

/**
 * A board as the rules see it: blocks, in the roles that they state or that their names say, and links in board order, and what leads where. Self-edges and edges that lack an end are
 * not in it. What else rules ask (reach, services, circles) are functions of it in files of their own.
 */
export interface FlowGraph {
  readonly board: Board
  readonly blocks: readonly Block[]
  /** where each block comes in that order */
  readonly places: ReadonlyMap<BlockId, number>
  readonly links: readonly Link[]
  /** the links that start at a block */
  out(block: Block): readonly Link[]
  /** the links that end at a block */
  into(block: Block): readonly Link[]
  /** true when a request edge leads from one block straight to the other */
  requests(from: Block, to: Block): boolean
}

const NONE: readonly Link[] = []

const flowOfStated = onceFor((board: Board): FlowGraph => {
  const { blocks, places, links, out, into } = networkOf(board)
  const outOf = (block: Block) => out[places.get(block.id) ?? -1] ?? NONE
  // Only answers and calls against the flow ask for it, and most boards have none.
  const requested = new Map<BlockId, ReadonlySet<BlockId>>()
  const requestedBy = (from: Block) => {
    const known =
      requested.get(from.id) ??
      new Set(
        outOf(from)
          .filter(isRequest)
          .map(({ to }) => to.id),
      )
    requested.set(from.id, known)
    return known
  }
  return {
    board,
    blocks,
    places,
    links,
    out: outOf,
    into: (block) => into[places.get(block.id) ?? -1] ?? NONE,
    requests: (from, to) => requestedBy(from).has(to.id),
  }
})

/** The flow graph of a board; the same board gives the same graph. */
export const flowOf = (board: Board): FlowGraph => flowOfStated(withNamedRoles(board))
