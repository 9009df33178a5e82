import type { Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { inDependencyOrder } from '#domain/board/records/dependencies.ts'
import { listIn, singleIn } from '#domain/board/records/recordType.ts'

/** Every field of the specs, at its value or undefined, so that what was set before is taken away. */
const allOf = (specs: object, values: object): Record<string, unknown> =>
  Object.fromEntries(Object.keys(specs).map((key) => [key, (values as Record<string, unknown>)[key]]))

/** The changes that turn an empty board into a copy of another one, its settings and brief included. */
export const fillBoard = (from: Board, { singles, records } = BOARD_SHAPE): readonly Change[] =>
  [
    ...singles.map((spec) => ({ op: 'patch', type: spec.type, fields: allOf(spec.fields, singleIn(from, spec)) })),
    ...inDependencyOrder(records).flatMap((spec) =>
      listIn(from, spec).map((record) => ({ op: 'put', type: spec.type, record })),
    ),
  ] as unknown as readonly Change[]
