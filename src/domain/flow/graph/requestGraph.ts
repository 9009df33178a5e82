import { isService } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isRequest } from './linkKinds.ts'

/** The requests of a board between numbered blocks. The numbers follow the ids, so that the order of drawing decides nothing. */
export interface RequestGraph {
  readonly blocks: readonly Block[]
  /** what each block calls, every block once, lowest number first */
  readonly targets: readonly (readonly number[])[]
  readonly isService: readonly boolean[]
}

/** The request graph of a flow. */
export const requestGraphOf = onceFor((flow: FlowGraph): RequestGraph => {
  const blocks = [...flow.blocks].sort((a, b) => (a.id < b.id ? -1 : 1))
  const places = new Map(blocks.map((block, place) => [block, place]))
  const targets = blocks.map((): number[] => [])
  for (const link of flow.links) {
    if (isRequest(link)) targets[places.get(link.from) as number]?.push(places.get(link.to) as number)
  }
  const inOrder = (called: number[]): readonly number[] =>
    called.length < 2 ? called : called.sort((x, y) => x - y).filter((target, at) => target !== called[at - 1])
  return { blocks, targets: targets.map(inOrder), isService: blocks.map(isService) }
})
