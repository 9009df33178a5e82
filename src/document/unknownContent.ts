import * as Y from 'yjs'
import {
  BLOCK_FIELDS,
  BRIEF_FIELDS,
  EDGE_FIELDS,
  SETTINGS_FIELDS,
  TRADEOFF_FIELDS,
  ZONE_FIELDS,
} from '#domain/board/fields.ts'
import { mapsOf } from './codec.ts'
import { RECORD_TYPES } from './readModel.ts'
import { readRecord } from './readRecord.ts'

const FIELDS = {
  block: BLOCK_FIELDS,
  edge: EDGE_FIELDS,
  zone: ZONE_FIELDS,
  tradeoff: TRADEOFF_FIELDS,
} as const
const ROOTS = new Set(['settings', 'brief', 'blocks', 'edges', 'zones', 'tradeoffs', 'document'])

const strayFields = (stored: Y.Map<unknown>, fields: object): number =>
  [...stored.keys()].filter((field) => field !== 'order' && !Object.hasOwn(fields, field)).length

/**
 * How many parts of a document this version cannot show: records it cannot read, fields and lists it does not know. They stay in the
 * document as they are.
 */
export function unknownParts(doc: Y.Doc): number {
  const maps = mapsOf(doc)
  let parts = [...doc.share.keys()].filter((name) => !ROOTS.has(name)).length
  parts += strayFields(maps.settings, SETTINGS_FIELDS) + strayFields(maps.brief, BRIEF_FIELDS)
  for (const type of RECORD_TYPES) {
    for (const [id, stored] of maps[type]) {
      const isShown = readRecord(type, id, stored) !== undefined
      parts += isShown && stored instanceof Y.Map ? strayFields(stored, FIELDS[type]) : 1
    }
  }
  return parts
}
