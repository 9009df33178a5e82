import { isDatabase } from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { LABEL_LIMIT } from '#domain/board/limits.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { BlockFields } from '#domain/flow/draft/draft.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { sourcesOf } from '#domain/flow/graph/linkEnds.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { nameOf, namesOf } from '#domain/flow/names.ts'
import { twinOf } from '#domain/flow/repairs/twinOf.ts'
import { distinctServices, serviceOf } from '#domain/flow/roles/services.ts'
import { isServiceWrite, mayOnlyRead, serviceWritesTo } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

/** A database that several services write, the one that keeps it, and what the others send there. */
interface Sharing {
  readonly store: Block
  readonly writers: readonly Block[]
  readonly keeper: Block
  readonly others: readonly Block[]
  /** the requests of the others, and of blocks of their services, into the store */
  readonly extra: readonly Link[]
}

function sharingOf(flow: FlowGraph, store: Block, writers: readonly Block[]): Sharing | undefined {
  if (writers.length < 2) return undefined
  const services = distinctServices(flow, writers)
  const owner = store.owner?.trim()
  const keeper = (owner && services.find((service) => service.owner?.trim() === owner)) || services[0]
  const others = services.filter((service) => service !== keeper)
  if (!keeper || others.length === 0) return undefined
  const foreign = new Set(others.map((other) => serviceOf(flow, other)))
  const extra = flow.into(store).filter((link) => isRequest(link) && foreign.has(serviceOf(flow, link.from)))
  return { store, writers, keeper, others, extra }
}

/** The label of a service's own database; that of its kind where the service has none, or one too long to add to. */
function labelFor(service: Block): BlockFields {
  const label = `${service.label.trim()} database`
  return service.label.trim() !== '' && label.length <= LABEL_LIMIT ? { label } : {}
}

function split(flow: FlowGraph, { store, others, extra }: Sharing): Fix {
  return {
    title: 'Give each service a database of its own',
    draw: (draft) => {
      for (const other of others) {
        const own = draft.add(store.kind, { ...twinOf(store), ...labelFor(other) })
        for (const link of extra) {
          if (serviceOf(flow, link.from) === serviceOf(flow, other)) draft.retarget(link.edge, { to: own })
        }
      }
    },
  }
}

function fixesFor(flow: FlowGraph, sharing: Sharing): readonly Fix[] {
  const { store, writers, keeper, extra } = sharing
  const owner = keeper.owner?.trim() || store.owner?.trim() || keeper.label.trim() || 'One team'
  return [
    split(flow, sharing),
    {
      title: 'Let one service write and the others read',
      draw: (draft) =>
        draft.setEdges(
          extra.filter(isServiceWrite).map(({ edge }) => edge),
          { access: 'read' },
        ),
    },
    {
      title: 'Go through the service that keeps the data',
      draw: (draft) => {
        draft.removeEdges(extra.map(({ edge }) => edge))
        for (const { from } of extra) draft.connect(from, keeper)
      },
    },
    {
      title: 'Give the services one owner',
      draw: (draft) => draft.setAll(writers, { owner: owner.slice(0, BLOCK_PROPERTIES.owner.maxLength) }),
    },
    {
      title: 'State a modular monolith in the brief',
      draw: (draft) => draft.setBrief({ style: 'modular-monolith' }),
    },
  ]
}

/** A change of one service's tables breaks the other, so neither can change. */
export const sharedDatabase: Rule = {
  id: 'shared-database',
  title: 'Several services write one database',
  topic: 'data',
  severity: 'warning',
  speaks: 'live',
  what: 'A primary database into which two or more different services write.',
  why: 'Tables that two services write have no owner: each change must be agreed on, and one service’s load or lock stops the other.',
  source: SOURCES.ownData,
  quiet: [
    'The brief says that it is a monolith or a modular monolith.',
    'The services are one: equal owners, or labels that differ in a number at the end only.',
    'Workers write on behalf of a service; they are not counted.',
    'All services but one only read: their edges say so.',
    'The database is a projection or for analytics.',
  ],
  readsLabels: true,
  *check(flow) {
    const { style } = flow.board.brief
    if (style === 'monolith' || style === 'modular-monolith') return
    for (const store of blocksThat(flow, isDatabase)) {
      if (roleOf(store) !== 'primary') continue
      const links = serviceWritesTo(flow, store)
      const sharing = sharingOf(flow, store, sourcesOf(links))
      if (!sharing) continue
      const at = [...links.map(({ edge }) => edge.id), ...sharing.writers.map(({ id }) => id), store.id]
      const services = distinctServices(flow, sharing.writers)
      const stated = distinctServices(flow, sourcesOf(links.filter((link) => !mayOnlyRead(link))))
      const says =
        stated.length > 1
          ? `${namesOf(services)} write ${nameOf(store)}, so nobody owns its schema.`
          : `${namesOf(services)} use ${nameOf(store)}: unless all but one only read it, nobody owns its schema.`
      yield { at, says, fixes: () => fixesFor(flow, sharing) }
    }
  },
  good: 'C:client(Shopper), L:lb, A:app(Orders), P:app(Profiles), D:sql(Orders DB), E:sql(Profiles DB); C->L, L->A, L->P, A->D, P->E',
  bad: 'C:client(Shopper), L:lb, A:app(Orders), P:app(Profiles), D:sql(Shop DB); C->L, L->A, L->P, A->D, P->D',
}
