import * as Y from 'yjs'
import type { BoardSettings } from '#domain/board/board.ts'
import { decodeField } from '#domain/board/decodeField.ts'
import { fittingRecord } from '#domain/board/fitting.ts'
import type { FieldSpec, FieldSpecs } from '#domain/board/property.ts'
import type { AnyRecord, RecordSpec, SingleSpec } from '#domain/board/records/recordType.ts'
import { boardSettings } from '#domain/board/records/settings.ts'
import { clamp } from '#shared/geometry.ts'
import { onceFor } from '#shared/onceFor.ts'
import { firstCharacters } from '#shared/plainText.ts'
import { type StoredRecord, unstored } from './codec.ts'

const decodersOf = onceFor((specs: FieldSpecs) =>
  Object.entries(specs)
    .filter(([field]) => field !== 'id')
    .map(([field, spec]) => ({ field, spec, decode: decodeField(spec) })),
)
const decodeId = decodeField({ type: 'id' })

const ignore = (): undefined => {}

/** What a record cannot do without is brought into its range rather than lost: a text cut, a number moved to the near end. */
function withinReach(value: unknown, spec: FieldSpec): unknown {
  if (spec.type === 'text' && typeof value === 'string') return firstCharacters(value, spec.maxLength)
  if (spec.type === 'number' && spec.required && Number.isFinite(value))
    return clamp(value as number, spec.min, spec.max)
  return value
}

/** The fields that can be read; the others are left out. */
function readFields(stored: StoredRecord, specs: FieldSpecs): Record<string, unknown> {
  const read: Record<string, unknown> = {}
  for (const { field, spec, decode } of decodersOf(specs)) {
    const raw = stored.get(field)
    const value = raw === undefined ? undefined : decode(withinReach(unstored(raw, spec), spec), field, ignore)
    if (value !== undefined) read[field] = value
  }
  return read
}

const isWhole = (read: object, specs: FieldSpecs) =>
  decodersOf(specs).every(({ field, spec }) => !spec.required || Object.hasOwn(read, field))

/**
 * The record as stored, without the fields that are damaged and, where other records have no say in it, those that do not fit;
 * undefined when one it cannot do without is damaged. Never throws.
 */
export function readRecord(spec: RecordSpec, id: string, stored: unknown): AnyRecord | undefined {
  const { fields, fit } = spec
  if (!(stored instanceof Y.Map) || decodeId(id, 'id', ignore) === undefined) return undefined
  const read = readFields(stored, fields)
  if (!isWhole(read, fields)) return undefined
  const order = stored.get('order')
  const record = { id, ...read, order: typeof order === 'number' && Number.isFinite(order) ? order : 0 }
  return fit?.kindsOf.length === 0 ? fittingRecord(record, spec) : record
}

/** What a board has once as stored; what is missing or damaged is as on an empty board. */
export const readSingle = ({ empty, fields }: SingleSpec, stored: StoredRecord): object => ({
  ...empty,
  ...readFields(stored, fields),
})

/** The settings as stored; what is missing or damaged is as on an empty board. */
export const readSettings = (stored: StoredRecord): BoardSettings => readSingle(boardSettings, stored) as BoardSettings
