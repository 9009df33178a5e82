import { crc32 } from '#shared/crc32.ts'

/** What a row of a log holds: the whole board as it was, or what was changed since. */
export type RowKind = 'snapshot' | 'update'

/** A piece of a board's log. `bytes` is a Yjs update; `length` and `sum` tell whether all of it is still what was written. */
export interface StoredRow {
  readonly boardId: string
  readonly kind: RowKind
  readonly bytes: Uint8Array<ArrayBuffer>
  /** of `bytes` */
  readonly length: number
  /** CRC-32 of kind, board and bytes */
  readonly sum: number
}

/** A row of the first version of the database, which carries nothing to check it by. */
interface FirstRow {
  readonly boardId: string
  readonly bytes: Uint8Array
}

/** What a row was found to hold. */
export interface SoundRow {
  readonly kind: RowKind
  readonly bytes: Uint8Array
}

const sumOf = (boardId: string, kind: RowKind, bytes: Uint8Array): number =>
  crc32(bytes, crc32(new TextEncoder().encode(`${kind} ${boardId} `)))

/** A row that can be checked when it is read. */
export function sealRow(boardId: string, kind: RowKind, bytes: Uint8Array): StoredRow {
  // A view into a larger buffer would be stored with all of it.
  const own = new Uint8Array(bytes)
  return { boardId, kind, bytes: own, length: own.length, sum: sumOf(boardId, kind, own) }
}

/** True for bytes, also for those of another realm. */
export const isBytes = (value: unknown): value is Uint8Array =>
  ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]'

const isFirstRow = (row: object): row is FirstRow => !('sum' in row) && !('length' in row) && !('kind' in row)

/** What a row of a board holds, or undefined when it is not what was written; rows of the first version are taken as they are. */
export function openRow(boardId: string, row: unknown): SoundRow | undefined {
  if (typeof row !== 'object' || row === null) return undefined
  const { bytes, kind, length, sum } = row as Partial<StoredRow>
  if (!isBytes(bytes) || (row as StoredRow).boardId !== boardId) return undefined
  if (isFirstRow(row)) return { kind: 'update', bytes }
  if ((kind !== 'snapshot' && kind !== 'update') || bytes.length !== length) return undefined
  return sumOf(boardId, kind, bytes) === sum ? { kind, bytes } : undefined
}
