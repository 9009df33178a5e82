import { LIMITS } from '../limits.ts'
import { ID } from '../property.ts'
import { ZONE_PROPERTIES } from '../zoneProperties.ts'
import type { RecordSpec } from './recordType.ts'

/**
 * A named group of blocks and zones; zones may nest but never in a circle. Without a `kind` its name may say one. A `collapsed` zone is
 * drawn as one card, with all that it holds still on the board.
 */
export const zoneRecord = {
  type: 'zone',
  list: 'zones',
  words: { one: 'zone', many: 'zones' },
  most: 2_000,
  scope: 'board',
  since: 1,
  // What earlier versions wrote is whole without the two; they must not read it as boards without them.
  migrations: [{ to: 3, name: 'zones have kinds', migrate: (fields) => fields }],
  idPrefix: 'z',
  copied: 'with-board',
  fields: {
    id: ID,
    label: { type: 'text', maxLength: LIMITS.zoneLabel, required: true },
    parent: { type: 'ref', to: 'zone', acyclic: true, whenGone: 'parent' },
    ...ZONE_PROPERTIES,
  },
} as const satisfies RecordSpec
