import { isSocketServer } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { findsUsers } from '#domain/flow/graph/findsUsers.ts'
import { unspreadCalls } from '#domain/flow/graph/unspread.ts'
import { isClientFacing } from '#domain/flow/roles/isClientFacing.ts'
import { boxesOfService } from '#domain/flow/roles/services.ts'
import { groupBy } from '#shared/groupBy.ts'
import { type FlowGraph, flowOf } from '../flowGraph.ts'
import { frontDoor } from './frontDoor.ts'
import { sessionRegistry } from './sessionRegistry.ts'

const callsToSpread = (flow: FlowGraph, block: Block): readonly Link[] =>
  isClientFacing(flow, block) ? unspreadCalls(flow, block) : []

const callersOf = (calls: readonly Link[]): string => [...new Set(calls.map(({ from }) => from.id))].sort().join(' ')

const needsRegistry = (flow: FlowGraph, block: Block): boolean =>
  isSocketServer(block) && !findsUsers(flow, boxesOfService(flow, block).filter(isSocketServer))

/** What several copies of blocks get beside their number, for the end of a title; nothing where all of it is there. */
export function copiesCome(flow: FlowGraph, blocks: readonly Block[]): string {
  const balanced = blocks.some((block) => callsToSpread(flow, block).length > 0)
  const registered = blocks.some((block) => needsRegistry(flow, block))
  return `${balanced ? ' behind a load balancer' : ''}${registered ? ', with a session registry' : ''}`
}

/**
 * Sets the number of copies of blocks, which is more than one. Those that clients reach unspread get a load balancer, one for the
 * same callers; WebSocket servers that cannot find a user on another copy get a registry.
 */
export function runCopies(draft: Draft, blocks: readonly Block[], replicas: number): void {
  const flow = flowOf(draft.board())
  const present = blocks.flatMap(({ id }) => draft.block(id) ?? [])
  const calls = present.map((block) => callsToSpread(flow, block)).filter(({ length }) => length > 0)
  for (const together of groupBy(calls, callersOf).values()) frontDoor(draft, 'lb', together.flat())
  const sockets = present.filter((block) => needsRegistry(flow, block))
  if (sockets.length > 0) sessionRegistry(draft, sockets)
  draft.setAll(present, { replicas })
}
