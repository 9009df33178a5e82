import type * as Y from 'yjs'
import { type Board, emptyBoard } from '#domain/board/board.ts'
import { byOrder } from '#domain/board/change.ts'
import { circlesBy } from '#domain/board/circlesBy.ts'
import { differingFields } from '#domain/board/fieldValues.ts'
import { decidingKinds, fittingRecord } from '#domain/board/fitting.ts'
import { withoutUnnamed } from '#domain/board/onlyNamed.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { inDependencyOrder, leadsTo } from '#domain/board/records/dependencies.ts'
import {
  type AnyRecord,
  type BoardShape,
  listIn,
  type RecordSpec,
  refListsOf,
  refsOf,
  singleIn,
} from '#domain/board/records/recordType.ts'
import { mapsOf, recordMap, type StoredRecord, singleMap } from './codec.ts'
import { readRecord, readSingle } from './readRecord.ts'

/** What a transaction touched: the ids of records by their types, and the types of what a board has once. */
export interface Touched {
  readonly singles: ReadonlySet<string>
  readonly records: ReadonlyMap<string, ReadonlySet<string>>
}

const kept = <T extends object>(old: T | undefined, next: T): T =>
  old && differingFields(old, next).length === 0 ? old : next

const keptList = <T>(old: readonly T[], next: readonly T[]): readonly T[] =>
  old.length === next.length && old.every((entry, index) => entry === next[index]) ? old : next

/** The records of one type as they are stored, by their ids. */
type Known = ReadonlyMap<string, AnyRecord>

/** Gives a record without what does not hold; the same record without the same fields is always the same, so that readers see it unchanged. */
function createWithout() {
  const made = new WeakMap<AnyRecord, { readonly next: AnyRecord }>()
  return (record: AnyRecord, changes: Readonly<Record<string, unknown>>): AnyRecord => {
    if (Object.keys(changes).length === 0) return record
    const entries = Object.entries({ ...record, ...changes }).filter(([, value]) => value !== undefined)
    const next = kept(made.get(record)?.next, Object.fromEntries(entries) as AnyRecord)
    made.set(record, { next })
    return next
  }
}

/** Takes away the fields that do not fit; the same record beside the same kinds always gives the same result. */
function createFitting(spec: RecordSpec) {
  const made = new WeakMap<AnyRecord, { readonly beside: string; readonly fitting: AnyRecord }>()
  return (record: AnyRecord, known: ReadonlyMap<string, Known>): AnyRecord => {
    const kinds = decidingKinds(record, spec, (type, id) => known.get(type)?.get(id))
    if (!kinds) return record
    const beside = Object.values(kinds).join(' ')
    const before = made.get(record)
    if (before?.beside === beside) return before.fitting
    const fitting = fittingRecord(record, spec, kinds)
    made.set(record, { beside, fitting })
    return fitting
  }
}

/** The ids of the records whose reference by a field is cut, because it leads in a circle: the first by name of each circle. */
const cutBy = (field: string, records: readonly AnyRecord[]): ReadonlySet<string | undefined> =>
  new Set(circlesBy(field, records).map((ids) => [...ids].sort()[0]))

type Holds = (record: AnyRecord, known: ReadonlyMap<string, Known>) => boolean

/** What holds of a record's references by one field; `cut` are the records whose own lead in a circle. */
const holdsBy =
  ({ field, to }: { readonly field: string; readonly to: string }, cut?: ReadonlySet<string | undefined>): Holds =>
  (record, known) =>
    record[field] === undefined || (known.get(to)?.has(String(record[field])) === true && !cut?.has(record.id))

/** The list without the ids of what is not there; undefined when all are. */
function shortened(ids: readonly string[], there: Known | undefined): readonly string[] | undefined {
  const left = ids.filter((id) => there?.has(id))
  return left.length < ids.length ? left : undefined
}

/**
 * The records of a type as far as they hold. Two people may at the same time remove a record and refer to it, or put two into each
 * other: a record that lacks one it cannot do without is not shown, another reference that does not hold is left out.
 */
