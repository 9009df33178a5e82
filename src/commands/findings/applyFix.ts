import type { Board } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { layNew } from '#domain/edits/layNew.ts'
import type { Finding } from '#domain/flow/rule.ts'
import type { Workspace } from '../workspace.ts'
import { idsOnBoard } from './chooseFinding.ts'
import { heldFixes } from './heldFixes.ts'
import { moveOn } from './moveOn.ts'

/** What to select after changes: the blocks they add, else what they touch, else what the finding was about. */
function outcomeOf(board: Board, changes: readonly Change[], finding: Finding): readonly ItemId[] {
  const after = applyChanges(board, changes)
  const before = new Set<string>(board.blocks.map(({ id }) => id))
  const added = after.blocks.map(({ id }) => id).filter((id) => !before.has(id))
  if (added.length > 0) return added
  const touched = changes.flatMap((change) => {
    if (change.type !== 'block' && change.type !== 'edge') return []
    return change.op === 'put' ? [change.record.id] : [change.id]
  })
  const remaining = idsOnBoard(after, touched)
  return remaining.length > 0 ? remaining : idsOnBoard(after, finding.at)
}

/** Makes the changes as one step, shows what came of them and checks at once. */
function mend(workspace: Workspace, finding: Finding, step: { title: string; changes: readonly Change[] }): void {
  const { document, session, view, check } = workspace
  const board = document.board()
  const changes = layNew(board, step.changes)
  const select = outcomeOf(board, changes, finding)
  session.setState({ preview: undefined, editing: undefined })
  moveOn(workspace, finding, () => {
    document.apply(changes, { title: step.title, select })
    check.checkNow()
  })
  view.reveal(select)
}

/** Applies the fix of a title to a finding; a message says so when it no longer holds on the board as it is now. */
export function applyFix(workspace: Workspace, finding: Finding, title: string): void {
  const fix = heldFixes(workspace, finding).find((each) => each.title === title)
  if (fix) mend(workspace, finding, fix)
  else workspace.desktop.notify(`“${title}” no longer fits the board.`)
}

/** The open findings of the same rule that may offer the fix of a title, this one included. */
export const placesOfFix = (findings: readonly Finding[], { rule }: Finding, title: string): number =>
  findings.filter((each) => each.rule === rule && each.fixes?.().some((fix) => fix.title === title)).length

const NOWHERE = { changes: [], places: 0 }

/** Applies the fix of a title wherever a finding of the same rule offers it, as one step; says where it could not. */
export function applyFixEverywhere(workspace: Workspace, finding: Finding, title: string): void {
  const expected = placesOfFix(workspace.check.state.getState().findings, finding, title)
  const every = workspace.check.rulebook()?.fixEvery(workspace.document.board(), finding.rule, title)
  const { changes, places } = every ?? NOWHERE
  const { notify } = workspace.desktop
  if (places > 0) mend(workspace, finding, { title: `${title} everywhere`, changes })
  if (places === 0) notify(`“${title}” no longer fits the board.`)
  else if (places < expected) notify(`Mended at ${places} of ${expected} places; elsewhere this fix does not fit.`)
}
