import { balances, isClient, isRouter } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isRequest } from './linkKinds.ts'
import { reach } from './reach.ts'

const spreadsNothing = (link: Link): boolean =>
  isRequest(link) && (isClient(link.from) || (isRouter(link.from) && !balances(link.from)))

/** What requests of clients come to through routers of which none spreads them, the clients included. */
export const unspread = onceFor(
  (flow: FlowGraph): ReadonlySet<Block> => reach(flow, { from: clientsOf(flow), along: spreadsNothing }),
)

/** The calls of clients that reach a block without having been spread; with several copies they would all go to one. */
export const unspreadCalls = (flow: FlowGraph, block: Block): readonly Link[] =>
  flow.into(block).filter((link) => spreadsNothing(link) && unspread(flow).has(link.from))
