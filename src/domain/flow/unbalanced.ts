import type { Block } from '#domain/board/board.ts'
import { onceFor } from '#shared/onceFor.ts'
import { clientsOf, isClient } from './clients.ts'
import type { FlowGraph } from './flowGraph.ts'
import { isRequest } from './linkKinds.ts'
import { reach } from './reach.ts'
import { balances, isRouter } from './routers.ts'

/** What requests of clients come to through routers of which none spreads them, the clients included. */
export const unbalanced = onceFor(
  (flow: FlowGraph): ReadonlySet<Block> =>
    reach(flow, {
      from: clientsOf(flow),
      along: (link) => isRequest(link) && (isClient(link.from) || (isRouter(link.from) && !balances(link.from))),
    }),
)
