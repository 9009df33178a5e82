import { ID } from '#domain/board/property.ts'
import { boardShape } from '#domain/board/records/boardShape.ts'
import { RECORDS, SINGLES } from '#domain/board/records/catalogue.ts'
import type { RecordSpec } from '#domain/board/records/recordType.ts'

/** A made-up record type of a person: a reminder of their own about a block. */
export const reminderRecord = {
  type: 'reminder',
  list: 'reminders',
  words: { one: 'reminder', many: 'reminders' },
  most: 3,
  scope: 'person',
  since: 3,
  idPrefix: 'r',
  fields: { id: ID, about: { type: 'ref', to: 'block' }, text: { type: 'text', maxLength: 40, required: true } },
} as const satisfies RecordSpec

/** A made-up record type of whoever shows the board: where they point. */
const pointerRecord = {
  type: 'pointer',
  list: 'pointers',
  words: { one: 'pointer', many: 'pointers' },
  most: 1,
  scope: 'presence',
  since: 3,
  idPrefix: 'm',
  fields: { id: ID, x: { type: 'number', min: 0, max: 1_000, required: true } },
} as const satisfies RecordSpec

/** The boards of this version with made-up records beside them. */
export const SHAPE_WITH_BESIDE = boardShape(SINGLES, [...RECORDS, reminderRecord, pointerRecord])
