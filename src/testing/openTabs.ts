import * as Y from 'yjs'
import { type Board, EMPTY_BOARD } from '#domain/board/board.ts'
import { openDocument } from './openDocument.ts'

/** Two documents that show the board, as two tabs do; each hears of the other's changes when they are exchanged. */
export function openTabs(start: Board = EMPTY_BOARD) {
  const [here, there] = [openDocument(start), openDocument()]
  const bring = (from: Y.Doc, to: Y.Doc) =>
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'remote')
  const exchange = () => {
    bring(here.doc, there.doc)
    bring(there.doc, here.doc)
  }
  exchange()
  // Which of two changes made at once counts depends on these.
  here.doc.clientID = 1
  there.doc.clientID = 2
  return { here, there, exchange }
}
