import type { Board } from '#domain/board/board.ts'
import { type AnyChange, type Change, orderAfter } from '#domain/board/change.ts'
import { differingFields } from '#domain/board/fieldValues.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { inDependencyOrder } from '#domain/board/records/dependencies.ts'
import {
  type AnyRecord,
  type BoardRecordSpec,
  listIn,
  type RecordSpec,
  refListsOf,
  refsOf,
} from '#domain/board/records/recordType.ts'
import type { NewId } from '#shared/newId.ts'

/** Where copies go, and what they keep. */
interface CopyOptions {
  readonly records?: readonly BoardRecordSpec[]
  readonly onto: Board
  readonly newId: NewId
  /** whether records of a type are copied */
  readonly wants: (spec: BoardRecordSpec) => boolean
  /** whether a copy keeps a value that is to be the only one of its kind */
  readonly keepsUnique: (spec: RecordSpec, field: string, value: unknown) => boolean
}

/** Copies of records: the changes that add them, and the new id of each by its old one. */
interface Copies {
  readonly changes: readonly Change[]
  readonly ids: ReadonlyMap<string, string>
}

/** What a copy refers to: the copy of what the record refers to, else what is on the board it goes to. */
function copiedRefs(record: AnyRecord, spec: RecordSpec, idOf: (to: string, id: string) => string | undefined) {
  const fields: Record<string, unknown> = {}
  for (const { field, to, required } of refsOf(spec)) {
    const id = record[field] === undefined ? undefined : idOf(to, String(record[field]))
    if (id === undefined && required) return undefined
    fields[field] = id
  }
  for (const { field, to } of refListsOf(spec))
    if (record[field] !== undefined)
      fields[field] = (record[field] as readonly string[]).flatMap((id) => idOf(to, id) ?? [])
  return fields
}

/**
 * Copies the records of one board onto another under fresh ids, behind all others of their lists. One that lacks what it cannot do
 * without is left out; another reference to what is not there goes.
 */
export function freshCopies(
  from: Board,
  { records = BOARD_SHAPE.records, onto, newId, wants, keepsUnique }: CopyOptions,
): Copies {
  const ids = new Map<string, string>()
  const specOf = new Map(records.map((spec) => [spec.type, spec]))
  const idOf = (to: string, id: string) => {
    const spec = specOf.get(to)
    return ids.get(id) ?? (spec && findRecord(listIn(onto, spec), id) ? id : undefined)
  }
  const isFree = (id: string) => records.every((spec) => !findRecord(listIn(onto, spec), id))
  // What never changes need not be there twice, nor once more where a document still holds it.
  const isThere = (record: AnyRecord, spec: RecordSpec): boolean => {
    const there = findRecord(listIn(onto, spec), record.id)
    return there !== undefined && differingFields(record, there).every((field) => field === 'order')
  }
  const changes = inDependencyOrder(records.filter(wants)).flatMap((spec): readonly AnyChange[] => {
    const all = spec.onlyNamed ? listIn(from, spec).filter((record) => !isThere(record, spec)) : listIn(from, spec)
    const first = orderAfter(listIn(onto, spec))
    for (const { id } of all) ids.set(id, spec.onlyNamed && isFree(id) ? id : newId(spec.idPrefix))
    return all.flatMap((record, i): readonly AnyChange[] => {
      const refs = copiedRefs(record, spec, idOf)
      if (!refs) return []
      const entries = Object.entries({ ...record, ...refs }).filter(([field, value]) => {
        const isFree = !spec.fields[field]?.unique || keepsUnique(spec, field, value)
        return value !== undefined && isFree
      })
      const copy = { ...Object.fromEntries(entries), id: ids.get(record.id) ?? '', order: first + i }
      return [{ op: 'put', type: spec.type, record: copy }]
    })
  })
  return { changes: changes as unknown as readonly Change[], ids }
}
