import {
  answersCallers,
  anyOf,
  isApplication,
  isBff,
  isClient,
  isDlq,
  isEdgeRouter,
  isExternal,
  isGeneric,
  isNotifier,
  isQueue,
  isTelemetry,
  runsCode,
  startsWork,
  worksOnMessages,
} from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { tierRank } from '#domain/board/tier.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { distanceAcross } from '#domain/flow/graph/distanceAcross.ts'
import { isFlow, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { looseRouters } from '#domain/flow/graph/looseRouters.ts'
import { nearestBefore } from '#domain/flow/graph/nearestBefore.ts'
import { reach } from '#domain/flow/graph/reach.ts'
import { reachedBlocks, unreachedStarts } from '#domain/flow/graph/unreachable.ts'
import { namesOf } from '#domain/flow/names.ts'
import { viaOutbox } from '#domain/flow/repairs/publish.ts'
import { reverseEdges } from '#domain/flow/repairs/reverseEdges.ts'
import { wiringOf } from '#domain/flow/repairs/wiringOf.ts'
import { clientsOf } from '#domain/flow/roles/clients.ts'
import { copiesOf } from '#domain/flow/roles/copies.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const isBesideFlow = anyOf(isTelemetry, isGeneric, isClient, isExternal)

/** Messages get into a dead-letter queue without an arrow, and what reads it is reached through it. */
const isLeftOut = (block: Block): boolean => isBesideFlow(block) || isDlq(block)

/** What a schedule can start: work that nothing else starts, not what answers those who call or connect. */
const mayBeScheduled = (flow: FlowGraph, block: Block): boolean =>
  ((isApplication(block) && !isBff(block)) || isNotifier(block)) && !flow.into(block).some(isFlow)

/** A router that requests come to and that leads nowhere yet: the other loose end of a way that was cut before a block. */
function looseEnd(flow: FlowGraph, block: Block): Block | undefined {
  const reached = reachedBlocks(flow)
  const away = distanceAcross(flow.board, block)
  return looseRouters(flow)
    .filter((router) => router !== block && reached.has(router) && tierRank(router.tier) <= tierRank(block.tier))
    .sort((a, b) => tierRank(b.tier) - tierRank(a.tier) || away(a) - away(b))[0]
}

/** The clients whose requests come to nothing that runs code. */
const clientsWithoutServer = (flow: FlowGraph): readonly Block[] =>
  clientsOf(flow).filter((client) => ![...reach(flow, { from: [client], along: isRequest })].some(runsCode))

/** Lets clients that lost their way to all servers reach a server of several copies again. */
function throughBalancer(flow: FlowGraph, server: Block | undefined): Fix | undefined {
  const clients = clientsWithoutServer(flow)
  if (!server || !answersCallers(server) || (copiesOf(flow.board, server) ?? 1) < 2 || clients.length === 0)
    return undefined
  return {
    title: 'Connect it with the clients through a load balancer',
    draw: (draft) => {
      const balancer = draft.add('lb')
      for (const client of clients) draft.connect(client, balancer)
      draft.connect(balancer, server)
    },
  }
}

function fixesFor(flow: FlowGraph, blocks: readonly Block[]): readonly Fix[] {
  const reached = reachedBlocks(flow)
  const job = blocks.find((block) => mayBeScheduled(flow, block))
  const back = blocks.flatMap((block) => flow.out(block)).find((link) => isFlow(link) && reached.has(link.to))
  const [first] = blocks
  const onMessages = first !== undefined && worksOnMessages(first)
  const loose = first && (isEdgeRouter(first) || answersCallers(first)) ? looseEnd(flow, first) : undefined
  const before = first && !onMessages && !loose ? nearestBefore(flow, first) : undefined
  const usual = first && (onMessages || isEdgeRouter(first)) ? wiringOf(first) : undefined
  return fixList(
    first &&
      loose && {
        title: 'Connect it with the router that leads nowhere',
        joins: true,
        draw: (draft) => draft.connect(loose, first),
      },
    throughBalancer(flow, first),
    job && { title: 'Start it by a schedule', draw: (draft) => draft.set(job, { trigger: 'schedule' }) },
    back && { title: 'Reverse its outgoing edge', draw: (draft) => reverseEdges(draft, [back.edge]) },
    usual && (onMessages ? { ...usual, joins: true } : usual),
    first &&
      before && {
        title: 'Connect it with the tier before',
        joins: true,
        draw: (draft) => draft.connect(before, first, isQueue(first) ? viaOutbox(draft, before) : {}),
      },
  )
}

/** A block that nothing reaches does nothing, or hides how it starts. */
export const unreachableNode: Rule = {
  id: 'unreachable-node',
  title: 'Nothing leads there',
  topic: 'tiers',
  severity: 'warning',
  speaks: 'settled',
  what: 'A block with edges that cannot be reached from any client, any external API that calls in or any scheduled job, along requests, events, replication and origin fetches. Of blocks that follow each other only the first is named.',
  why: 'Each block should stand on some way that a request or message takes; one that does not is either spare or started by something the drawing keeps to itself.',
  source: SOURCES.dataFlow,
  quiet: [
    'There is nothing on the board yet that starts the work: no client, no producer, no schedule.',
    'A schedule starts it.',
    'It is a dead-letter queue, or is reached through one.',
    'It is telemetry, a plain box, a client or an external API.',
  ],
  *check(flow) {
    if (!flow.blocks.some(startsWork)) return
    for (const blocks of unreachedStarts(flow)) {
      if (blocks.some(isLeftOut)) continue
      const says = `Nothing leads to ${namesOf(blocks)}: no request or message ever arrives there.`
      yield { at: blocks.map(({ id }) => id), says, fixes: () => fixesFor(flow, blocks) }
    }
  },
  good: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB), R:app(Month-end report){trigger=schedule}, Z:nosql(Reports); C->L, L->A, A->D, R->Z',
  bad: 'C:client(Browser), L:lb, A:app(Orders), D:sql(Orders DB), R:app(Month-end report), Z:nosql(Reports); C->L, L->A, A->D, R->Z',
}
