import * as Y from 'yjs'
import { fittingBlock } from '#domain/blocks/fitting.ts'
import { type Block, type BoardSettings, EMPTY_BOARD } from '#domain/board/board.ts'
import type { Brief } from '#domain/board/briefProperties.ts'
import type { Records, RecordType } from '#domain/board/change.ts'
import { decodeField } from '#domain/board/decodeField.ts'
import {
  BLOCK_FIELDS,
  BRIEF_FIELDS,
  EDGE_FIELDS,
  type FieldSpec,
  type FieldSpecs,
  SETTINGS_FIELDS,
  TRADEOFF_FIELDS,
  ZONE_FIELDS,
} from '#domain/board/fields.ts'
import type { Decode } from '#shared/decode.ts'
import { clamp } from '#shared/geometry.ts'
import { firstCharacters } from '#shared/plainText.ts'
import type { StoredRecord } from './codec.ts'

type Fields = ReadonlyMap<string, { readonly spec: FieldSpec; readonly decode: Decode<unknown> }>

const fieldsOf = (specs: FieldSpecs): Fields =>
  new Map(
    Object.entries(specs)
      .filter(([field]) => field !== 'id')
      .map(([field, spec]) => [field, { spec, decode: decodeField(spec) }]),
  )

const RECORD_FIELDS: Readonly<Record<RecordType, Fields>> = {
  block: fieldsOf(BLOCK_FIELDS),
  edge: fieldsOf(EDGE_FIELDS),
  zone: fieldsOf(ZONE_FIELDS),
  tradeoff: fieldsOf(TRADEOFF_FIELDS),
}
const SETTINGS = fieldsOf(SETTINGS_FIELDS)
const BRIEF = fieldsOf(BRIEF_FIELDS)
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
function readFields(stored: StoredRecord, fields: Fields): Record<string, unknown> {
  const read: Record<string, unknown> = {}
  for (const [field, { spec, decode }] of fields) {
    const raw = stored.get(field)
    const value = raw === undefined ? undefined : decode(withinReach(raw, spec), field, ignore)
    if (value !== undefined) read[field] = value
  }
  return read
}

const isWhole = (read: object, fields: Fields) =>
  [...fields].every(([field, { spec }]) => !spec.required || Object.hasOwn(read, field))

/**
 * The record as stored, without the fields that are damaged and, of a block, those that its kind does not have; undefined when one
 * it cannot do without is damaged. Never throws.
 */
export function readRecord<T extends RecordType>(type: T, id: string, stored: unknown): Records[T] | undefined {
  if (!(stored instanceof Y.Map) || decodeId(id, 'id', ignore) === undefined) return undefined
  const read = readFields(stored, RECORD_FIELDS[type])
  if (!isWhole(read, RECORD_FIELDS[type])) return undefined
  const order = stored.get('order')
  const record = { id, ...read, order: typeof order === 'number' && Number.isFinite(order) ? order : 0 }
  // Two people may at the same time change the kind and say something that only the old kind has.
  return (type === 'block' ? fittingBlock(record as unknown as Block) : record) as unknown as Records[T]
}

/** The settings as stored; what is missing or damaged is as on an empty board. */
export const readSettings = (stored: StoredRecord): BoardSettings => ({
  ...EMPTY_BOARD.settings,
  ...(readFields(stored, SETTINGS) as Partial<BoardSettings>),
})

/** The brief as stored, without the fields that are damaged. */
export const readBrief = (stored: StoredRecord): Brief => readFields(stored, BRIEF) as Brief
