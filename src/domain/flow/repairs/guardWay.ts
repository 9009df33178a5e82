import { anyOf, isCdnBlock, isEntry, isGateway } from '#domain/blocks/predicates.ts'
import { propertyOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { reach } from '#domain/flow/graph/reach.ts'
import type { FlowGraph } from '../flowGraph.ts'
import type { Fix } from '../rule.ts'
import { frontDoor } from './frontDoor.ts'
import { passThrough } from './passThrough.ts'

const standsOutside = anyOf(isEntry, isCdnBlock)

/** From where to where requests go, which may be several boxes of one service, and which links they may take. */
interface Way {
  readonly from: readonly Block[]
  readonly to: readonly Block[]
  readonly along: (link: Link) => boolean
}

/** The calls on a way that come in from the starts, the entries and the CDNs to the first load balancer, gateway or server. */
function outerCalls(flow: FlowGraph, { from, to, along }: Way): readonly Link[] {
  const leads = reach(flow, { from: to, along, backwards: true })
  const outside = reach(flow, { from, along: (link) => along(link) && standsOutside(link.to) })
  const calls = [...outside].flatMap((block) => flow.out(block))
  return calls.filter((link) => along(link) && !standsOutside(link.to) && leads.has(link.to))
}

/** An unguarded way to a block, and what a gateway on it must do. */
export interface Unguarded {
  readonly way: Way
  readonly policies: Partial<Pick<Block, 'auth' | 'rateLimit'>>
}

/** Repairs that guard a way: by a gateway that leads there already, by a new one, or by the policies of those on the way. */
export interface Guards {
  /** not given when no gateway with the policies leads there */
  readonly reroute: Fix | undefined
  /** not given when every way leads to a gateway */
  readonly insert: Fix | undefined
  /** not given when there is no gateway */
  readonly turnOn: Fix | undefined
}

/** A gateway with the policies that leads to all the blocks already. */
function guardOf(flow: FlowGraph, to: readonly Block[], { auth, rateLimit }: Unguarded['policies']): Block | undefined {
  const ways = to.map((block) => reach(flow, { from: [block], along: isRequest, backwards: true }))
  const fits = (each: Block) =>
    (!auth || propertyOf(each, 'auth') === true) && (!rateLimit || propertyOf(each, 'rateLimit') === true)
  return flow.blocks.find((each) => isGateway(each) && fits(each) && ways.every((leads) => leads.has(each)))
}

/** What can be done about an unguarded way. */
export function guardWay(flow: FlowGraph, { way, policies }: Unguarded): Guards {
  const leads = reach(flow, { from: way.to, along: way.along, backwards: true })
  const gateways = [...reach(flow, way)].filter((block) => isGateway(block) && leads.has(block))
  const calls = outerCalls(flow, way).filter(({ to }) => !isGateway(to))
  const insert: Fix = {
    title: 'Insert an API gateway',
    draw: (draft) => {
      frontDoor(draft, 'gateway', calls)
      draft.setAll(gateways, policies)
    },
  }
  const turnOn: Fix = {
    title: policies.rateLimit
      ? 'Turn on identity checks and rate limits at the gateway'
      : 'Check identity at the gateway',
    draw: (draft) => draft.setAll(gateways, policies),
  }
  const guard = guardOf(flow, way.to, policies)
  return {
    reroute: guard && {
      title: 'Send the calls through the gateway',
      draw: (draft) => passThrough(draft, guard, calls),
    },
    insert: calls.length > 0 ? insert : undefined,
    turnOn: gateways.length > 0 ? turnOn : undefined,
  }
}
