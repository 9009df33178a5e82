import type * as Y from 'yjs'
import type { Board } from '#domain/board/board.ts'
import { mapsOf, type StoredRecord } from './codec.ts'
import { createReadModel, RECORD_TYPES } from './readModel.ts'

const untouched = () => ({
  settings: false,
  brief: false,
  block: new Set<string>(),
  edge: new Set<string>(),
  zone: new Set<string>(),
  tradeoff: new Set<string>(),
})

/** The records an event of the map that holds them speaks of: those that came or went, or the one that changed inside. */
// biome-ignore lint/suspicious/noExplicitAny: the type Yjs gives its own listeners
const touchedIds = (event: Y.YEvent<any>): Iterable<string> =>
  event.path.length === 0 ? event.changes.keys.keys() : [String(event.path[0])]

/** Keeps reading a document; tells every transaction's outcome that changed the board. Stop it with the function returned. */
export function followBoard(doc: Y.Doc, onBoard: (board: Board) => void): () => void {
  const model = createReadModel(doc)
  const maps = mapsOf(doc)
  let board = model.readAll()
  let touched = untouched()
  const stops: (() => void)[] = []

  const listen = <T>(map: Y.Map<T>, note: Parameters<Y.Map<T>['observeDeep']>[0]) => {
    map.observeDeep(note)
    stops.push(() => map.unobserveDeep(note))
  }
  for (const name of ['settings', 'brief'] as const)
    listen(maps[name], () => {
      touched[name] = true
    })
  for (const type of RECORD_TYPES)
    listen<StoredRecord>(maps[type], (events) => {
      for (const event of events) for (const id of touchedIds(event)) touched[type].add(id)
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
