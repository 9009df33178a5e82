import { EDGE_PROPERTIES } from '../edgeProperties.ts'
import { EDGE_KINDS } from '../kind.ts'
import { LIMITS } from '../limits.ts'
import { ID } from '../property.ts'
import type { RecordSpec } from './recordType.ts'

const END = { type: 'ref', to: 'block', required: true } as const

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
} as const satisfies RecordSpec
