import * as Y from 'yjs'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { mapsOf, recordMap, singleMap } from './codec.ts'
import { readRecord } from './readRecord.ts'

const strayFields = (stored: Y.Map<unknown> | undefined, fields: object): number =>
  [...(stored?.keys() ?? [])].filter((field) => field !== 'order' && !Object.hasOwn(fields, field)).length

/**
 * How many parts of a document this version cannot show: records it cannot read, fields and lists it does not know. They stay in the
 * document as they are.
 */
export function unknownParts(doc: Y.Doc, shape = BOARD_SHAPE): number {
  const { singles, records } = shape
  const maps = mapsOf(doc, shape)
  const roots = new Set(['document', ...singles.map(({ type }) => type), ...records.map(({ list }) => list)])
  let parts = [...doc.share.keys()].filter((name) => !roots.has(name)).length
  for (const { type, fields } of singles) parts += strayFields(singleMap(maps, type, shape), fields)
  for (const spec of records)
    for (const [id, stored] of recordMap(maps, spec.type)) {
      const isShown = readRecord(spec, id, stored) !== undefined
      parts += isShown && stored instanceof Y.Map ? strayFields(stored, spec.fields) : 1
    }
  return parts
}
