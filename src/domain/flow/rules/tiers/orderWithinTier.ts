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
import type { Block, Edge } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { Draft } from '#domain/flow/draft/draft.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { reverseEdges } from '#domain/flow/repairs/reverseEdges.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/**
 * Lets two blocks of a chain of requests change places: the arrow between them turns around, who called the first now calls the
 * second, and what the second called is called by the first.
 */
function swapInChain(
  draft: Draft,
  { edges, first, second }: { readonly edges: readonly Edge[]; readonly first: Block; readonly second: Block },
): void {
  const requests = draft.board().edges.filter(({ kind }) => kind === 'request')
  for (const edge of requests) {
    if (edge.to === first.id && edge.from !== second.id) draft.retarget(edge, { to: second })
    if (edge.from === second.id && edge.to !== first.id) draft.retarget(edge, { from: first })
  }
  reverseEdges(draft, edges)
}

const isInnerRouter = anyOf(isBalancer, isGateway)

const isOuterRouter = (block: Block): boolean =>
  isCdnBlock(block) || (isEntry(block) && block.features?.includes('dns') === true)

const isBehindBff = anyOf(isDomainService, isWorker)

const mayBeBroken = (link: LinkSort): boolean => {
  const { from, to } = link
  if (!isRequest(link) || from.tier !== to.tier) return false
  if (from.tier === 'edge') return isInnerRouter(from)
  return from.tier === 'business' && isBehindBff(from) && isBff(to)
}

const isBroken = (link: Link): boolean => mayBeBroken(link) && (link.to.tier !== 'edge' || isOuterRouter(link.to))

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
    for (const parallels of linksByEnds(linksThat(flow, mayBeBroken).filter(isBroken))) {
      const { from, to, at } = parallels
      const says = `${nameOf(from)} comes before ${nameOf(to)}, but ${nameOf(to)} belongs further out.`
      yield { at, says, fixes: () => fixesFor(parallels) }
    }
  },
  good: 'C:client(Browser), N:cdn, L:lb, A:app(Orders); C->N, N->L, L->A',
  bad: 'C:client(Browser), L:lb, N:cdn, A:app(Orders); C->L, L->N, N->A',
}
