import { isService } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { recordsById } from '#domain/board/lookup.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { linksThat } from './alike.ts'
import { isRequest } from './linkKinds.ts'

/** The requests of a board between numbered blocks. The numbers follow the ids, so that the order of drawing decides nothing. */
export interface RequestGraph {
  readonly blocks: readonly Block[]
  /** what each block calls, every block once, lowest number first */
  readonly targets: readonly (readonly number[])[]
  readonly isService: readonly boolean[]
}

/** Nothing that is called. */
const NONE: readonly number[] = []

/** The request graph of a flow. */
export const requestGraphOf = onceFor((flow: FlowGraph): RequestGraph => {
  const blockOf = recordsById(flow.blocks)
  const ids = [...blockOf.keys()].sort()
  const blocks = ids.map((id) => blockOf.get(id) as Block)
  const places = new Map(ids.map((id, place) => [id, place]))
  const targets: (number[] | undefined)[] = ids.map(() => undefined)
  for (const link of linksThat(flow, isRequest)) {
    const [from, to] = [places.get(link.edge.from) as number, places.get(link.edge.to) as number]
    const called = targets[from]
    if (called) called.push(to)
    else targets[from] = [to]
  }
  const inOrder = (called: number[] | undefined): readonly number[] => {
    if (called === undefined || called.length < 2) return called ?? NONE
    return called.sort((x, y) => x - y).filter((target, at) => target !== called[at - 1])
  }
  return { blocks, targets: targets.map(inOrder), isService: blocks.map(isService) }
})
