import type { Board } from '#domain/board/board.ts'
import { findRecord } from '#domain/board/lookup.ts'
import { RECORDS } from '#domain/board/records/catalogue.ts'
import { listIn } from '#domain/board/records/recordType.ts'
import { DESK_FIELDS, type Desk, type DeskState } from './desk.ts'
import type { DeskField } from './slices/slice.ts'

/** What the fields that have a rule are by it. */
function byRule<Rule extends 'opened' | 'changed'>(
  desk: Desk,
  rule: Rule,
  apply: (rule: NonNullable<DeskField<unknown>[Rule]>, value: unknown) => unknown,
): Partial<Desk> {
  const ruled = DESK_FIELDS.flatMap(([name, field]) => {
    const own = field[rule]
    return own ? [[name, apply(own, desk[name])]] : []
  })
  return Object.fromEntries(ruled)
}

/** Takes out of the desk whatever names a record that the board, which has changed, does not have any more. */
export function forgetGone(desk: DeskState, board: Board): void {
  const isThere = (id: string) => RECORDS.some((spec) => findRecord(listIn(board, spec), id) !== undefined)
  desk.setState(byRule(desk.getState(), 'changed', (changed, value) => changed(value, isThere)))
}

/** Makes the desk ready for a board that was opened: what was about the one before is gone. */
export function clearFor(desk: DeskState, board: Board): void {
  desk.setState(byRule(desk.getState(), 'opened', (opened, value) => opened(value, board)))
}
