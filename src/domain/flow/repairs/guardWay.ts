import type { Block } from '#domain/board/board.ts'
import { outerCalls, type Way } from '#domain/flow/graph/outerCalls.ts'
import { reach } from '#domain/flow/graph/reach.ts'
import type { FlowGraph } from '../flowGraph.ts'
import type { Fix } from '../rule.ts'
import { frontDoor } from './frontDoor.ts'

/** An unguarded way to a block, and what a gateway on it must do. */
export interface Unguarded {
  readonly way: Way
  readonly policies: Partial<Pick<Block, 'auth' | 'rateLimit'>>
}

/** Repairs that guard a way: a new gateway on it, and the policies of gateways that stand on it already. */
export interface Guards {
  /** not given when every way leads to a gateway */
  readonly insert: Fix | undefined
  /** not given when there is no gateway */
  readonly turnOn: Fix | undefined
}

/** What can be done about an unguarded way. */
export function guardWay(flow: FlowGraph, { way, policies }: Unguarded): Guards {
  const leads = reach(flow, { from: [way.to], along: way.along, backwards: true })
  const gateways = [...reach(flow, way)].filter((block) => block.kind === 'gateway' && leads.has(block))
  const calls = outerCalls(flow, way).filter(({ to }) => to.kind !== 'gateway')
  const insert: Fix = {
    title: 'Insert an API gateway',
    draw: (draft) => {
      frontDoor(draft, 'gateway', calls)
      draft.setAll(gateways, policies)
    },
  }
  const turnOn: Fix = {
    title: policies.rateLimit
      ? 'Turn on identity checks and rate limits at the gateway'
      : 'Check identity at the gateway',
    draw: (draft) => draft.setAll(gateways, policies),
  }
  return {
    insert: calls.length > 0 ? insert : undefined,
    turnOn: gateways.length > 0 ? turnOn : undefined,
  }
}
