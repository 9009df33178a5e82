import {
  anyOf,
  isClient,
  isExternal,
  isGateway,
  isNotifier,
  isOutbox,
  isPlainCache,
  isQueue,
  isService,
  isSocketServer,
  isStore,
  isWorker,
} from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { type BlockSort, blocksThat } from '#domain/flow/graph/alike.ts'
import { isEvent, isFlow, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { calledFromClients } from '#domain/flow/graph/served.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { namesOf } from '#domain/flow/names.ts'
import { isAboutMoney } from '#domain/flow/roles/aboutMoney.ts'
import { isClientFacing } from '#domain/flow/roles/isClientFacing.ts'
import { isLosable, losesLittle } from '#domain/flow/roles/losesLittle.ts'
import { boxesOfService, serviceOf } from '#domain/flow/roles/services.ts'
import type { Breach, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { groupBy } from '#shared/groupBy.ts'

const isPushed = anyOf(isSocketServer, isClient)
const isOutside = anyOf(isNotifier, isExternal)

/** Filling a cache twice leaves what filling it once leaves. */
const changesStore = (link: Link): boolean => isStore(link.to) && writes(link) && !isPlainCache(link.to)

const publishes = (link: Link): boolean => (isOutbox(link.to) ? isFlow(link) : isEvent(link) && !isPushed(link.to))

const isEffect = (link: Link): boolean => changesStore(link) || publishes(link)

/** The changes and messages that one more run makes once more. */
const effectsOf = (flow: FlowGraph, block: Block): readonly Link[] => flow.out(block).filter(isEffect)

const isGuarded = (flow: FlowGraph, block: Block): boolean =>
  block.idempotent === true ||
  flow.into(block).some((link) => isRequest(link) && isGateway(link.from) && link.from.idempotent === true)

function isDangerous(flow: FlowGraph, block: Block): boolean {
  const isPublic = flow.board.brief.publicApi === true && !isMvp(flow) && isClientFacing(flow, block)
  return isPublic || ((block.critical === true || isAboutMoney(block)) && calledFromClients(flow).has(block))
}

const repeatsRequests = (flow: FlowGraph, block: Block): boolean =>
  flow.out(block).some(isEffect) && isDangerous(flow, block)

const messagesTo = (flow: FlowGraph, block: Block): readonly Link[] =>
  flow.into(block).filter((link) => isFlow(link) && isQueue(link.from))

const repeatsMessages = (flow: FlowGraph, block: Block): boolean =>
  block.idempotent === false &&
  messagesTo(flow, block).length > 0 &&
  flow.out(block).some((link) => changesStore(link) || (isRequest(link) && isOutside(link.to)))

/** True when doing it twice does no harm: so says a box of its service, or all it does or is told ends in analytics. */
const harmsNobody = (flow: FlowGraph, block: Block): boolean => {
  const { links, end } = isWorker(block)
    ? ({ links: messagesTo(flow, block), end: 'from' } as const)
    : ({ links: effectsOf(flow, block), end: 'to' } as const)
  return boxesOfService(flow, block).some(isLosable) || links.every((link) => losesLittle(flow, link[end]))
}

/** A sort of work that may come twice: which boxes may do it, which of them do, and which are prepared for that. */
interface Repeated {
  readonly may: (block: BlockSort) => boolean
  readonly does: (flow: FlowGraph, block: Block) => boolean
  readonly isPrepared: (flow: FlowGraph, block: Block) => boolean
}

const REQUESTS: Repeated = {
  may: isService,
  does: repeatsRequests,
  isPrepared: (flow, block) => isService(block) && isGuarded(flow, block),
}
const MESSAGES: Repeated = {
  may: isWorker,
  does: repeatsMessages,
  isPrepared: (_, block) => isWorker(block) && block.idempotent === true,
}

/** The boxes that do such work, by service, without those of services of which any box is prepared. */
function unprepared(flow: FlowGraph, { may, does, isPrepared }: Repeated): ReadonlyMap<Block, readonly Block[]> {
  const doing = blocksThat(flow, may).filter((block) => does(flow, block))
  const services = groupBy(doing, (block) => serviceOf(flow, block))
  for (const service of services.keys()) {
    if (boxesOfService(flow, service).some((box) => isPrepared(flow, box))) services.delete(service)
  }
  return services
}

/** What is wrong with a service: its boxes that requests may come to twice, and those that messages may. */
function breach(flow: FlowGraph, asked: readonly Block[], told: readonly Block[]): Breach {
  const boxes = [...asked, ...told]
  const what = told.length === 0 ? 'request' : asked.length === 0 ? 'message' : 'request or message'
  const again = asked.length > 0 ? 'is sent again' : 'comes again'
  const title = asked.length > 0 ? 'Accept an idempotency key' : 'Recognise messages that come again'
  return {
    at: boxes.map(({ id }) => id),
    ...(boxes.every((box) => harmsNobody(flow, box)) ? { severity: 'hint' } : {}),
    says: `A ${what} to ${namesOf(boxes)} that ${again} would do its work twice.`,
    fixes: () => [{ title, draw: (draft) => draft.setAll(boxes, { idempotent: true }) }],
  }
}

/** Networks repeat requests; what is not prepared for that charges twice. */
export const writeNotIdempotent: Rule = {
  id: 'write-not-idempotent',
  title: 'A repeated write does its work twice',
  topic: 'events',
  severity: 'warning',
  lower: { severity: 'hint', where: 'where work that is done twice does little harm' },
  speaks: 'review',
  what: 'A service that writes or publishes for a public API or about money and is not marked as idempotent, or a worker on a queue that is marked as not idempotent; a hint where that does no harm, as it says itself or because all of it ends in analytics.',
  why: 'Clients and queues send again when an answer is late, and a second payment or order is harder to undo than to refuse.',
  source: SOURCES.pitfalls,
  quiet: [
    'The service, another box of it or a gateway right before one of them is idempotent.',
    'The service only reads, or writes nothing but a cache.',
    'A worker does not say whether it is idempotent.',
    'The brief says that this is a first version, and the service is neither critical nor about payments, orders, checkout, bookings, wallets or transfers.',
  ],
  readsLabels: true,
  *check(flow) {
    const [asked, told] = [unprepared(flow, REQUESTS), unprepared(flow, MESSAGES)]
    for (const service of new Set([...asked.keys(), ...told.keys()])) {
      yield breach(flow, asked.get(service) ?? [], told.get(service) ?? [])
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Order service){idempotent=on}, D:sql(Orders DB); C->L, L->A, A->D',
  bad: 'C:client(Browser), L:lb, A:app(Order service), D:sql(Orders DB); C->L, L->A, A->D',
}
