import { findBlock } from '#domain/board/lookup.ts'
import { foldZones } from '#domain/edits/zones.ts'
import { foldedBoard, unfoldedPlaces } from '#domain/layout/foldedBoard.ts'
import { zoneWords } from '#words/zones.ts'
import { type GestureRequest, performGesture } from '../gestures.ts'
import { makeStep } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/**
 * Does what a gesture asks for on a board with collapsed zones: what moves takes all that it stands for along, pressed twice the card of a
 * zone opens, and no edge begins or ends at one. False when the request is not about such.
 */
export function performFolded(workspace: Workspace, request: GestureRequest): boolean {
  const board = workspace.document.board()
  const drawn = foldedBoard(board)
  if (drawn === board) return false
  const isFold = (id: unknown) => typeof id === 'string' && findBlock(drawn, id) !== undefined && !findBlock(board, id)
  const [name, asked] = request
  if (name === 'move' || name === 'duplicate') {
    performGesture(workspace, [name, { ...asked, places: unfoldedPlaces(board, asked.places) }])
    return true
  }
  if (name === 'edit-label' && isFold(asked.id)) {
    makeStep(workspace, foldZones(board, new Set([asked.id])), { title: zoneWords.open })
    return true
  }
  const joins = name === 'connect' || name === 'reconnect' || name === 'press-port' || name === 'open-edge'
  return joins && Object.values(asked).some(isFold)
}
