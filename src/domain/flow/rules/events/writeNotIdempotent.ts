import {
  anyOf,
  isApplication,
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
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isEvent, isFlow, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { calledFromClients } from '#domain/flow/graph/served.ts'
import { isMvp } from '#domain/flow/isMvp.ts'
import { nameOf } from '#domain/flow/names.ts'
import { isClientFacing } from '#domain/flow/roles/isClientFacing.ts'
import type { Breach, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { labelWords } from '#domain/names/labelWords.ts'

const MONEY = /\b(?:payment|order|checkout|booking|wallet|transfer)/

/** A word counts where it begins: "PaymentApi" is about money, "Border control" is not. */
const isAboutMoney = (block: Block): boolean => MONEY.test(labelWords(block))

const isPushed = anyOf(isSocketServer, isClient)
const isOutside = anyOf(isNotifier, isExternal)

/** Filling a cache twice leaves what filling it once leaves. */
const changesStore = (link: Link): boolean => isStore(link.to) && writes(link) && !isPlainCache(link.to)

const publishes = (link: Link): boolean => (isOutbox(link.to) ? isFlow(link) : isEvent(link) && !isPushed(link.to))

const isGuarded = (flow: FlowGraph, block: Block): boolean =>
  block.idempotent === true ||
  flow.into(block).some((link) => isRequest(link) && isGateway(link.from) && link.from.idempotent === true)

function isDangerous(flow: FlowGraph, block: Block): boolean {
  const isPublic = flow.board.brief.publicApi === true && !isMvp(flow) && isClientFacing(flow, block)
  return isPublic || ((block.critical === true || isAboutMoney(block)) && calledFromClients(flow).has(block))
}

const repeatsRequests = (flow: FlowGraph, block: Block): boolean =>
  isService(block) &&
  !isGuarded(flow, block) &&
  flow.out(block).some((link) => changesStore(link) || publishes(link)) &&
  isDangerous(flow, block)

const repeatsMessages = (flow: FlowGraph, block: Block): boolean =>
  isWorker(block) &&
  block.idempotent === false &&
  flow.into(block).some((link) => isFlow(link) && isQueue(link.from)) &&
  flow.out(block).some((link) => changesStore(link) || (isRequest(link) && isOutside(link.to)))

function breach(block: Block, says: string, title: string): Breach {
  return { at: [block.id], says, fixes: () => [{ title, draw: (draft) => draft.set(block, { idempotent: true }) }] }
}

/** Networks repeat requests; what is not prepared for that charges twice. */
export const writeNotIdempotent: Rule = {
  id: 'write-not-idempotent',
  title: 'A repeated write does its work twice',
  topic: 'events',
  severity: 'warning',
  lower: { severity: 'hint', where: 'where work that is done twice does little harm' },
  speaks: 'review',
  what: 'A service that writes or publishes for a public API or about money and is not marked as idempotent, or a worker on a queue that is marked as not idempotent.',
  why: 'Clients and queues send again when an answer is late, and a second payment or order is harder to undo than to refuse.',
  source: SOURCES.pitfalls,
  quiet: [
    'The service, or the gateway right before it, is idempotent.',
    'The service only reads, or writes nothing but a cache.',
    'A worker does not say whether it is idempotent.',
    'The brief says that this is a first version, and the service is neither critical nor about payments, orders, checkout, bookings, wallets or transfers.',
  ],
  readsLabels: true,
  *check(flow) {
    for (const block of blocksThat(flow, isApplication)) {
      if (repeatsRequests(flow, block)) {
        const says = `A request to ${nameOf(block)} that is sent again would do its work twice.`
        yield breach(block, says, 'Accept an idempotency key')
      } else if (repeatsMessages(flow, block)) {
        const says = `A message to ${nameOf(block)} that comes again would do its work twice.`
        yield breach(block, says, 'Recognise messages that come again')
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Order service){idempotent=on}, D:sql(Orders DB); C->L, L->A, A->D',
  bad: 'C:client(Browser), L:lb, A:app(Order service), D:sql(Orders DB); C->L, L->A, A->D',
}
