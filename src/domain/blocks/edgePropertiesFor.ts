import type { Block, Edge } from '#domain/board/board.ts'
import type { EdgePropertyId } from '#domain/board/edgeProperties.ts'
import type { EdgeKind } from '#domain/board/kind.ts'
import { hasTrait } from './traits.ts'

/** What is read of an edge's ends. */
export interface EdgeEnds {
  readonly from: Pick<Block, 'kind'>
  readonly to: Pick<Block, 'kind'>
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

const isStore = ({ kind }: Pick<Block, 'kind'>) => hasTrait(kind, 'store')
const works = ({ kind }: Pick<Block, 'kind'>) => hasTrait(kind, 'compute') || kind === 'generic'

/** Properties that say something only between certain ends. */
const ENDS: Partial<Record<EdgePropertyId, (ends: EdgeEnds) => boolean>> = {
  access: ({ to }) => isStore(to),
  signed: ({ from, to }) => from.kind === 'object' || to.kind === 'object',
  via: ({ from, to }) => isStore(to) && !isStore(from),
  awaited: ({ to }) => works(to),
}

/** The properties that say something about an edge of a kind between two blocks. */
export const edgePropertiesFor = (kind: Edge['kind'], ends: EdgeEnds): readonly EdgePropertyId[] =>
  BY_KIND[kind].filter((id) => ENDS[id]?.(ends) ?? true)
