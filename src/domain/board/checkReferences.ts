import type { Board } from './board.ts'
import { circlesBy } from './circlesBy.ts'
import type { Problem } from './problem.ts'
import { BOARD_SHAPE } from './records/catalogue.ts'
import { listIn, namedIn, type RecordSpec, refsOf } from './records/recordType.ts'

function* repeatedIds(board: Board, records: readonly RecordSpec[]): Iterable<Problem> {
  const first = new Map<string, string>()
  for (const spec of records)
    for (const [index, { id }] of listIn(board, spec).entries()) {
      const path = `${spec.list}[${index}]`
      const earlier = first.get(id)
      if (earlier !== undefined) yield { code: 'repeated-id', path: `${path}.id`, id, first: earlier }
      else first.set(id, path)
    }
}

function* flaws(board: Board, records: readonly RecordSpec[]): Iterable<Problem> {
  for (const spec of records)
    for (const [index, record] of spec.flawOf ? listIn(board, spec).entries() : []) {
      const { field, ...flaw } = spec.flawOf?.(record) ?? {}
      if (field !== undefined) yield { ...flaw, path: `${spec.list}[${index}].${field}` } as Problem
    }
}

function* danglingReferences(board: Board, records: readonly RecordSpec[]): Iterable<Problem> {
  const idsOf = new Map(records.map((spec) => [spec.type, new Set(listIn(board, spec).map(({ id }) => id))]))
  for (const spec of records)
    for (const [index, record] of listIn(board, spec).entries())
      for (const { field, to, id } of namedIn(record, spec))
        if (!idsOf.get(to)?.has(id))
          yield { code: 'missing-record', path: `${spec.list}[${index}].${field}`, type: to, id }
}

function* circles(board: Board, spec: RecordSpec): Iterable<Problem> {
  const records = listIn(board, spec)
  for (const { field } of refsOf(spec).filter(({ acyclic }) => acyclic))
    for (const ids of circlesBy(field, records)) {
      const index = records.findIndex(({ id }) => id === ids[0])
      yield { code: 'circle', path: `${spec.list}[${index}].${field}`, ids }
    }
}

/** What is wrong between the records of a board whose fields are sound each by itself. */
export function* checkReferences(board: Board, { records } = BOARD_SHAPE): Iterable<Problem> {
  yield* repeatedIds(board, records)
  yield* flaws(board, records)
  yield* danglingReferences(board, records)
  for (const spec of records) yield* circles(board, spec)
}
