import { ID } from '../property.ts'
import { leadsTo } from './dependencies.ts'
import type { BoardRecordSpec, BoardShape, RecordSpec, SingleSpec } from './recordType.ts'

const PART = 'part'

/**
 * Bytes that fields of other records name, `to: 'part'`: a picture, or a line too long for its record. They are written once and never
 * change, so that copies of a record and two people may share them.
 */
const parts = (since: number): BoardRecordSpec => ({
  type: PART,
  list: 'parts',
  words: { one: 'part', many: 'parts' },
  most: 500,
  scope: 'board',
  since,
  idPrefix: 'p',
  onlyNamed: true,
  fields: { id: ID, bytes: { type: 'bytes', maxBytes: 5_000_000, required: true } },
})

const isOf =
  <S extends RecordSpec['scope']>(scope: S) =>
  (spec: RecordSpec): spec is RecordSpec & { readonly scope: S } =>
    spec.scope === scope

/** What boards of these types are made of, and what is kept or shared beside them; parts are there once a type names one. */
export function boardShape(singles: readonly SingleSpec[], types: readonly RecordSpec[]): BoardShape {
  const records = types.filter(isOf('board'))
  const naming = records.filter((spec) => leadsTo(spec).includes(PART))
  return {
    singles,
    records: naming.length === 0 ? records : [...records, parts(Math.min(...naming.map(({ since }) => since)))],
    beside: types.filter((spec) => !isOf('board')(spec)),
  }
}
