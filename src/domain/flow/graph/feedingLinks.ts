import { keepsMessages } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { isFlow } from './linkKinds.ts'
import { reach } from './reach.ts'

const isHandedOn = (link: Link): boolean => isFlow(link) && keepsMessages(link.from)

const feedingLinksIn = onceFor((flow: FlowGraph) =>
  onceFor((queue: Block): readonly Link[] => {
    const before = reach(flow, { from: [queue], along: isHandedOn, backwards: true })
    return [...before].flatMap((block) => flow.into(block)).filter((link) => isFlow(link) && !isHandedOn(link))
  }),
)

/** The links by which anything comes into a queue: straight, or over outboxes and other queues. */
export const feedingLinks = (flow: FlowGraph, queue: Block): readonly Link[] => feedingLinksIn(flow)(queue)
