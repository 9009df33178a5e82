import type { Block } from '#domain/board/board.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isFlow, isRequest } from './linkKinds.ts'
import { reach } from './reach.ts'

/** What clients come to over requests alone, the clients included: what somebody waits for. */
export const calledFromClients = onceFor(
  (flow: FlowGraph): ReadonlySet<Block> => reach(flow, { from: clientsOf(flow), along: isRequest }),
)

/** What clients come to over requests, events, replication and origin fetches, the clients included. */
export const reachedFromClients = onceFor(
  (flow: FlowGraph): ReadonlySet<Block> => reach(flow, { from: clientsOf(flow), along: isFlow }),
)
