import { toBase64 } from '#shared/base64.ts'
import type { Board } from './board.ts'
import { boardBytes } from './boardBytes.ts'
import { FILE_FORMAT, fileVersion } from './fileVersion.ts'
import type { FieldSpec, FieldSpecs } from './property.ts'
import { BOARD_SHAPE } from './records/catalogue.ts'
import { listIn, singleIn } from './records/recordType.ts'

/** The fields of a record as a file has them, in their order. */
export const recordInFile = (record: object, specs: FieldSpecs): object =>
  Object.fromEntries(
    Object.entries(specs).map(([field, spec]) => [field, written((record as Record<string, unknown>)[field], spec)]),
  )

function written(value: unknown, spec: FieldSpec): unknown {
  if (value === undefined) return undefined
  if (spec.type === 'bytes') return toBase64(value as Uint8Array)
  return spec.type === 'records'
    ? (value as readonly object[]).map((record) => recordInFile(record, spec.fields))
    : value
}

/** Above this a file is not read by people any more, and white space would only make it larger than can be opened again. */
const INDENTED_BYTES = 10_000_000

/**
 * The text of a board's file: JSON with fields in a fixed order, ending in a newline; equal boards give equal texts. It is indented by
 * two spaces, and without white space where the board takes more than 10 MB.
 */
export function encodeBoard(board: Board, shape = BOARD_SHAPE): string {
  const content = Object.fromEntries<unknown>([
    ...shape.singles.map((spec) => [spec.type, recordInFile(singleIn(board, spec), spec.fields)] as const),
    ...shape.records.map(
      (spec) => [spec.list, listIn(board, spec).map((record) => recordInFile(record, spec.fields))] as const,
    ),
  ])
  const indent = boardBytes(board, shape) > INDENTED_BYTES ? 0 : 2
  return `${JSON.stringify({ format: FILE_FORMAT, version: fileVersion(shape), board: content }, null, indent)}\n`
}
