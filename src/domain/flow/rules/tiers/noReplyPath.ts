import {
  anyOf,
  isApplication,
  isClient,
  isExternal,
  isNotifier,
  isServer,
  isService,
  isSocketServer,
  isStore,
  isWorker,
} from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { reads } from '#domain/capacity/links.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { blocksThat } from '#domain/flow/graph/alike.ts'
import { isEvent, isFlow, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { reach } from '#domain/flow/graph/reach.ts'
import { calledFromClients, reachedFromClients } from '#domain/flow/graph/served.ts'
import { nameOf } from '#domain/flow/names.ts'
import { pushResult, readResult, storeResult } from '#domain/flow/repairs/returnResult.ts'
import { isClientFacing } from '#domain/flow/roles/isClientFacing.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'
import { onceFor } from '#shared/onceFor.ts'

const speaksToPeople = anyOf(isSocketServer, isNotifier, isClient, isExternal)

const isReadForClients = (flow: FlowGraph, store: Block): boolean =>
  flow.into(store).some((link) => {
    if (!reads(link)) return false
    return calledFromClients(flow).has(link.from) || (isService(link.from) && reachedFromClients(flow).has(link.from))
  })

/** The blocks from which something flows on to a person, to another company, or to a store that is read for clients. */
const answering = onceFor((flow: FlowGraph): ReadonlySet<Block> => {
  const ends = flow.blocks.filter((block) => speaksToPeople(block) || (isStore(block) && isReadForClients(flow, block)))
  return reach(flow, { from: ends, along: isFlow, backwards: true })
})

/** A worker that takes messages and hands nothing on. */
const isDeadEnd = (flow: FlowGraph, block: Block): boolean =>
  isWorker(block) && flow.into(block).some(isEvent) && !flow.out(block).some((link) => isRequest(link) || isEvent(link))

/** A service that does nothing but publish, and nothing that follows leads back to people. */
function onlyPublishes(flow: FlowGraph, block: Block): boolean {
  const out = flow.out(block)
  return (
    out.every((link) => isEvent(link) || !isFlow(link)) &&
    out.some(isEvent) &&
    isClientFacing(flow, block) &&
    !out.some((link) => isEvent(link) && answering(flow).has(link.to))
  )
}

const forget = (block: Block): Fix | undefined =>
  isApplication(block)
    ? { title: 'Mark it as fire and forget', draw: (draft) => draft.set(block, { fireAndForget: true }) }
    : undefined

/** Work whose result nobody can see might as well not be done. */
export const noReplyPath: Rule = {
  id: 'no-reply-path',
  title: 'Result never comes back',
  topic: 'tiers',
  severity: 'hint',
  speaks: 'settled',
  what: 'A worker that takes messages and passes nothing on, or a service for clients that only publishes while nothing behind it is read by a service, pushed or sent to anyone.',
  why: 'A request ends with an answer to whoever asked; after an event the answer needs a way of its own.',
  source: SOURCES.requestFlow,
  quiet: [
    'The block is marked as fire and forget, as for logs and metrics.',
    'A service that clients come to reads the store in which the work ends.',
    'What follows reaches a client, a WebSocket server, a notification service or an external API.',
    'The service also calls something and so can answer by itself.',
  ],
  *check(flow) {
    for (const block of blocksThat(flow, isServer)) {
      if (block.fireAndForget === true) continue
      if (isDeadEnd(flow, block)) {
        const says = `${nameOf(block)} does work and passes its result to nobody.`
        yield { at: [block.id], says, fixes: () => fixList(...storeResult(flow, block), forget(block)) }
      } else if (onlyPublishes(flow, block)) {
        const says = `${nameOf(block)} only publishes, and the result never comes back to who called it.`
        const fixes = () => fixList(readResult(flow, block), pushResult(flow, block), forget(block))
        yield { at: [block.id], says, fixes }
      }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Upload), Q:queue(Jobs), W:app(Converter){role=worker}, Z:nosql(Results), R:app(Query); C->L, L->A, L->R, A~>Q, Q~>W, W->Z, R->Z',
  bad: 'C:client(Browser), L:lb, A:app(Upload), Q:queue(Jobs), W:app(Converter){role=worker}, Z:nosql(Results); C->L, L->A, A~>Q, Q~>W, W->Z',
}
