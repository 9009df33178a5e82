import {
  anyOf,
  isBalancer,
  isBff,
  isCdnBlock,
  isDomainService,
  isEntry,
  isGateway,
  isWorker,
} from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { reverseEdges } from '#domain/flow/repairs/reverseEdges.ts'
import { swapInChain } from '#domain/flow/repairs/swapInChain.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const isInnerRouter = anyOf(isBalancer, isGateway)

const isOuterRouter = (block: Block): boolean =>
  isCdnBlock(block) || (isEntry(block) && block.features?.includes('dns') === true)

const isBehindBff = (block: Block): boolean => isDomainService(block) || isWorker(block)

function isBroken(link: Link): boolean {
  const { from, to } = link
  if (!isRequest(link) || from.tier !== to.tier) return false
  if (from.tier === 'edge') return isInnerRouter(from) && isOuterRouter(to)
  return from.tier === 'business' && isBehindBff(from) && isBff(to)
}

function fixesFor({ from: first, to: second, edges }: Parallels): readonly Fix[] {
  return [
    { title: 'Swap the two in the chain', draw: (draft) => swapInChain(draft, { edges, first, second }) },
    { title: 'Reverse the edge', draw: (draft) => reverseEdges(draft, edges) },
  ]
}

/** What belongs outside helps only when it stands outside. */
export const orderWithinTier: Rule = {
  id: 'order-within-tier',
  title: 'Order within a tier',
  topic: 'tiers',
  severity: 'warning',
  speaks: 'live',
  what: 'A request from a load balancer or gateway to a CDN or DNS in the Edge tier, or from a service or worker to a BFF in the Business tier.',
  why: 'A CDN or name service behind the balancer saves it no request, and a BFF behind a service shapes answers that no screen asked for.',
  source: SOURCES.requestFlow,
  quiet: [
    'A gateway and a load balancer may follow each other either way.',
    'A CDN may stand before or behind a firewall.',
    'The edge is an event.',
  ],
  forbids: (_, link) => isBroken(link),
  *check(flow) {
    for (const parallels of linksByEnds(flow.links.filter(isBroken))) {
      const { from, to, at } = parallels
      const says = `${nameOf(from)} comes before ${nameOf(to)}, but ${nameOf(to)} belongs further out.`
      yield { at, says, fixes: () => fixesFor(parallels) }
    }
  },
  good: 'C:client(Browser), N:cdn, L:lb, A:app(Orders); C->N, N->L, L->A',
  bad: 'C:client(Browser), L:lb, N:cdn, A:app(Orders); C->L, L->N, N->A',
}
