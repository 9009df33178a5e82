import { hasTrait, propertyOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { isConnected } from '#domain/flow/graph/isConnected.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'

/** True for what passes requests on: entry, CDN, load balancer, gateway. */
export const isRouter = ({ kind }: Block): boolean => hasTrait(kind, 'router')

/** True for a router that spreads requests over the copies behind it. */
export const balances = (block: Block): boolean =>
  isRouter(block) && (block.kind === 'lb' || propertyOf(block, 'balances') === true)

/** True for a router that ends TLS; routers do unless switched off. */
export const endsTls = (block: Block): boolean => isRouter(block) && propertyOf(block, 'tls') !== false

/** True for a gateway that checks both who calls and how often. */
export const checksCallers = (block: Block): boolean =>
  block.kind === 'gateway' && propertyOf(block, 'auth') === true && propertyOf(block, 'rateLimit') === true

/** True for a CDN, drawn as such or as a feature of the entry. */
export const isCdn = (block: Block): boolean =>
  block.kind === 'cdn' || (block.kind === 'entry' && block.features?.includes('cdn') === true)

/** True for a router of the Edge tier. */
export const isEdgeRouter = (block: Block): boolean => block.tier === 'edge' && isRouter(block)

/** The routers in the Edge tier that something flows through. */
export const connectedEdgeRouters = onceFor((flow: FlowGraph): readonly Block[] =>
  flow.blocks.filter((block) => isEdgeRouter(block) && isConnected(flow, block)),
)
