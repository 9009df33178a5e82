import { LIMITS } from '../limits.ts'
import { ID } from '../property.ts'
import type { RecordSpec } from './recordType.ts'

/** A named group of blocks and zones; zones may nest but never in a circle. */
export const zoneRecord = {
  type: 'zone',
  list: 'zones',
  words: { one: 'zone', many: 'zones' },
  most: 2_000,
  scope: 'board',
  since: 1,
  idPrefix: 'z',
  copied: 'with-board',
  fields: {
    id: ID,
    label: { type: 'text', maxLength: LIMITS.zoneLabel, required: true },
    parent: { type: 'ref', to: 'zone', acyclic: true, whenGone: 'parent' },
  },
} as const satisfies RecordSpec
