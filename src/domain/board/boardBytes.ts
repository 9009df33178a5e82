import { onceFor } from '#shared/onceFor.ts'
import type { Board } from './board.ts'
import { FILE_FORMAT, fileVersion } from './fileVersion.ts'
import { BOARD_SHAPE } from './records/catalogue.ts'
import { type BoardShape, listIn, singleIn } from './records/recordType.ts'

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
  if (value instanceof Uint8Array) return 4 * Math.ceil(value.length / 3) + 2
  if (Array.isArray(value))
    return value.reduce((sum, entry) => sum + valueBytes(entry) + 1, 1 + Number(value.length === 0))
  return typeof value === 'object' && value !== null ? fieldBytes(value, value) : String(value).length
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

const frameBytes = onceFor((shape: BoardShape): number => {
  const parts = [...shape.singles.map(({ type }) => type), ...shape.records.map(({ list }) => list)]
  const board = Object.fromEntries(parts.map((part) => [part, 0]))
  return JSON.stringify({ format: FILE_FORMAT, version: fileVersion(shape), board }).length
})

/** At least the bytes of a board's file in UTF-8 without white space, and at most a few for each record more. */
export function boardBytes(board: Board, shape = BOARD_SHAPE): number {
  const { singles, records } = shape
  const once = singles.map((spec) => recordBytes(singleIn(board, spec), spec.fields))
  const lists = records.map((spec) => listBytes(listIn(board, spec), spec.fields))
  return [...once, ...lists].reduce((sum, bytes) => sum + bytes, frameBytes(shape))
}
