import {
  isApplication,
  isDlq,
  isOutbox,
  isQueue,
  isStore,
  isTelemetry,
  keepsMessages,
  runsCode,
} from '#domain/blocks/predicates.ts'
import { roleOf } from '#domain/blocks/traits.ts'
import type { Block } from '#domain/board/board.ts'
import { type Link, writes } from '#domain/capacity/links.ts'
import { isFlow, isRequest } from '#domain/flow/graph/linkKinds.ts'
import { speaksOf } from '#domain/names/speaksOf.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'

const STORE_ROLES: ReadonlySet<string | undefined> = new Set(['analytics', 'lake', 'logs'])

/** True for where figures about many things are made or kept: one thing more or less makes no difference there. */
const isAnalytic = (block: Block): boolean =>
  isTelemetry(block) ||
  (isStore(block) && STORE_ROLES.has(roleOf(block))) ||
  (isApplication(block) && (roleOf(block) === 'analytics' || speaksOf(block, 'analytics')))

/** What is told or written, as against looked up; a dead-letter queue is told nothing that counts. */
const handsOn = (link: Link): boolean => isFlow(link) && !isDlq(link.to) && (!isRequest(link) || writes(link))

const carriesOn = (block: Block): boolean => keepsMessages(block) || runsCode(block)

const endsInAnalytics = onceFor((flow: FlowGraph) =>
  onceFor((queue: Block): boolean => {
    const reached = new Set([queue])
    for (const block of reached) {
      if (isAnalytic(block)) continue
      const next = carriesOn(block) ? flow.out(block).filter(handsOn) : []
      if (next.length === 0) return false
      for (const { to } of next) reached.add(to)
    }
    return [...reached].some(isAnalytic)
  }),
)

/** True when somebody said that nobody waits for what a block does, and that losing it does no harm. */
export const isLosable = ({ fireAndForget }: Block): boolean => fireAndForget === true

/**
 * True when a message that is lost or comes twice does no harm: the queue says so, or all that comes of it is analytics. An outbox
 * is asked for the queues it fills.
 */
export function losesLittle(flow: FlowGraph, block: Block): boolean {
  if (isQueue(block)) return isLosable(block) || endsInAnalytics(flow)(block)
  const filled = isOutbox(block) ? flow.out(block).filter(isFlow) : []
  return filled.length > 0 && filled.every(({ to }) => isQueue(to) && losesLittle(flow, to))
}
