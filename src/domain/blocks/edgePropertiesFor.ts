import type { Edge } from '#domain/board/board.ts'
import type { EdgePropertyId } from '#domain/board/edgeProperties.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { anyOf, isGeneric, isObjectStorage, type OfKind, runsCode } from './predicates.ts'
import { hasTrait } from './traits.ts'

/** What is read of an edge's ends. */
export interface EdgeEnds {
  readonly from: OfKind
  readonly to: OfKind
}

const BY_KIND: Readonly<Record<EdgeKind, readonly EdgePropertyId[]>> = {
  request: [
    'protocol',
    'access',
    'timeout',
    'retries',
    'breaker',
    'awaited',
    'signed',
    'share',
    'readShare',
    'writeShare',
  ],
  event: ['protocol', 'via', 'share'],
  replication: ['protocol'],
  origin: ['protocol', 'signed'],
  telemetry: ['protocol'],
}

const keepsData = ({ kind }: OfKind) => hasTrait(kind, 'store')
const works = anyOf(runsCode, isGeneric)

/** Properties that say something only between certain ends. */
const ENDS: Partial<Record<EdgePropertyId, (ends: EdgeEnds) => boolean>> = {
  access: ({ to }) => keepsData(to),
  signed: ({ from, to }) => isObjectStorage(from) || isObjectStorage(to),
  via: ({ from, to }) => keepsData(to) && !keepsData(from),
  awaited: ({ to }) => works(to),
}

/** The properties that say something about an edge of a kind between two blocks. */
export const edgePropertiesFor = (kind: Edge['kind'], ends: EdgeEnds): readonly EdgePropertyId[] =>
  BY_KIND[kind].filter((id) => ENDS[id]?.(ends) ?? true)
