import type { Block, BlockId, Board, BoardSettings, Edge, EdgeId, Tradeoff, TradeoffId, Zone, ZoneId } from './board.ts'
import type { Brief } from './briefProperties.ts'

/** New values for some fields of a record; a field set to undefined is taken away. */
export type Patch<T> = { readonly [K in Exclude<keyof T, 'id'>]?: T[K] | undefined }

/** The four record types of a board that have ids. */
export interface Records {
  readonly block: Block
  readonly edge: Edge
  readonly zone: Zone
  readonly tradeoff: Tradeoff
}

/** The name of a record type. */
export type RecordType = keyof Records

interface Ids {
  readonly block: BlockId
  readonly edge: EdgeId
  readonly zone: ZoneId
  readonly tradeoff: TradeoffId
}

type RecordChange = Exclude<Change, { type: 'settings' | 'brief' }>

/** One step of a change of the board; an edit is a list of them, applied together. Patching or removing what is not there does nothing. */
export type Change =
  | { readonly [T in RecordType]: { readonly op: 'put'; readonly type: T; readonly record: Records[T] } }[RecordType]
  | {
      readonly [T in RecordType]: {
        readonly op: 'patch'
        readonly type: T
        readonly id: Ids[T]
        readonly fields: Patch<Records[T]>
      }
    }[RecordType]
  | { readonly [T in RecordType]: { readonly op: 'remove'; readonly type: T; readonly id: Ids[T] } }[RecordType]
  | { readonly op: 'patch'; readonly type: 'settings'; readonly fields: Patch<BoardSettings> }
  | { readonly op: 'patch'; readonly type: 'brief'; readonly fields: Patch<Brief> }

interface Ordered {
  readonly id: string
  readonly order: number
}

/** Sorts records the way a board keeps them: by `order`, then by id. */
export const byOrder = (a: Ordered, b: Ordered): number => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The order that puts a new record behind all given ones. */
export const orderAfter = (records: readonly { readonly order: number }[]): number =>
  records.reduce((highest, { order }) => Math.max(highest, order), -1) + 1

/** The records sorted the way a board keeps them; the list itself when it is sorted already. */
export const inOrder = <R extends Ordered>(records: readonly R[]): readonly R[] =>
  records.every((record, i) => i === 0 || byOrder(records[i - 1] as R, record) <= 0)
    ? records
    : [...records].sort(byOrder)

/** The record with the patch's fields set, or taken away where undefined; the same object when nothing differs. */
export function patched<T extends object>(record: T, fields: Patch<T>): T {
  const old = record as unknown as Record<string, unknown>
  const entries = Object.entries(fields).filter(([key, value]) => old[key] !== value)
  if (entries.length === 0) return record
  const next: Record<string, unknown> = { ...old }
  for (const [key, value] of entries) {
    if (value === undefined) delete next[key]
    else next[key] = value
  }
  return next as T
}

/** The records of one type while changes are applied to them; the board's own list when none of them did anything. */
function changedRecords<R extends Ordered>(records: readonly R[], changes: readonly RecordChange[]): readonly R[] {
  if (changes.length === 0) return records
  const byId = new Map(records.map((record) => [record.id, record]))
  let touched = false
  for (const change of changes) {
    const id = change.op === 'put' ? change.record.id : change.id
    const old = byId.get(id)
    if (change.op === 'remove') touched = byId.delete(id) || touched
    else if (change.op === 'put' || old) {
      const next = change.op === 'put' ? (change.record as unknown as R) : patched(old as R, change.fields as Patch<R>)
      touched ||= next !== old
      byId.set(id, next)
    }
  }
  return touched ? [...byId.values()].sort(byOrder) : records
}

/** The board after the changes, in their order; untouched records keep their identity. Pure. */
export function applyChanges(board: Board, changes: readonly Change[]): Board {
  const of = (type: RecordType) => changes.filter((change) => change.type === type) as RecordChange[]
  let { settings, brief } = board
  for (const change of changes) {
    if (change.type === 'settings') settings = patched(settings, change.fields)
    else if (change.type === 'brief') brief = patched(brief, change.fields)
  }
  return {
    settings,
    brief,
    blocks: changedRecords(board.blocks, of('block')),
    edges: changedRecords(board.edges, of('edge')),
    zones: changedRecords(board.zones, of('zone')),
    tradeoffs: changedRecords(board.tradeoffs, of('tradeoff')),
  }
}
