import * as Y from 'yjs'
import { changesBetween } from '#domain/board/changesBetween.ts'
import { mapsOf, writeChange } from './codec.ts'
import type { StoredEntry } from './database.ts'
import { dropWaiting, fillGaps, hasGaps } from './fillGaps.ts'
import { readBoard } from './readModel.ts'
import { openRow, type SoundRow } from './storedRow.ts'

/** What was found wrong with the log of a board. */
export interface LogDamage {
  /** how many pieces are not what was written */
  readonly damaged: number
  /** how many pieces there are */
  readonly pieces: number
  /** something of the board may be missing; not so when only what stands there twice is damaged */
  readonly lost: boolean
}

/** How a log was read. */
export interface LogReading {
  readonly damage: LogDamage | undefined
  /** how many pieces come after the last snapshot */
  readonly tail: number
  /** the index of that snapshot, 0 where there is none */
  readonly start: number
}

interface Piece {
  readonly sound: SoundRow | undefined
  /** as the row itself says, which may be damaged */
  readonly saysSnapshot: boolean
}

/** Where the log begins that has to be read: at its last sound snapshot. */
const startOf = (pieces: readonly Piece[]): number =>
  Math.max(
    0,
    pieces.findLastIndex(({ sound }) => sound?.kind === 'snapshot'),
  )

/** Applies a piece; false for one that is no update after all, of which nothing is taken. */
function applyPiece(doc: Y.Doc, { bytes }: SoundRow, origin: object): boolean {
  try {
    // A row of the first version has no checksum, and a broken update may be applied in part before it fails.
    Y.decodeUpdate(bytes)
    Y.applyUpdate(doc, bytes, origin)
    return true
  } catch {
    return false
  }
}

/** Takes over whatever can be read although changes that it came after are lost. */
function salvage(doc: Y.Doc, origin: object): void {
  const whole = new Y.Doc()
  Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc))
  fillGaps(whole)
  const changes = changesBetween(readBoard(doc), readBoard(whole))
  whole.destroy()
  const maps = mapsOf(doc)
  doc.transact(() => {
    for (const change of changes) writeChange(maps, change)
  }, origin)
  dropWaiting(doc)
}

/** Reads the rows of a board, in the order of their keys, into a document; what is damaged is passed over and told. */
export function readLog(
  { id, entry, rows }: { id: string; entry: StoredEntry | undefined; rows: readonly unknown[] },
  doc: Y.Doc,
  origin: object,
): LogReading {
  const pieces = rows.map((row): Piece => {
    const saysSnapshot = (row as { kind?: unknown } | null)?.kind === 'snapshot'
    return { sound: openRow(id, row), saysSnapshot }
  })
  const start = startOf(pieces)
  const read = pieces.slice(start)
  const broken = read.filter(({ sound }) => !sound || !applyPiece(doc, sound, origin))
  const tail = read.length - 1
  const missing = tail < (entry?.tail ?? 0)
  if (broken.length === 0 && !missing && !hasGaps(doc)) return { damage: undefined, tail, start }
  // The generation before may still hold what is missing.
  for (const { sound } of pieces.slice(0, start)) if (sound) applyPiece(doc, sound, origin)
  const hasBase = pieces[start]?.sound?.kind === 'snapshot'
  const lost = missing || hasGaps(doc) || broken.some(({ saysSnapshot }) => !saysSnapshot || !hasBase)
  if (hasGaps(doc)) salvage(doc, origin)
  return { damage: { damaged: broken.length, pieces: pieces.length, lost }, tail, start }
}
