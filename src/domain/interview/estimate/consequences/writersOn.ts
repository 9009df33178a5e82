import { isBff, isDomainService, isSocketServer } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'

/** Who would write a new store: the services of a board, else its other servers; none on a board without any. */
export function writersOn(flow: FlowGraph): readonly Block[] {
  const lists = [isDomainService, isSocketServer, isBff].map((is) => blocksThat(flow, is))
  return lists.find(({ length }) => length > 0)?.slice(0, 1) ?? []
}
