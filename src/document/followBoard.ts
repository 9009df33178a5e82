import type * as Y from 'yjs'
import type { Board } from '#domain/board/board.ts'
import { BOARD_SHAPE } from '#domain/board/records/catalogue.ts'
import type { BoardShape } from '#domain/board/records/recordType.ts'
import { mapsOf, recordMap, singleMap } from './codec.ts'
import { createReadModel } from './readModel.ts'

const untouched = () => ({ singles: new Set<string>(), records: new Map<string, Set<string>>() })

/** The records an event of the map that holds them speaks of: those that came or went, or the one that changed inside. */
// biome-ignore lint/suspicious/noExplicitAny: the type Yjs gives its own listeners
const touchedIds = (event: Y.YEvent<any>): Iterable<string> =>
  event.path.length === 0 ? event.changes.keys.keys() : [String(event.path[0])]

/** Keeps reading a document; tells every transaction's outcome that changed the board. Stop it with the function returned. */
export function followBoard(doc: Y.Doc, onBoard: (board: Board) => void, shape: BoardShape = BOARD_SHAPE): () => void {
  const model = createReadModel(doc, shape)
  const maps = mapsOf(doc, shape)
  let board = model.readAll()
  let touched = untouched()
  const stops: (() => void)[] = []

  const listen = (map: Y.Map<unknown> | undefined, note: Parameters<Y.Map<unknown>['observeDeep']>[0]) => {
    map?.observeDeep(note)
    stops.push(() => map?.unobserveDeep(note))
  }
  for (const { type } of shape.singles) listen(singleMap(maps, type, shape), () => touched.singles.add(type))
  for (const { type } of shape.records)
    listen(recordMap(maps, type) as Y.Map<unknown>, (events) => {
      const ids = touched.records.get(type) ?? new Set()
      for (const event of events) for (const id of touchedIds(event)) ids.add(id)
      touched.records.set(type, ids)
    })
  const settle = () => {
    const next = model.update(board, touched)
    touched = untouched()
    if (next === board) return
    board = next
    onBoard(board)
  }
  doc.on('afterTransaction', settle)
  onBoard(board)
  return () => {
    doc.off('afterTransaction', settle)
    for (const stop of stops) stop()
  }
}
