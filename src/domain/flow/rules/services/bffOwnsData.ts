import { isApplication, isBff, isDomainService, isLasting, isQueue } from '#domain/blocks/predicates.ts'
import type { Block, Edge } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat, type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { isEvent, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { viaOutbox } from '#domain/flow/repairs/publish.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const isOverreach = (link: Link): boolean => {
  const { from, to } = link
  if (isEvent(link)) return (isBff(from) && isQueue(to)) || (isQueue(from) && isBff(to))
  return isBff(from) && isLasting(to) && writes(link)
}

/** True where a BFF and a service are drawn that could own the data in its place. */
function hasOwner(flow: FlowGraph): boolean {
  const servers = blocksThat(flow, isApplication)
  return servers.some(isBff) && servers.some(isDomainService)
}

const mayOverreach = (link: LinkSort): boolean => isEvent(link) || (isRequest(link) && isApplication(link.from))

function sentence({ from, to }: Parallels): string {
  if (isQueue(from)) return `${nameOf(to)} takes messages from ${nameOf(from)}, which is the work of a service.`
  const does = isQueue(to) ? 'publishes to' : 'writes to'
  return `${nameOf(from)} ${does} ${nameOf(to)}, which is the work of a service.`
}

/** The services that a BFF calls, those that use the other end already first. */
function ownersBehind(flow: FlowGraph, bff: Block, data: Block): readonly Block[] {
  const called = flow.out(bff).filter((link) => isRequest(link) && isDomainService(link.to))
  const uses = (service: Block) =>
    [...flow.out(service), ...flow.into(service)].some(({ from, to }) => from === data || to === data)
  const owners = called.map(({ to }) => to)
  return [...owners.filter(uses), ...owners]
}

/** The edges by which a service so far only reads a store. */
const readingEdges = (flow: FlowGraph, service: Block, store: Block): readonly Edge[] =>
  flow
    .out(service)
    .filter((link) => link.to === store && isRequest(link) && link.access === 'read')
    .map(({ edge }) => edge)

function fixesFor(flow: FlowGraph, { from, to, edges }: Parallels): readonly Fix[] {
  const isConsumer = isQueue(from)
  const [bff, data] = isConsumer ? [to, from] : [from, to]
  const [owner] = ownersBehind(flow, bff, data)
  return fixList(
    owner && {
      title: 'Leave it to the service behind the BFF',
      draw: (draft) => {
        draft.setEdges(readingEdges(flow, owner, data), { access: 'read-write' })
        for (const edge of edges) draft.retarget(edge, isConsumer ? { to: owner } : { from: owner })
        if (isQueue(to)) draft.setEdges(edges, viaOutbox(draft, owner))
      },
    },
    { title: 'Make the BFF a service', draw: (draft) => draft.set(bff, { role: 'service' }) },
  )
}

/** A BFF with data of its own is a service that only one client can use. */
export const bffOwnsData: Rule = {
  id: 'bff-owns-data',
  title: 'BFF owns data or events',
  topic: 'services',
  severity: 'warning',
  speaks: 'live',
  what: 'A BFF that writes to a database, to object storage or to a search engine, or that publishes to a queue or takes messages from one.',
  why: 'A BFF changes with its client; data and events that hang on it are out of reach for the other clients and change with it.',
  source: SOURCES.backForFront,
  quiet: [
    'The BFF uses a cache.',
    'The BFF only reads, by an edge with read access.',
    'The board has no app in the role of a service, so that the BFF is the only server.',
  ],
  forbids: (flow, link) => isOverreach(link) && hasOwner(flow),
  *check(flow) {
    if (!hasOwner(flow)) return
    for (const parallels of linksByEnds(linksThat(flow, mayOverreach).filter(isOverreach))) {
      yield { at: parallels.at, says: sentence(parallels), fixes: () => fixesFor(flow, parallels) }
    }
  },
  good: 'C:client(Browser), L:lb, B:app(Web BFF){role=bff}, A:app(Orders), D:sql(Orders DB); C->L, L->B, B->A, A->D',
  bad: 'C:client(Browser), L:lb, B:app(Web BFF){role=bff}, A:app(Orders), D:sql(Orders DB); C->L, L->B, B->A, B->D',
}
