import { EDGE_PROPERTIES } from '../edgeProperties.ts'
import { type EdgeEnds, edgePropertiesFor } from '../edgePropertiesFor.ts'
import { EDGE_KINDS, type EdgeKind, type Kind } from '../kind.ts'
import { LIMITS } from '../limits.ts'
import { ID } from '../property.ts'
import type { AnyRecord, RecordSpec } from './recordType.ts'

const END = { type: 'ref', to: 'block', required: true } as const

/** The properties of an edge that say nothing of its kind between its ends. */
const strayBetween = (edge: AnyRecord, { from, to }: EdgeEnds): readonly string[] => {
  const stated = Object.keys(edge).filter((field) => Object.hasOwn(EDGE_PROPERTIES, field))
  if (stated.length === 0) return stated
  const offered: readonly string[] = edgePropertiesFor(edge.kind as EdgeKind, { from, to })
  return stated.filter((field) => !offered.includes(field))
}

/** One arrow between two blocks of the board, or from a block to itself; it points where the message goes. */
export const edgeRecord = {
  type: 'edge',
  list: 'edges',
  words: { one: 'edge', many: 'edges' },
  most: 30_000,
  scope: 'board',
  since: 1,
  idPrefix: 'e',
  copied: 'along',
  fields: {
    id: ID,
    from: END,
    to: END,
    kind: { type: 'choice', options: EDGE_KINDS, required: true },
    label: { type: 'text', maxLength: LIMITS.edgeLabel },
    ...EDGE_PROPERTIES,
  },
  fit: {
    kindsOf: ['from', 'to'],
    stray: (edge, { from, to }) => strayBetween(edge, { from: { kind: from as Kind }, to: { kind: to as Kind } }),
  },
} as const satisfies RecordSpec
