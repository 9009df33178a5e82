import { onceFor } from '#shared/onceFor.ts'
import type { Board } from './board.ts'
import { type AnyChange, applyChanges, type Change, type Patch, patched } from './change.ts'
import { sameValue } from './fieldValues.ts'
import { findRecord } from './lookup.ts'
import { BOARD_SHAPE } from './records/catalogue.ts'
import { type AnyRecord, type BoardShape, listIn, type RecordSpec } from './records/recordType.ts'

/** Kinds of records by the fields that name them. */
type Kinds = Readonly<Record<string, unknown>>

/** Finds a record by its type and id. */
type Find = (type: string, id: string) => AnyRecord | undefined

const namingFields = onceFor(({ fit, fields }: RecordSpec) =>
  (fit?.kindsOf ?? []).flatMap((field) => {
    const spec = fields[field]
    return spec?.type === 'ref' ? [{ field, to: spec.to }] : []
  }),
)

/** The kinds that decide which fields of a record fit; undefined where a record that it names is missing. */
export function decidingKinds(record: AnyRecord, spec: RecordSpec, find: Find): Kinds | undefined {
  const kinds: Record<string, unknown> = {}
  for (const { field, to } of namingFields(spec)) {
    const named = find(to, String(record[field]))
    if (!named) return undefined
    kinds[field] = named.kind
  }
  return kinds
}

const strayFields = (record: object, { fit }: RecordSpec, kinds: Kinds = {}): readonly string[] =>
  fit?.stray(record as AnyRecord, kinds) ?? []

const takingAway = (fields: readonly string[]): Readonly<Record<string, undefined>> =>
  Object.fromEntries(fields.map((field) => [field, undefined]))

/** A patch that takes away the fields of a record that do not fit. */
export const strayPatch = (record: object, spec: RecordSpec, kinds?: Kinds): Readonly<Record<string, undefined>> =>
  takingAway(strayFields(record, spec, kinds))

/** The record without the fields that do not fit; the record itself when all do. */
export const fittingRecord = <R extends object>(record: R, spec: RecordSpec, kinds: Kinds = {}): R =>
  spec.fit ? patched(record, strayPatch(record, spec, kinds) as Patch<R>) : record

function finderIn(board: Board | undefined, { records }: BoardShape): Find {
  const lists = new Map(records.map((spec) => [spec.type, board ? listIn(board, spec) : []]))
  return (type, id) => findRecord(lists.get(type) ?? [], id)
}

/** The ids of the records that came, went or are of another kind on the second board. */
function otherKinds(before: Board, after: Board, shape: BoardShape): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const spec of shape.records) {
    const [old, now] = [listIn(before, spec), listIn(after, spec)]
    if (old === now) continue
    for (const record of now) {
      const was = findRecord(old, record.id)
      if (was !== record && (!was || was.kind !== record.kind)) ids.add(record.id)
    }
    for (const { id } of old) if (!findRecord(now, id)) ids.add(id)
  }
  return ids
}

/** The changes that take away what does not belong to the records of a board and was not on them as they are on the board before. */
function strayChanges(before: Board | undefined, after: Board, shape: BoardShape): readonly Change[] {
  const [was, is] = [finderIn(before, shape), finderIn(after, shape)]
  const others = before ? otherKinds(before, after, shape) : new Set<string>()
  const sameKinds = (old: AnyRecord, record: AnyRecord, spec: RecordSpec): boolean =>
    old.kind === record.kind &&
    namingFields(spec).every(({ field, to }) => {
      const [one, other] = [String(old[field]), String(record[field])]
      return one === other ? !others.has(one) : was(to, one)?.kind === is(to, other)?.kind
    })
  const strayOf = (record: AnyRecord, spec: RecordSpec): readonly string[] => {
    const old = was(spec.type, record.id)
    if (old === record && !namingFields(spec).some(({ field }) => others.has(String(record[field])))) return []
    const same = old !== undefined && sameKinds(old, record, spec)
    const kinds = same && old === record ? undefined : decidingKinds(record, spec, is)
    const stray = kinds ? strayFields(record, spec, kinds) : []
    // What it had before as it has it now is not the concern of this change.
    return same ? stray.filter((field) => !sameValue(old[field], record[field])) : stray
  }
  const changes = shape.records.flatMap((spec) =>
    (spec.fit ? listIn(after, spec) : []).flatMap((record): readonly AnyChange[] => {
      const stray = strayOf(record, spec)
      return stray.length === 0 ? [] : [{ op: 'patch', type: spec.type, id: record.id, fields: takingAway(stray) }]
    }),
  )
  return changes as unknown as readonly Change[]
}

/**
 * The changes, and with them what takes away all that no longer belongs to the records they touch: properties and roles that the
 * kind of a block or edge does not have, also of edges whose ends became something else.
 */
export function fittingChanges(board: Board, changes: readonly Change[], shape = BOARD_SHAPE): readonly Change[] {
  const stray = strayChanges(board, applyChanges(board, changes, shape), shape)
  return stray.length === 0 ? changes : [...changes, ...stray]
}

/** The board without what its records cannot have by their kinds; the board itself when all of it fits. */
export function fittingBoard(board: Board, shape = BOARD_SHAPE): Board {
  const stray = strayChanges(undefined, board, shape)
  return stray.length === 0 ? board : applyChanges(board, stray, shape)
}
