import {
  isDataBlock,
  isExternal,
  isObjectStorage,
  isQueue,
  isSearch,
  isService,
  isSocketServer,
} from '#domain/blocks/predicates.ts'
import type { Block, Edge } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { stated } from '#domain/flow/draft/stated.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { isFlow } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { throughEdge } from '#domain/flow/repairs/throughEdge.ts'
import { connectedEdgeRouters } from '#domain/flow/roles/routers.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { hasProduct } from '#domain/names/products.ts'
import { isOnDevice } from '#domain/names/runsOn.ts'

const endsOf = ({ from, to }: Pick<Link, 'from' | 'to'>): readonly [client: Block, data: Block] =>
  from.tier === 'client' ? [from, to] : [to, from]

function isAllowed(link: Link): boolean {
  const { edge, access } = link
  const [client, data] = endsOf(link)
  if (isOnDevice(client) || isExternal(client)) return true
  if (isObjectStorage(data)) return edge.signed === true
  return isSearch(data) && hasProduct(data, 'hostedSearch') && edge.kind === 'request' && access === 'read'
}

function joinsClientAndData({ from, to }: LinkSort): boolean {
  return (
    (from.tier === 'client' && to.tier === 'data' && isDataBlock(to)) ||
    (to.tier === 'client' && from.tier === 'data' && isDataBlock(from))
  )
}

const isBroken = (link: Link): boolean => isFlow(link) && joinsClientAndData(link) && !isAllowed(link)

const remove = (edges: readonly Edge[]): Fix => ({
  title: 'Remove the edge',
  draw: (draft) => draft.removeEdges(edges),
})

/** What a queue hands out comes to a client by push; a service in between would only publish more. */
function pushFixes(flow: FlowGraph, { from: queue, to: client, edges }: Parallels): readonly Fix[] {
  const known = flow.blocks.find(isSocketServer)
  return [
    {
      title: 'Push it through a WebSocket server',
      draw: (draft) => {
        if (!draft.block(queue.id) || !draft.block(client.id)) return
        const socket = known ?? draft.add('ws')
        for (const edge of edges) draft.retarget(edge, { to: socket })
        draft.connect(socket, client)
      },
    },
    remove(edges),
  ]
}

function insertService(flow: FlowGraph, { edges, ...ends }: Parallels): Fix {
  const [client, data] = endsOf(ends)
  const hasEdgeTier = connectedEdgeRouters(flow).length > 0
  return {
    title: hasEdgeTier ? 'Insert a service' : 'Insert a load balancer and a service',
    draw: (draft) => {
      if (!draft.block(client.id) || !draft.block(data.id)) return
      draft.removeEdges(edges)
      const service = draft.add('app')
      const router = throughEdge(draft, flow, { from: client, to: service }) ?? draft.add('lb')
      if (!hasEdgeTier) draft.connect(client, router)
      draft.connect(router, service)
      draft.connect(service, data, edges[0] ? stated(edges[0], 'access', 'label') : {})
    },
  }
}

function fixesFor(flow: FlowGraph, parallels: Parallels): readonly Fix[] {
  const { edges, from } = parallels
  if (isQueue(from)) return pushFixes(flow, parallels)
  const [client, data] = endsOf(parallels)
  const user = flow.into(data).find((link) => isService(link.from))?.from
  return fixList(
    isObjectStorage(data) && {
      title: 'Make it a signed link',
      draw: (draft) => draft.setEdges(edges, { signed: true }),
    },
    user && {
      title: 'Go through the service that uses the store',
      draw: (draft) => {
        draft.removeEdges(edges)
        draft.connect(throughEdge(draft, flow, { from: client, to: user }) ?? client, user)
      },
    },
    insertService(flow, parallels),
    remove(edges),
  )
}

/** A client with a key to the database hands every user the whole of it. */
export const clientToData: Rule = {
  id: 'client-to-data',
  title: 'Client reaches the Data tier',
  topic: 'tiers',
  severity: 'error',
  speaks: 'live',
  what: 'An edge between the Client tier and a store, queue or outbox of the Data tier, in either direction.',
  why: 'A store cannot tell what a user may see or change; only Edge and Business in between can check, limit and log it.',
  source: SOURCES.tiers,
  quiet: [
    'The edge to object storage is a signed link, good for one file and a few minutes.',
    'A hosted search product, such as Algolia, is only read.',
    'The store lives on the device itself, as IndexedDB or SQLite in the Client tier.',
    'One end is an external API, as for social login or a payment form.',
  ],
  forbids: (_, link) => isBroken(link),
  *check(flow) {
    for (const parallels of linksByEnds(linksThat(flow, joinsClientAndData).filter(isBroken))) {
      const { from, to, at } = parallels
      const says =
        from.tier === 'client'
          ? `${nameOf(from)} talks straight to ${nameOf(to)}, past the Edge and Business tiers.`
          : `${nameOf(to)} is fed straight from ${nameOf(from)}, past the Edge and Business tiers.`
      yield { at, says, fixes: () => fixesFor(flow, parallels) }
    }
  },
  good: 'C:client(Shopper), L:lb, A:app(Orders), D:sql(Orders DB); C->L, L->A, A->D',
  bad: 'C:client(Shopper), D:sql(Orders DB); C->D',
}
