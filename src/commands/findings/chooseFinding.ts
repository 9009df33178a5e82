import { showHidden } from '#commands/zones/zoneCommands.ts'
import type { Board } from '#domain/board/board.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import type { Workspace } from '../workspace.ts'

/** The ids among the given ones that are blocks or edges of a board. */
export function idsOnBoard({ blocks, edges }: Board, ids: readonly string[]): readonly ItemId[] {
  const wanted = new Set(ids)
  return [...blocks, ...edges].map((item): ItemId => item.id).filter((id) => wanted.has(id))
}

/** The items of a finding that are still there, in its order. */
const shownOf = (board: Board, { at }: Finding): readonly ItemId[] => {
  const present = new Set<string>(idsOnBoard(board, at))
  return at.filter((id) => present.has(id))
}

/**
 * Chooses a finding: selects what it is about, as far as it is still there, and brings that into view. A collapsed zone that it lies in is
 * opened for that, as a step that can be undone.
 */
export function chooseFinding(workspace: Workspace, finding: Finding): void {
  const { document, desk, view } = workspace
  const board = document.board()
  const ids = shownOf(board, finding)
  desk.setState({
    selection: new Set(ids),
    finding: findingKey(finding),
    editing: undefined,
    accepting: undefined,
  })
  if (board.zones.some(({ collapsed }) => collapsed)) void showHidden(workspace, ids)
  else view.reveal(ids)
}
