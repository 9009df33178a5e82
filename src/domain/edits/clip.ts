import { type Board, emptyBoard } from '#domain/board/board.ts'
import { applyChanges } from '#domain/board/change.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import {
  type AnyRecord,
  type BoardShape,
  listIn,
  namedIn,
  type RecordSpec,
  refsOf,
} from '#domain/board/records/recordType.ts'
import { removeItems } from './removeItems.ts'

/** True when a record is copied with a selection: it is selected itself, or all that it cannot do without is. */
function isCopied(record: AnyRecord, spec: RecordSpec, ids: ReadonlySet<string>): boolean {
  if (spec.copied === 'selected') return ids.has(record.id)
  const needed = refsOf(spec).filter(({ required }) => required)
  return spec.copied === 'along' && needed.every(({ field }) => ids.has(String(record[field])))
}

/** The ids of everything that records refer to. */
const referredTo = (spec: RecordSpec, records: readonly AnyRecord[]): readonly string[] =>
  records.flatMap((record) => [...namedIn(record, spec)].map(({ id }) => id))

/** The record by itself, without what it may refer to. */
function bare(record: AnyRecord, spec: RecordSpec): AnyRecord {
  const loose = new Set(refsOf(spec).map(({ field }) => field))
  return Object.fromEntries(Object.entries(record).filter(([field]) => !loose.has(field))) as AnyRecord
}

/**
 * The selected part of a board as a board of its own, with its ids: the selected records and the edges between them, and what they lie
 * in, each by itself. Edges to other blocks stay behind.
 */
export function clipOf(board: Board, ids: ReadonlySet<string>, shape: BoardShape = BOARD_SHAPE): Board {
  const copied = shape.records.map((spec) => ({
    spec,
    records: listIn(board, spec).filter((record) => isCopied(record, spec, ids)),
  }))
  const around = new Set(copied.flatMap(({ spec, records }) => referredTo(spec, records)))
  const lists = copied.map(({ spec, records }) => {
    const more =
      spec.copied === 'with-board' || spec.onlyNamed ? listIn(board, spec).filter(({ id }) => around.has(id)) : []
    return [spec.list, [...records, ...more.map((record) => bare(record, spec))]] as const
  })
  return { ...emptyBoard(shape), settings: board.settings, ...Object.fromEntries(lists) }
}

/** The selected part of a board as one that stands in a file by itself: nothing in it names a record that stayed behind. */
export function clipFile(board: Board, ids: ReadonlySet<string>, shape: BoardShape = BOARD_SHAPE): Board {
  const clip = clipOf(board, ids, shape)
  const all = shape.records.flatMap((spec) => listIn(clip, spec).map((record) => ({ record, spec })))
  const there = new Set(all.map(({ record }) => record.id))
  const named = all.flatMap(({ record, spec }) => referredTo(spec, [record]))
  const missing = new Set(named.filter((id) => !there.has(id)))
  return missing.size === 0 ? clip : applyChanges(clip, removeItems(clip, missing, shape), shape)
}

/** True when a clip holds nothing that is copied for its own sake. */
export const isEmptyClip = (clip: Board, { records }: BoardShape = BOARD_SHAPE): boolean =>
  records.every((spec) => spec.copied !== 'selected' || listIn(clip, spec).length === 0)
