import type { Board } from '#domain/board/board.ts'
import type { AnyChange, Change } from '#domain/board/change.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { inDependencyOrder } from '#domain/board/records/dependencies.ts'
import {
  type AnyRecord,
  type BoardShape,
  listIn,
  type RecordSpec,
  refListsOf,
  refsOf,
} from '#domain/board/records/recordType.ts'
import { keepBands } from './keepBands.ts'

/** The ids that go: the given ones, and records that cannot do without one of them. */
function goneWith(board: Board, ids: ReadonlySet<string>, records: readonly RecordSpec[]): ReadonlySet<string> {
  const gone = new Set(ids)
  for (const spec of records) {
    const needed = refsOf(spec).filter(({ required }) => required)
    for (const record of listIn(board, spec))
      if (needed.some(({ field }) => gone.has(String(record[field])))) gone.add(record.id)
  }
  return gone
}

/** What a record refers to in place of records that go: the next one further out that stays, or none. */
function remainingRefs(
  record: AnyRecord,
  spec: RecordSpec,
  stays: (to: string, id: string, further?: string) => string | undefined,
) {
  const fields: Record<string, unknown> = {}
  for (const { field, to, whenGone } of refsOf(spec)) {
    const id = record[field] as string | undefined
    const left = id === undefined ? undefined : stays(to, id, whenGone)
    if (left !== id) fields[field] = left
  }
  for (const { field, to } of refListsOf(spec)) {
    const ids = (record[field] ?? []) as readonly string[]
    const left = ids.filter((id) => stays(to, id) !== undefined)
    if (left.length < ids.length) fields[field] = left
  }
  return fields
}

/** Takes the items away, with the edges of removed blocks; what a removed zone held stays on the board, one zone further out. */
export function removeItems(
  board: Board,
  ids: ReadonlySet<string>,
  shape: BoardShape = BOARD_SHAPE,
): readonly Change[] {
  const records = inDependencyOrder(shape.records)
  const gone = goneWith(board, ids, records)
  const specOf = new Map(records.map((spec) => [spec.type, spec]))
  const stays = (to: string, id: string, further?: string): string | undefined => {
    const spec = specOf.get(to)
    let at: string | undefined = id
    const passed = new Set<string>()
    while (at !== undefined && gone.has(at)) {
      passed.add(at)
      const next: AnyRecord | undefined = spec && findRecord(listIn(board, spec), at)
      at = further === undefined ? undefined : (next?.[further] as string | undefined)
      if (at !== undefined && passed.has(at)) return undefined
    }
    return at
  }
  const removals = [...records]
    .reverse()
    .flatMap((spec): readonly AnyChange[] =>
      listIn(board, spec).flatMap(({ id }) => (gone.has(id) ? [{ op: 'remove', type: spec.type, id }] : [])),
    )
  const patches = records.flatMap((spec): readonly AnyChange[] => {
    if (refsOf(spec).length + refListsOf(spec).length === 0) return []
    return listIn(board, spec).flatMap((record) => {
      const fields = gone.has(record.id) ? {} : remainingRefs(record, spec, stays)
      return Object.keys(fields).length === 0 ? [] : [{ op: 'patch', type: spec.type, id: record.id, fields }]
    })
  })
  return keepBands(board, [...removals, ...patches] as unknown as readonly Change[])
}
