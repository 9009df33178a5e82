import { isDomainService, isRouter } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { distinctServices } from '#domain/flow/roles/services.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { blocksThat } from './alike.ts'
import { targetsOf } from './linkEnds.ts'
import { isRequest } from './linkKinds.ts'
import { reach } from './reach.ts'

/** A router with many services behind it. */
export interface WideRouter {
  readonly router: Block
  /** the requests by which it, and routers behind it, reach the services */
  readonly calls: readonly Link[]
}

interface Behind extends WideRouter {
  readonly reached: ReadonlySet<Block>
}

function behind(flow: FlowGraph, router: Block): Behind {
  const reached = reach(flow, { from: [router], along: (link) => isRequest(link) && isRouter(link.from) })
  const routers = [...reached].filter(isRouter)
  const calls = routers.flatMap((each) => flow.out(each).filter((link) => isRequest(link) && isDomainService(link.to)))
  return { router, calls, reached }
}

/** The routers that lead to at least so many distinct services through routers only, without those that merely lead to such a router. */
export function wideRouters(flow: FlowGraph, fewest: number): readonly WideRouter[] {
  const wide = blocksThat(flow, isRouter)
    .map((router) => behind(flow, router))
    .filter(({ calls }) => distinctServices(flow, targetsOf(calls)).length >= fewest)
  return wide.filter(({ router, reached }) =>
    wide.every((other) => other.router === router || !reached.has(other.router) || other.reached.has(router)),
  )
}
