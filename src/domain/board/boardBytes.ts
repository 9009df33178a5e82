import type { Board } from './board.ts'
import { FILE_FORMAT, FILE_VERSION } from './decode.ts'
import { BLOCK_FIELDS, BRIEF_FIELDS, EDGE_FIELDS, SETTINGS_FIELDS, TRADEOFF_FIELDS, ZONE_FIELDS } from './fields.ts'

/** The text between the quotes of JSON as UTF-8: quotes, backslashes and line breaks take two bytes. */
function textBytes(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x800) {
      // Half a character of four bytes counts two; there are no halves by themselves on a board.
      bytes += code >= 0xd800 && code <= 0xdfff ? 1 : 2
    } else if (code >= 0x80 || code === 0x22 || code === 0x5c || code === 0x0a) bytes++
  }
  return bytes
}

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return textBytes(value) + 2
  if (Array.isArray(value))
    return value.reduce((sum, entry) => sum + valueBytes(entry) + 1, 1 + Number(value.length === 0))
  return String(value).length
}

/** The bytes of some fields of a record as JSON; what is no field of a file takes none. */
export function fieldBytes(fields: object, known: object): number {
  let bytes = 2
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined && Object.hasOwn(known, field)) bytes += field.length + 4 + valueBytes(value)
  return bytes
}

/** How much a record takes, kept as long as the record is: a board changes one at a time. */
const known = new WeakMap<object, number>()

function recordBytes(record: object, specs: object): number {
  const before = known.get(record)
  if (before !== undefined) return before
  const bytes = fieldBytes(record, specs)
  known.set(record, bytes)
  return bytes
}

function listBytes(records: readonly object[], specs: object): number {
  const before = known.get(records)
  if (before !== undefined) return before
  const bytes = records.reduce((sum, record) => sum + recordBytes(record, specs) + 1, 2)
  known.set(records, bytes)
  return bytes
}

const FRAME = JSON.stringify({
  format: FILE_FORMAT,
  version: FILE_VERSION,
  board: { settings: 0, brief: 0, blocks: 0, edges: 0, zones: 0, tradeoffs: 0 },
}).length

/** At least the bytes of a board's file in UTF-8 without white space, and at most a few for each record more. */
export function boardBytes({ settings, brief, blocks, edges, zones, tradeoffs }: Board): number {
  return (
    FRAME +
    recordBytes(settings, SETTINGS_FIELDS) +
    recordBytes(brief, BRIEF_FIELDS) +
    listBytes(blocks, BLOCK_FIELDS) +
    listBytes(edges, EDGE_FIELDS) +
    listBytes(zones, ZONE_FIELDS) +
    listBytes(tradeoffs, TRADEOFF_FIELDS)
  )
}
