import { isService } from '#domain/blocks/predicates.ts'
import type { Block, BlockId } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { onceFor } from '#shared/onceFor.ts'
import { adjacencyOf } from '#shared/stronglyConnected.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { blocksThat, linksThat } from './alike.ts'
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

/** What each block calls, by the numbers of the blocks at their places. */
function targetsAmong(flow: FlowGraph, numbers: Int32Array): readonly (readonly number[])[] {
  const count = numbers.length
  const numberAt = (id: BlockId) => numbers[flow.places.get(id) as number] as number
  const links = linksThat(flow, isRequest)
  const from = new Int32Array(links.length)
  const to = new Int32Array(links.length)
  for (let i = 0; i < links.length; i++) {
    const { edge } = links[i] as Link
    from[i] = numberAt(edge.from)
    to[i] = numberAt(edge.to)
  }
  // Gone through by what is called, in order, which puts what each block calls in order.
  const callers = adjacencyOf(count, to, from)
  const targets = new Array<readonly number[]>(count).fill(NONE)
  for (let called = 0; called < count; called++) {
    for (let i = callers.starts[called] as number; i < (callers.starts[called + 1] as number); i++) {
      const caller = callers.targets[i] as number
      const known = targets[caller] as number[]
      if (known === NONE) targets[caller] = [called]
      else if (known[known.length - 1] !== called) known.push(called)
    }
  }
  return targets
}

/** The request graph of a flow. */
export const requestGraphOf = onceFor((flow: FlowGraph): RequestGraph => {
  const ids = [...flow.places.keys()].sort()
  const count = ids.length
  const numbers = new Int32Array(count)
  const blocks: Block[] = []
  for (let number = 0; number < count; number++) {
    const place = flow.places.get(ids[number] as BlockId) as number
    numbers[place] = number
    blocks.push(flow.blocks[place] as Block)
  }
  const isOne = new Array<boolean>(count).fill(false)
  for (const { id } of blocksThat(flow, isService)) isOne[numbers[flow.places.get(id) as number] as number] = true
  return { blocks, targets: targetsAmong(flow, numbers), isService: isOne }
})
