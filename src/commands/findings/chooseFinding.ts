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

/** Chooses a finding: selects what it is about, as far as it is still there, and brings that into view. */
export function chooseFinding({ document, desk, view }: Workspace, finding: Finding): void {
  const present = new Set<string>(idsOnBoard(document.board(), finding.at))
  const ids = finding.at.filter((id) => present.has(id))
  desk.setState({
    selection: new Set(ids),
    finding: findingKey(finding),
    editing: undefined,
    accepting: undefined,
  })
  view.reveal(ids)
}
