import {
  isCache,
  isCdnBlock,
  isClient,
  isNotifier,
  isObjectStorage,
  isOutbox,
  isQueue,
  isSocketServer,
  isStore,
  isTelemetry,
} from '#domain/blocks/predicates.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { isEvent, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds } from '#domain/flow/graph/linksByEnds.ts'
import { nameOf } from '#domain/flow/names.ts'
import { convertEdges } from '#domain/flow/repairs/convertEdges.ts'
import type { Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { groupBy } from '#shared/groupBy.ts'

/** What an edge is by its two ends. */
interface Nature {
  readonly kind: EdgeKind
  readonly words: string
  readonly fits: (link: LinkSort) => boolean
}

/** The first that fits counts. */
const NATURES: readonly Nature[] = [
  {
    kind: 'telemetry',
    words: 'telemetry',
    fits: ({ kind, from, to }) => kind !== 'telemetry' && (isTelemetry(from) || isTelemetry(to)),
  },
  {
    kind: 'event',
    words: 'an event',
    fits: (link) => isRequest(link) && (isQueue(link.from) || isQueue(link.to) || isOutbox(link.from)),
  },
  {
    kind: 'origin',
    words: 'an origin fetch',
    fits: (link) => isRequest(link) && isCdnBlock(link.from) && isObjectStorage(link.to),
  },
  {
    kind: 'replication',
    words: 'a read-through',
    fits: (link) => isRequest(link) && isCache(link.from) && isStore(link.to) && !isCache(link.to),
  },
  {
    kind: 'replication',
    words: 'replication',
    fits: (link) => isRequest(link) && isStore(link.from) && isStore(link.to),
  },
  {
    kind: 'event',
    words: 'a push event',
    fits: (link) => isRequest(link) && (isSocketServer(link.from) || isNotifier(link.from)) && isClient(link.to),
  },
]

const DRAWN: Readonly<Record<EdgeKind, string>> = {
  request: 'a request',
  event: 'an event',
  replication: 'replication',
  origin: 'an origin fetch',
  telemetry: 'telemetry',
}

const natureOf = (link: LinkSort): Nature | undefined => NATURES.find(({ fits }) => fits(link))

/** A link with the kind of its arrow, which is what this rule is about. */
const asDrawn = ({ edge, from, to }: Link): LinkSort => ({ kind: edge.kind, from, to })

/** A message into a queue may be drawn as a request. */
const mayBeMisdrawn = (sort: LinkSort): boolean => natureOf(sort) !== undefined || (isEvent(sort) && isQueue(sort.to))

const misdrawn = (flow: FlowGraph): readonly Link[] =>
  linksThat(flow, mayBeMisdrawn).filter((link) => natureOf(asDrawn(link)))

/** Calls wait and messages do not: the wrong arrow promises the wrong thing. */
export const edgeKindMismatch: Rule = {
  id: 'edge-kind-mismatch',
  title: 'Wrong kind of edge',
  topic: 'tiers',
  severity: 'hint',
  speaks: 'live',
  what: 'A request where the two ends make it something else: at a queue or outbox, between two stores, from a CDN to object storage, as a push to a client; or anything but a telemetry line at telemetry.',
  why: 'Whoever sees a request expects that somebody waits for its answer; for messages, copies and metrics nobody does.',
  source: SOURCES.interaction,
  quiet: [
    'Object storage tells a queue by an event what was put into it.',
    'The edge already has the kind that its ends suggest.',
  ],
  *check(flow) {
    for (const [nature, links] of groupBy(misdrawn(flow), (link) => natureOf(asDrawn(link)))) {
      if (!nature) continue
      const { kind, words } = nature
      for (const { from, to, at, links: parallel } of linksByEnds(links)) {
        const edges = parallel.map(({ edge }) => edge)
        const drawn = DRAWN[edges[0]?.kind ?? 'request']
        yield {
          at,
          says: `${nameOf(from)} to ${nameOf(to)} is drawn as ${drawn}, but it is ${words}.`,
          fixes: () => [{ title: `Make it ${words}`, draw: (draft) => convertEdges(draft, edges, kind) }],
        }
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), Q:queue(Order events), W:app(Mailer){role=worker}, D:sql(Mails); C->L, L->A, A~>Q, Q~>W, W->D',
  bad: 'C:client(Browser), L:lb, A:app(Orders), Q:queue(Order events), W:app(Mailer){role=worker}, D:sql(Mails); C->L, L->A, A->Q, Q~>W, W->D',
}