function createShown(spec: RecordSpec) {
  const without = createWithout()
  // What no other record has a say in was settled when the record was read.
  const fitting = spec.fit?.kindsOf.length ? createFitting(spec) : undefined
  const [refs, lists] = [refsOf(spec), refListsOf(spec)]
  const needed = refs.filter(({ required }) => required).map((ref) => holdsBy(ref))
  const optional = refs.filter(({ required }) => !required)
  return (records: readonly AnyRecord[], known: ReadonlyMap<string, Known>): readonly AnyRecord[] => {
    const checks = optional.map((ref) => {
      const holds = holdsBy(ref, ref.acyclic && cutBy(ref.field, records))
      return { field: ref.field, holds }
    })
    const strayOf = (record: AnyRecord) => {
      const stray: Record<string, unknown> = {}
      for (const { field, holds } of checks) if (!holds(record, known)) stray[field] = undefined
      for (const { field, to } of lists) {
        const left = shortened((record[field] ?? []) as readonly string[], known.get(to))
        if (left) stray[field] = left
      }
      return stray
    }
    return records.flatMap((record) => {
      if (!needed.every((holds) => holds(record, known))) return []
      const shown = without(record, strayOf(record))
      return [fitting?.(shown, known) ?? shown]
    })
  }
}

/** The kind of a record, an empty word where its type has none; undefined when there is no record. */
const kindIn = (record: AnyRecord | undefined): string | undefined => record && String(record.kind ?? '')

/** The records of one type, read again only where they were touched. */
function createList(spec: RecordSpec, stored: Y.Map<StoredRecord>) {
  const read = new Map<string, AnyRecord>()
  const shownOf = createShown(spec)
  const mayHide = refsOf(spec).some(({ required }) => required)
  let there: Known = read
  return {
    spec,
    /** Reads these anew; true when one came or went, or is of another kind now. */
    reread: (ids: Iterable<string>): boolean => {
      let isOther = false
      for (const id of ids) {
        const old = read.get(id)
        const next = readRecord(spec, id, stored.get(id))
        if (next) read.set(id, kept(old, next))
        else read.delete(id)
        isOther ||= kindIn(old) !== kindIn(next)
      }
      return isOther
    },
    /** The records as far as they hold; `known` has those of the types before this one. */
    show: (known: ReadonlyMap<string, Known>): readonly AnyRecord[] => {
      const shown = shownOf([...read.values()].sort(byOrder), new Map([...known, [spec.type, read]]))
      if (mayHide) there = new Map(shown.map((record) => [record.id, record]))
      return shown
    },
    /** The records that others may refer to. */
    there: () => there,
  }
}

/** Reads a document as a board, and again only what changed; untouched records and lists keep their identity. */
export function createReadModel(doc: Y.Doc, shape: BoardShape = BOARD_SHAPE) {
  const maps = mapsOf(doc, shape)
  const lists = inDependencyOrder(shape.records).map((spec) => createList(spec, recordMap(maps, spec.type)))

  const onlyNamed = shape.records.filter((spec) => spec.onlyNamed)

  function updateLists(old: Board, touched: Touched['records']) {
    const known = new Map<string, Known>()
    // The types of which a record came or went, or is of another kind, so that what refers to them may not hold any more.
    const others = new Set<string>()
    return lists.map(({ spec, reread, show, there }) => {
      const ids = touched.get(spec.type) ?? []
      const before = listIn(old, spec)
      const isTouched = spec.onlyNamed || touched.has(spec.type) || leadsTo(spec).some((type) => others.has(type))
      if (reread(ids)) others.add(spec.type)
      const shown = isTouched ? keptList(before, show(known)) : before
      known.set(spec.type, there())
      return [spec.list, shown] as const
    })
  }

  function update(old: Board, { singles, records }: Touched): Board {
    const once = shape.singles.map((spec) => {
      const before = singleIn(old, spec)
      const stored = singleMap(maps, spec.type, shape) as StoredRecord
      return [spec.type, singles.has(spec.type) ? kept(before, readSingle(spec, stored)) : before] as const
    })
    const next = Object.fromEntries<unknown>([...once, ...updateLists(old, records)]) as unknown as Board
    const named = withoutUnnamed(next, shape.records)
    const lists = onlyNamed.map((spec) => [spec.list, keptList(listIn(old, spec), listIn(named, spec))] as const)
    return kept(old, { ...named, ...Object.fromEntries(lists) })
  }

  const readAll = (): Board =>
    update(emptyBoard(shape), {
      singles: new Set(shape.singles.map(({ type }) => type)),
      records: new Map(shape.records.map(({ type }) => [type, new Set(recordMap(maps, type).keys())])),
    })

  return { update, readAll }
}

/** The board a document holds; damaged records, dangling edges and circles of zones are left out, nothing is deleted. */
export const readBoard = (doc: Y.Doc): Board => createReadModel(doc).readAll()
