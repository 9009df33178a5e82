import * as Y from 'yjs'
import { type AnyChange, type Change, changedId } from '#domain/board/change.ts'
import { sameValue } from '#domain/board/fieldValues.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { type DocumentMaps, isOnlyNamed, recordMap, type StoredRecord, writeChange } from './codec.ts'

/** Fields as they are stored; one that is not stored is missing or undefined. */
type Fields = ReadonlyMap<string, unknown>

/**
 * What happened to one record, to the settings or to the brief. A record that came has no `before`, one that went no `after`,
 * and the other side holds all of it; where both are there they hold the fields that differ.
 */
interface RecordDelta {
  readonly type: string
  /** empty for what a board has once */
  readonly id: string
  readonly before: Fields | undefined
  readonly after: Fields | undefined
}

/** What was done to a document, by record; empty when it came to nothing. */
export type Delta = ReadonlyMap<string, RecordDelta>

type Place = Pick<RecordDelta, 'type' | 'id'>

const keyOf = ({ type, id }: Place) => `${type}/${id}`

const placeOf = (change: AnyChange): Place => ({ type: change.type, id: changedId(change) ?? '' })

/** The map that holds the fields; undefined for a record that is not there. */
function storedAt(maps: DocumentMaps, { type, id }: Place): StoredRecord | undefined {
  const stored = id === '' ? (maps as Readonly<Record<string, unknown>>)[type] : recordMap(maps, type).get(id)
  return stored instanceof Y.Map ? (stored as StoredRecord) : undefined
}

// A shared type can stand in one place only, so it cannot be put back.
const isPlain = (value: unknown) => !(value instanceof Y.AbstractType)

const allFields = (stored: StoredRecord | undefined): Fields | undefined =>
  stored && new Map([...stored.entries()].filter(([, value]) => isPlain(value)))

const someFields = (stored: StoredRecord, names: Iterable<string>): Fields =>
  new Map([...names].map((name) => [name, stored.get(name)]))

/** The delta of a record between two states of it, of which both name all fields that may differ; undefined when none does. */
function between(place: Place, before: Fields | undefined, after: Fields | undefined): RecordDelta | undefined {
  const { type, id } = place
  if (!before || !after) return before || after ? { type, id, before, after } : undefined
  const names = new Set([...before.keys(), ...after.keys()])
  const differing = [...names].filter(
    (name) => !sameValue(before.get(name), after.get(name)) && isPlain(before.get(name)),
  )
  const of = (fields: Fields): Fields => new Map(differing.map((name) => [name, fields.get(name)]))
  return differing.length === 0 ? undefined : { type, id, before: of(before), after: of(after) }
}

const deltaOf = (deltas: Iterable<RecordDelta | undefined>): Delta =>
  new Map([...deltas].flatMap((delta) => (delta ? [[keyOf(delta), delta]] : [])))

/** Writes the changes, each of another record, and tells what that did. Call it in a transaction. */
export const writeChanges = (maps: DocumentMaps, changes: readonly Change[], shape = BOARD_SHAPE): Delta =>
  deltaOf(
    changes.map((change) => {
      const place = placeOf(change)
      const fieldsNow = () => {
        const stored = storedAt(maps, place)
        return stored && change.op === 'patch' ? someFields(stored, Object.keys(change.fields)) : allFields(stored)
      }
      const before = fieldsNow()
      writeChange(maps, change, shape)
      const after = fieldsNow()
      // What came to be named is no part of a step: taking the step back leaves it to whoever names it by then.
      return !before && isOnlyNamed(shape, place.type) ? undefined : between(place, before, after)
    }),
  )

/** The fields that still have the value they were given; what others have changed since is theirs. */
const standingFields = (stored: StoredRecord, { before, after }: RecordDelta): string[] =>
  before && after ? [...after.keys()].filter((name) => sameValue(stored.get(name), after.get(name))) : []

function stands(maps: DocumentMaps, delta: RecordDelta): boolean {
  const stored = storedAt(maps, delta)
  if (!delta.after) return !recordMap(maps, delta.type).has(delta.id)
  return stored !== undefined && (!delta.before || standingFields(stored, delta).length > 0)
}

/** True when taking the delta back would change something, which it does not where all of it was overtaken by others. */
export const canTakeBack = (maps: DocumentMaps, delta: Delta): boolean =>
  [...delta.values()].some((record) => stands(maps, record))

function write(stored: StoredRecord, fields: Fields): void {
  for (const [name, value] of fields)
    if (value === undefined) stored.delete(name)
    else stored.set(name, value)
}

function takeBackRecord(maps: DocumentMaps, delta: RecordDelta): RecordDelta | undefined {
  const { type, id, before, after } = delta
  const stored = storedAt(maps, delta)
  if (before && after && stored) {
    // In the order opposite to that of the step: Yjs keeps of values one after the other in one field as much as of one.
    const names = standingFields(stored, delta).reverse()
    const [old, next] = [someFields(stored, names), new Map(names.map((name) => [name, before.get(name)]))]
    write(stored, next)
    return between(delta, old, next)
  }
  const records = recordMap(maps, delta.type)
  if (before && !after && !records.has(id)) {
    const whole = [...before].filter(([, value]) => value !== undefined)
    records.set(id, new Y.Map(whole))
    return { type, id, before: undefined, after: new Map(whole) }
  }
  if (before || !stored) return undefined
  const gone = allFields(stored)
  records.delete(id)
  return { type, id, before: gone, after: undefined }
}

/**
 * Takes back what still stands of the delta and tells what that did, so that taking back the result makes it again. A field that
 * has another value by now stays, so does a record put back by someone else, and a record that is gone stays gone; a record that
 * came goes with all it holds by now. Call it in a transaction.
 */
export const takeBack = (maps: DocumentMaps, delta: Delta): Delta =>
  deltaOf([...delta.values()].map((record) => takeBackRecord(maps, record)))

/** The value each field had before both, where the second goes on from where the first ended. */
function earlier(first: RecordDelta, second: RecordDelta): Fields | undefined {
  if (!first.before || !first.after || !second.before) return first.before
  const before = new Map(second.after ? [...first.before, ...second.before] : second.before)
  for (const [name, value] of first.after) {
    const touched = !second.after || second.before.has(name)
    if (!touched || sameValue(value, second.before.get(name))) before.set(name, first.before.get(name))
  }
  return before
}

function oneRecord(first: RecordDelta, second: RecordDelta): RecordDelta | undefined {
  // Somebody else removed the record in between, or put it back.
  if (Boolean(first.after) !== Boolean(second.before)) return second
  const after = second.after && new Map([...(first.after ?? []), ...second.after])
  return between(second, earlier(first, second), after)
}

/** Both deltas as one, the second made after the first; of a field that others changed in between, only the second counts. */
export function together(first: Delta, second: Delta): Delta {
  const both = new Map(first)
  for (const [key, delta] of second) {
    const known = both.get(key)
    const one = known ? oneRecord(known, delta) : delta
    if (one) both.set(key, one)
    else both.delete(key)
  }
  return both
}
