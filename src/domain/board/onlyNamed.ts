import type { Board } from './board.ts'
import { leadsTo } from './records/dependencies.ts'
import { type AnyRecord, listIn, namedIn, type RecordSpec } from './records/recordType.ts'

const idsNamed = (board: Board, spec: RecordSpec, records: readonly RecordSpec[]): ReadonlySet<string> => {
  const naming = records.filter((other) => leadsTo(other).includes(spec.type))
  const ids = naming.flatMap((other) =>
    listIn(board, other).flatMap((record) => [...namedIn(record, other)].map(({ id }) => id)),
  )
  return new Set(ids)
}

/** The board without the records that are there only as long as another names them, and that none does; the board itself without such. */
export function withoutUnnamed(board: Board, records: readonly RecordSpec[]): Board {
  const lists = records.flatMap((spec): readonly (readonly [string, readonly AnyRecord[]])[] => {
    const all = spec.onlyNamed ? listIn(board, spec) : []
    if (all.length === 0) return []
    const named = idsNamed(board, spec, records)
    return all.every(({ id }) => named.has(id)) ? [] : [[spec.list, all.filter(({ id }) => named.has(id))]]
  })
  return lists.length === 0 ? board : { ...board, ...Object.fromEntries(lists) }
}
