import { hasTrait } from '#domain/blocks/traits.ts'
import type { Kind } from '#domain/board/kind.ts'
import type { Sense } from '#domain/mermaid/read/lexicon/sense.ts'
import type { FlowchartLink } from '../flowchart.ts'

/** The links at a node, and the kinds that other nodes were taken for. */
export interface Neighbourhood {
  readonly kindOf: (id: string) => Kind
  readonly incoming: readonly FlowchartLink[]
  readonly outgoing: readonly FlowchartLink[]
}

/** What a node of which nothing else is known may be, from what it is connected to. */
export function readNeighbours({ kindOf, incoming, outgoing }: Neighbourhood): Sense | undefined {
  const sources = incoming.map(({ from }) => kindOf(from))
  const targets = outgoing.map(({ to }) => kindOf(to))
  const isRouter = (kind: Kind) => hasTrait(kind, 'router')
  if (sources.length > 0 && sources.every((kind) => kind === 'queue')) return { kind: 'app', role: 'worker' }
  if (sources.length === 0 && targets.length > 0 && targets.every(isRouter)) return { kind: 'client' }
  const called = sources.some((kind) => isRouter(kind) || kind === 'client' || kind === 'app')
  if (called && targets.some((kind) => kind !== 'generic' && kind !== 'client')) return { kind: 'app' }
  // What applications call and that calls nothing is not a part of the system: its own parts keep something somewhere.
  return targets.length === 0 && sources.length > 0 && sources.every((kind) => kind === 'app')
    ? { kind: 'external' }
    : undefined
}
