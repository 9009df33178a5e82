import type { Board } from '#domain/board/board.ts'
import type { FieldSpec } from '#domain/board/property.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import { type AnyRecord, type BoardShape, listIn, type RecordSpec } from '#domain/board/records/recordType.ts'
import { clamp } from '#shared/geometry.ts'
import type { NewId } from '#shared/newId.ts'
import type { Edit, ItemId } from './edit.ts'
import { freshCopies } from './freshCopies.ts'

const PASTE_OFFSET = 40

function movedBy(value: unknown, spec: FieldSpec, by: number): unknown {
  const number = (each: unknown) =>
    clamp(Number(each) + by, Number('min' in spec && spec.min), Number('max' in spec && spec.max))
  return Array.isArray(value) ? value.map(number) : number(value)
}

/** The record as far away along both axes. */
function moved(record: AnyRecord, { fields }: RecordSpec, by: number): AnyRecord {
  const places = Object.entries(fields).filter(([field, { place }]) => place && record[field] !== undefined)
  return { ...record, ...Object.fromEntries(places.map(([field, spec]) => [field, movedBy(record[field], spec, by)])) }
}

interface PasteOptions {
  /** how many offsets of 40 pixels away from where it was copied */
  readonly times: number
  readonly newId: NewId
  readonly shape?: BoardShape
}

/** A clip that is added, and the new id of each of its records by the old one. */
interface Pasted extends Edit {
  readonly ids: ReadonlyMap<string, string>
}

/** Adds a clip under fresh ids, and selects of it what was selected. */
export function pasteClip(board: Board, clip: Board, { times, newId, shape = BOARD_SHAPE }: PasteOptions): Pasted {
  const by = PASTE_OFFSET * times
  const wanted = shape.records.filter(
    ({ copied, onlyNamed }) => copied === 'selected' || copied === 'along' || onlyNamed,
  )
  const lists = wanted.map((spec) => [spec.list, listIn(clip, spec).map((record) => moved(record, spec, by))] as const)
  const { changes, ids } = freshCopies(
    { ...clip, ...Object.fromEntries(lists) },
    { records: shape.records, onto: board, newId, wants: (spec) => wanted.includes(spec), keepsUnique: () => false },
  )
  const selectable = wanted.filter(({ copied }) => copied === 'selected').flatMap((spec) => listIn(clip, spec))
  return { changes, select: selectable.flatMap(({ id }) => (ids.get(id) ?? []) as ItemId), ids }
}
