import { anyOf, isApplication, isClient, isGeneric, isQueue, isRouter } from '#domain/blocks/predicates.ts'
import type { Sense } from '#domain/mermaid/read/lexicon/sense.ts'
import type { FlowchartLink } from '../flowchart.ts'

/** The links at a node, and what other nodes were taken for. */
export interface Neighbourhood {
  readonly senseOf: (id: string) => Sense
  readonly incoming: readonly FlowchartLink[]
  readonly outgoing: readonly FlowchartLink[]
}

const calls = anyOf(isRouter, isClient, isApplication)

/** What a node of which nothing else is known may be, from what it is connected to. */
export function readNeighbours({ senseOf, incoming, outgoing }: Neighbourhood): Sense | undefined {
  const sources = incoming.map(({ from }) => senseOf(from))
  const targets = outgoing.map(({ to }) => senseOf(to))
  if (sources.length > 0 && sources.every(isQueue)) return { kind: 'app', role: 'worker' }
  if (sources.length === 0 && targets.length > 0 && targets.every(isRouter)) return { kind: 'client' }
  const called = sources.some(calls)
  if (called && targets.some((target) => !isGeneric(target) && !isClient(target))) return { kind: 'app' }
  // What applications call and that calls nothing is not a part of the system: its own parts keep something somewhere.
  return targets.length === 0 && sources.length > 0 && sources.every(isApplication) ? { kind: 'external' } : undefined
}
