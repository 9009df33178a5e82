import { BLOCK_KINDS } from '#domain/blocks/kinds/catalogue.ts'
import type { EdgePropertyId } from './edgeProperties.ts'
import type { EdgeKind, Kind } from './kind.ts'

/** What is read of an edge's ends. */
export interface EdgeEnds {
  readonly from: { readonly kind: Kind }
  readonly to: { readonly kind: Kind }
}

const BY_KIND: Readonly<Record<EdgeKind, readonly EdgePropertyId[]>> = {
  request: [
    'protocol',
    'access',
    'timeout',
    'retries',
    'breaker',
    'awaited',
    'via',
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

type Known = (typeof BLOCK_KINDS)[number]

const kindsWhere = (holds: (kind: Known) => boolean): ReadonlySet<Kind> =>
  new Set(BLOCK_KINDS.filter(holds).map(({ id }) => id))

const STORES = kindsWhere(({ traits }) => (traits as readonly string[]).includes('store'))
const FOREIGN = kindsWhere((kind) => 'isForeign' in kind)
const WORKING = kindsWhere((kind) => (kind.traits as readonly string[]).includes('compute') || 'mayWork' in kind)
const SIGNING = kindsWhere((kind) => 'signsLinks' in kind)

/** Properties that say something only between certain ends. */
const ENDS: Partial<Record<EdgePropertyId, (ends: EdgeEnds, kind: EdgeKind) => boolean>> = {
  access: ({ to }) => STORES.has(to.kind) || FOREIGN.has(to.kind),
  signed: ({ from, to }) => SIGNING.has(from.kind) || SIGNING.has(to.kind),
  via: ({ from, to }, kind) =>
    kind === 'event' ? STORES.has(to.kind) && !STORES.has(from.kind) : FOREIGN.has(to.kind) && WORKING.has(from.kind),
  awaited: ({ to }) => WORKING.has(to.kind),
}

/** The properties that say something about an edge of a kind between two blocks. */
export const edgePropertiesFor = (kind: EdgeKind, ends: EdgeEnds): readonly EdgePropertyId[] =>
  BY_KIND[kind].filter((id) => ENDS[id]?.(ends, kind) ?? true)
