import {
  isCache,
  isCdn,
  isDataBlock,
  isEdgeRouter,
  isGateway,
  isObjectStorage,
  isQueue,
  isService,
} from '#domain/blocks/predicates.ts'
import type { Link } from '#domain/capacity/links.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { sourcesOf } from '#domain/flow/graph/linkEnds.ts'
import { isEvent, isFlow, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { distinctServices } from '#domain/flow/roles/services.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

function isAllowed(link: Link): boolean {
  const { from, to } = link
  if (isCache(to)) return true
  if (isObjectStorage(to)) return isCdn(from)
  return isQueue(to) && isGateway(from) && isEvent(link)
}

const mayBeBroken = (link: LinkSort): boolean => isEdgeRouter(link.from) && isDataBlock(link.to)

const isBroken = (link: Link): boolean =>
  (isRequest(link) || isEvent(link)) && isEdgeRouter(link.from) && isDataBlock(link.to) && !isAllowed(link)

function fixesFor(flow: FlowGraph, { from, to, edges }: Parallels): readonly Fix[] {
  const users = flow.into(to).filter((link) => isFlow(link) && isService(link.from))
  const [user, ...others] = distinctServices(flow, sourcesOf(users))
  return fixList(
    {
      title: 'Insert a service',
      draw: (draft) => {
        if (!draft.block(from.id) || !draft.block(to.id)) return
        draft.setEdges(edges, { kind: 'request' })
        const service = draft.add('app')
        for (const edge of edges) draft.splice(edge, service)
      },
    },
    user !== undefined &&
      others.length === 0 && {
        title: 'Go through the service that uses the store',
        draw: (draft) => {
          draft.setEdges(edges, { kind: 'request', access: undefined })
          for (const edge of edges) draft.retarget(edge, { to: user })
        },
      },
  )
}

/** A router that reads the database has no rules to apply to what it hands out. */
export const edgeSkipsBusiness: Rule = {
  id: 'edge-skips-business',
  title: 'Edge reaches the Data tier',
  topic: 'tiers',
  severity: 'error',
  speaks: 'live',
  what: 'A request or event from a router of the Edge tier to a store, queue or outbox.',
  why: 'The rules of the business and the ownership of data live in services; a router that goes around them applies neither.',
  source: SOURCES.requestFlow,
  quiet: [
    'A CDN fetches files from object storage.',
    'A router counts or keeps something in a cache, as for rate limits.',
    'A gateway puts events into a queue as they come.',
    'A load balancer in the Data tier stands in front of a database as its proxy.',
    'The far end is an external API or telemetry.',
  ],
  forbids: (_, link) => isBroken(link),
  *check(flow) {
    for (const parallels of linksByEnds(linksThat(flow, mayBeBroken).filter(isBroken))) {
      const { from, to, at } = parallels
      const says = `${nameOf(from)} goes straight to ${nameOf(to)} without a service of the Business tier.`
      yield { at, says, fixes: () => fixesFor(flow, parallels) }
    }
  },
  good: 'C:client(Browser), G:gateway, A:app(Catalogue), D:sql(Products); C->G, G->A, A->D',
  bad: 'C:client(Browser), G:gateway, D:sql(Products); C->G, G->D',
}
