import { anyOf, isCdnBlock, isEntry } from '#domain/blocks/predicates.ts'
import type { Block } from '#domain/board/board.ts'
import type { Link } from '#domain/capacity/links.ts'
import type { FlowGraph } from '../flowGraph.ts'
import { reach } from './reach.ts'

const standsOutside = anyOf(isEntry, isCdnBlock)

/** From where to where requests go, and which links they may take. */
export interface Way {
  readonly from: readonly Block[]
  readonly to: Block
  readonly along: (link: Link) => boolean
}

/** The calls on a way that come in from the starts, the entries and the CDNs to the first load balancer, gateway or server. */
export function outerCalls(flow: FlowGraph, { from, to, along }: Way): readonly Link[] {
  const leads = reach(flow, { from: [to], along, backwards: true })
  const outside = reach(flow, { from, along: (link) => along(link) && standsOutside(link.to) })
  const calls = [...outside].flatMap((block) => flow.out(block))
  return calls.filter((link) => along(link) && !standsOutside(link.to) && leads.has(link.to))
}
