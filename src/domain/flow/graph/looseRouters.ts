import { anyOf, isBff, isRouter } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { blocksThat } from './alike.ts'
import { isRequest } from './linkKinds.ts'

const forwards = anyOf(isRouter, isBff)

/** True for a link by which a router leads on: what comes to it goes there. */
export const leadsOn = ({ kind }: Link): boolean => kind === 'request' || kind === 'origin' || kind === 'event'

/** The routers and BFFs that requests come to and that lead to nothing, in board order. */
export const looseRouters = onceFor((flow: FlowGraph): readonly Block[] =>
  blocksThat(flow, forwards).filter((block) => flow.into(block).some(isRequest) && !flow.out(block).some(leadsOn)),
)
