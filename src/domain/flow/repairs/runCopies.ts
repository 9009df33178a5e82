import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { unspreadCalls } from '#domain/flow/graph/unspread.ts'
import { isClientFacing } from '#domain/flow/roles/isClientFacing.ts'
import { groupBy } from '#shared/groupBy.ts'
import { type FlowGraph, flowOf } from '../flowGraph.ts'
import { frontDoor } from './frontDoor.ts'

const callsToSpread = (flow: FlowGraph, block: Block): readonly Link[] =>
  isClientFacing(flow, block) ? unspreadCalls(flow, block) : []

const callersOf = (calls: readonly Link[]): string => [...new Set(calls.map(({ from }) => from.id))].sort().join(' ')

/** True when several copies of a block need a load balancer that is not there yet. */
export const needsBalancer = (flow: FlowGraph, block: Block): boolean => callsToSpread(flow, block).length > 0

/** Sets the number of copies of blocks; those that clients reach unspread get a load balancer, one for the same callers. */
export function runCopies(draft: Draft, blocks: readonly Block[], replicas: number): void {
  const flow = flowOf(draft.board())
  const present = blocks.flatMap(({ id }) => draft.block(id) ?? [])
  const calls = present.map((block) => callsToSpread(flow, block)).filter(({ length }) => length > 0)
  for (const together of groupBy(calls, callersOf).values()) frontDoor(draft, 'lb', together.flat())
  draft.setAll(present, { replicas })
}
