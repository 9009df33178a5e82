import { answersCallers, isExternal, isServer } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { type LinkSort, linksThat } from '#domain/flow/graph/alike.ts'
import { isRequest } from '#domain/flow/graph/linkKinds.ts'
import { linksByEnds, type Parallels } from '#domain/flow/graph/linksByEnds.ts'
import { calledFromClients } from '#domain/flow/graph/served.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { nameOf, namesOf } from '#domain/flow/names.ts'
import { handOver } from '#domain/flow/repairs/handOver.ts'
import { writtenDatabases } from '#domain/flow/roles/storeWrites.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { hasProduct, productsOf } from '#domain/names/products.ts'
import { speaksOf } from '#domain/names/speaksOf.ts'

const RETRIES = 3

const names = (block: Block, effect: 'deeds' | 'mail'): boolean =>
  speaksOf(block, effect) || speaksOf({ label: block.technology ?? '' }, effect)

const hasWeight = (block: Block): boolean =>
  names(block, 'deeds') || productsOf(block).some(({ facts }) => facts.has('hasEffect') && !facts.has('sendsMessages'))

const sendsMessages = (block: Block): boolean => names(block, 'mail') || hasProduct(block, 'sendsMessages')

const changesOutside = ({ edge, to }: Link): boolean =>
  edge.access === undefined ? hasWeight(to) || sendsMessages(to) : edge.access !== 'read'

const isProvider = ({ role }: Block): boolean => role === undefined || role === 'provider'

/** True when the call is made or repeated from what was stored first, or somebody said why that is not needed. */
function isRepaired({ edge, from, to }: Link): boolean {
  if (edge.via === 'outbox' || edge.via === 'log-first') return true
  if (edge.via === 'best-effort' && [from, to].some(({ rationale }) => rationale?.trim())) return true
  return from.idempotent === true && (edge.retries ?? 0) > 0
}

const mayChange = (link: LinkSort): boolean => isRequest(link) && isServer(link.from) && isExternal(link.to)

const isUnsafe = (link: Link): boolean =>
  answersCallers(link.from) && isProvider(link.to) && changesOutside(link) && !isRepaired(link)

const fixesFor = ({ from, edges, links }: Parallels): readonly Fix[] => [
  { title: 'Store the intent first', draw: (draft) => draft.setEdges(edges, { via: 'log-first' }) },
  { title: 'Insert a queue and a worker', draw: (draft) => handOver(draft, links) },
  {
    title: 'Make it idempotent and repeat the call',
    draw: (draft) => {
      draft.set(from, { idempotent: true })
      for (const { id, retries } of edges) draft.setEdges([{ id }], { retries: retries || RETRIES })
    },
  },
]

/** A card is charged for a booking that was never saved, or the other way round. */
export const dualWriteExternal: Rule = {
  id: 'dual-write-external',
  title: 'Saved here and done elsewhere in two steps',
  topic: 'events',
  severity: 'warning',
  lower: { severity: 'hint', where: 'where only mail or SMS is sent' },
  speaks: 'settled',
  what: 'A service, BFF or WebSocket server that clients wait for, which writes a database and calls an external API that moves money, goods or messages; a hint where only mail or text messages are sent.',
  why: 'No transaction spans a database and somebody else’s system: what is to be done is saved first, and done and repeated from there.',
  source: SOURCES.writePath,
  quiet: [
    'The edge says that it only reads, or neither it nor the name of the API speaks of an effect.',
    'The API is an identity provider, a producer or a source of media.',
    'The edge says that the call is made from an outbox or a log that is written first.',
    'The edge says that it is best effort, and the service or the API says why.',
    'The service is idempotent and the edge states retries: the call is repeated until it is done.',
    'A worker makes the call, or only messages lead to the service: they come again.',
    'The brief says that this is a first version.',
  ],
  readsLabels: true,
  *check(flow) {
    if (isMvp(flow)) return
    const unsafe = linksThat(flow, mayChange).filter(isUnsafe)
    for (const parallels of linksByEnds(unsafe.filter(({ from }) => calledFromClients(flow).has(from)))) {
      const { from, to, at } = parallels
      const stores = writtenDatabases(flow, from)
      if (stores.length === 0) continue
      yield {
        at,
        ...(sendsMessages(to) && !hasWeight(to) ? { severity: 'hint' } : {}),
        says: `${nameOf(from)} saves to ${namesOf(stores)} and calls ${nameOf(to)} in one request: a crash in between leaves one of them undone.`,
        fixes: () => fixesFor(parallels),
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Bookings){idempotent=on}, D:sql(Bookings DB), Q:queue{dlq=on}, W:app(Charging){role=worker idempotent=on}, X:external(Payment provider); C->L, L->A, A->D, A~>Q{via=outbox}, Q~>W, W->X',
  bad: 'C:client(Browser), L:lb, A:app(Bookings){idempotent=on}, D:sql(Bookings DB), X:external(Payment provider); C->L, L->A, A->D, A->X{timeout=2s breaker=on}',
}
