import {
  anyOf,
  isClient,
  isDlq,
  isEdgeRouter,
  isExternal,
  isGeneric,
  isQueue,
  isTelemetry,
  runsCode,
  startsWork,
  worksOnMessages,
} from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import { fixList } from '#domain/flow/fixList.ts'
import type { FlowGraph } from '#domain/flow/flowGraph.ts'
import { isFlow } from '#domain/flow/graph/linkKinds.ts'
import { nearestBefore } from '#domain/flow/graph/nearestBefore.ts'
import { reachedBlocks, unreachedStarts } from '#domain/flow/graph/unreachable.ts'
import { namesOf } from '#domain/flow/names.ts'
import { viaOutbox } from '#domain/flow/repairs/publish.ts'
import { reverseEdges } from '#domain/flow/repairs/reverseEdges.ts'
import { wiringOf } from '#domain/flow/repairs/wiringOf.ts'
import type { Fix, Rule } from '#domain/flow/rule.ts'
import { SOURCES } from '#domain/flow/sources.ts'

const isBesideFlow = anyOf(isTelemetry, isGeneric, isClient, isExternal)

/** Messages get into a dead-letter queue without an arrow, and what reads it is reached through it. */
const isLeftOut = (block: Block): boolean => isBesideFlow(block) || isDlq(block)

function fixesFor(flow: FlowGraph, blocks: readonly Block[]): readonly Fix[] {
  const reached = reachedBlocks(flow)
  const server = blocks.find(runsCode)
  const back = blocks.flatMap((block) => flow.out(block)).find((link) => isFlow(link) && reached.has(link.to))
  const [first] = blocks
  const before = first && !worksOnMessages(first) ? nearestBefore(flow, first) : undefined
  const usual = first && (worksOnMessages(first) || isEdgeRouter(first)) ? wiringOf(first) : undefined
  return fixList(
    server && {
      title: 'Start it by a schedule',
      draw: (draft) => draft.set(server, { trigger: 'schedule' }),
    },
    back && { title: 'Reverse its outgoing edge', draw: (draft) => reverseEdges(draft, [back.edge]) },
    usual,
    first &&
      before && {
        title: 'Connect it with the tier before',
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
