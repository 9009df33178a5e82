import type { Board } from '#domain/board/board.ts'
import type { ItemId } from '#domain/edits/edit.ts'
import { layNew } from '#domain/edits/layNew.ts'
import type { OfferedFix } from '#domain/flow/offeredFixes.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { commandWords } from '#words/commands.ts'
import { makeStep } from '../perform.ts'
import type { Workspace } from '../workspace.ts'
import { idsOnBoard } from './chooseFinding.ts'
import { heldFixes } from './heldFixes.ts'
import { moveOn } from './moveOn.ts'

/** Changes, and the board after them. */
type Mending = Pick<OfferedFix, 'changes' | 'after'>

/** What to select after changes: the blocks they add, else what they touch, else what the finding was about. */
function outcomeOf(board: Board, { changes, after }: Mending, finding: Finding): readonly ItemId[] {
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

/** Makes the changes as one step, shows what came of them and checks at once; what is refused shows nothing. */
function mend(workspace: Workspace, finding: Finding, fix: Mending & { readonly title: string }): void {
  const { document, desk, view, check } = workspace
  const board = document.board()
  const select = outcomeOf(board, fix, finding)
  const changes = layNew(board, fix.changes, fix.after)
  desk.setState({ preview: undefined, editing: undefined })
  const happened = moveOn(workspace, finding, () => {
    const made = makeStep(workspace, { changes, select }, { title: fix.title })
    if (made !== 'refused') check.checkMended()
    return made
  })
  if (happened !== 'refused') view.reveal(select)
}

/** Applies the fix of a title to a finding; a message says so when it no longer holds on the board as it is now. */
export function applyFix(workspace: Workspace, finding: Finding, title: string): void {
  const fix = heldFixes(workspace, finding).find((each) => each.title === title)
  if (fix) mend(workspace, finding, fix)
  else workspace.desktop.notify(commandWords.noLongerFits(title))
}

/** The open findings of the same rule that may offer the fix of a title, this one included. */
export const placesOfFix = (findings: readonly Finding[], { rule }: Finding, title: string): number =>
  findings.filter((each) => each.rule === rule && each.fixes?.().some((fix) => fix.title === title)).length

/** Applies the fix of a title wherever a finding of the same rule offers it, as one step; says where it could not. */
export function applyFixEverywhere(workspace: Workspace, finding: Finding, title: string): void {
  const expected = placesOfFix(workspace.check.state.getState().findings, finding, title)
  const every = workspace.check.rulebook()?.fixEvery(workspace.document.board(), finding.rule, title)
  const places = every?.places ?? 0
  const { notify } = workspace.desktop
  if (every && places > 0) mend(workspace, finding, { ...every, title: commandWords.everywhere(title) })
  if (places === 0) notify(commandWords.noLongerFits(title))
  else if (places < expected) notify(commandWords.mendedAt(places, expected))
}
