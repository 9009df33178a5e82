import type { Board } from '#domain/board/board.ts'
import { findBlock, findEdge } from '#domain/board/lookup.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { foldZones } from '#domain/edits/zones.ts'
import { bundleOf } from '#domain/layout/fold.ts'
import { foldedBoard, unfoldedPlaces } from '#domain/layout/foldedBoard.ts'
import { zoneWords } from '#words/zones.ts'
import { type GestureRequest, performGesture } from '../gestures.ts'
import { makeStep } from '../perform.ts'
import type { Workspace } from '../workspace.ts'

/** What is chosen with an item of the board as it is drawn: of a bundle of edges all. */
function chosenWith(drawn: Board, id: ItemId): readonly ItemId[] {
  const edge = findEdge(drawn, id)
  return edge ? bundleOf(edge) : [id]
}

/** Chooses all edges of a bundle, or adds them to what is selected or takes them out; its label is none to be typed. */
function pressBundle({ desk }: Workspace, bundle: readonly ItemId[], add: boolean): void {
  const { selection } = desk.getState()
  const others = [...selection].filter((id) => !bundle.includes(id as ItemId))
  const isIn = others.length === selection.size - bundle.length
  desk.setState({ selection: new Set(add ? [...others, ...(isIn ? [] : bundle)] : bundle) })
}

/**
 * Does what a gesture asks for on a board with collapsed zones: what moves takes all that it stands for along, pressed twice the card of a
 * zone opens, no edge begins or ends at one, and a bundle of edges is chosen as a whole. False when the request is not about such.
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
  if (name === 'select') {
    performGesture(workspace, [name, { ids: asked.ids.flatMap((id) => chosenWith(drawn, id)) }])
    return true
  }
  if (name === 'press' || name === 'edit-label') {
    const bundle = chosenWith(drawn, asked.id)
    if (bundle.length > 1) pressBundle(workspace, bundle, name === 'press' && asked.add)
    if (bundle.length > 1) return true
  }
  if (name === 'edit-label' && isFold(asked.id)) {
    makeStep(workspace, foldZones(board, new Set([asked.id])), { title: zoneWords.open })
    return true
  }
  const joins = name === 'connect' || name === 'reconnect' || name === 'press-port' || name === 'open-edge'
  return joins && Object.values(asked).some(isFold)
}
