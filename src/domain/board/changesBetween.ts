import { groupBy } from '#shared/groupBy.ts'
import type { Board } from './board.ts'
import { type AnyChange, type Change, changed, changedId, patched } from './change.ts'
import { differingFields } from './fieldValues.ts'
import { findRecord } from './lookup.ts'
import { BOARD_SHAPE } from './records/catalogue.ts'
import { inDependencyOrder } from './records/dependencies.ts'
import { type AnyRecord, listIn, singleIn } from './records/recordType.ts'

/** The fields of the second object that differ, those it lacks as undefined; undefined when none does. */
function news(old: object, next: object): Readonly<Record<string, unknown>> | undefined {
  const differing = differingFields(old, next)
  const values = next as Readonly<Record<string, unknown>>
  return differing.length === 0 ? undefined : Object.fromEntries(differing.map((field) => [field, values[field]]))
}

/** The change that makes one record of another, of which either may be missing; none when they are the same. */
function changeBetween(type: string, old: AnyRecord | undefined, next: AnyRecord | undefined): readonly AnyChange[] {
  if (!next) return old ? [{ op: 'remove', type, id: old.id }] : []
  if (!old) return [{ op: 'put', type, record: next }]
  const fields = news(old, next)
  return fields ? [{ op: 'patch', type, id: next.id, fields }] : []
}

function listChanges(type: string, before: readonly AnyRecord[], after: readonly AnyRecord[]): readonly AnyChange[] {
  if (before === after) return []
  const known = new Map(before.map((record) => [record.id, record]))
  const stays = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !stays.has(id))
  return [
    ...gone.flatMap((record) => changeBetween(type, record, undefined)),
    ...after.flatMap((record) => changeBetween(type, known.get(record.id), record)),
  ]
}

/** The fewest changes that turn one board into the other; none for equal boards. Pure. */
export function changesBetween(old: Board, next: Board, { singles, records } = BOARD_SHAPE): readonly Change[] {
  return [
    ...singles.flatMap((spec) => {
      const fields = news(singleIn(old, spec), singleIn(next, spec))
      return fields ? [{ op: 'patch', type: spec.type, fields }] : []
    }),
    ...inDependencyOrder(records).flatMap((spec) => listChanges(spec.type, listIn(old, spec), listIn(next, spec))),
  ] as unknown as readonly Change[]
}

/**
 * What changes come to on a board: for each record that they touch the one change that makes of it what all of them make of it, and
 * none where that is what it is. Takes as long as there are changes, however large the board is. Pure.
 */
export function outcomeOf(
  board: Board,
  changes: readonly Change[],
  { singles, records } = BOARD_SHAPE,
): readonly Change[] {
  const touched = groupBy(changes as readonly AnyChange[], (change) => `${change.type}/${changedId(change) ?? ''}`)
  const outcome = [...touched.values()].flatMap((all): readonly AnyChange[] => {
    const { type } = all[0] as AnyChange
    const id = changedId(all[0] as AnyChange)
    const single = singles.find((spec) => spec.type === type)
    if (single) {
      const old = singleIn(board, single)
      const fields = news(
        old,
        all.reduce((now, change) => (change.op === 'patch' ? patched(now, change.fields) : now), old),
      )
      return fields ? [{ op: 'patch', type, fields }] : []
    }
    const spec = records.find((each) => each.type === type)
    if (!spec || id === undefined) return []
    const old = findRecord(listIn(board, spec), id)
    return changeBetween(type, old, all.reduce<AnyRecord | undefined>(changed, old))
  })
  return outcome as unknown as readonly Change[]
}

/** The order of a record is its place in the list, which is where a file keeps it. */
const sameFields = (a: object, b: object): boolean => differingFields(a, b).every((field) => field === 'order')

const sameList = (a: readonly object[], b: readonly object[]): boolean =>
  a === b || (a.length === b.length && a.every((record, index) => sameFields(record, b[index] as object)))

/** True when two boards have the same file. Quick where they share their records. */
export const sameContent = (a: Board, b: Board, { singles, records } = BOARD_SHAPE): boolean =>
  a === b ||
  (singles.every((spec) => sameFields(singleIn(a, spec), singleIn(b, spec))) &&
    records.every((spec) => sameList(listIn(a, spec), listIn(b, spec))))
