import type { Board } from '#domain/board/board.ts'
import type { OfferedFix } from '#domain/flow/offeredFixes.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { onceFor } from '#shared/onceFor.ts'
import type { Workspace } from '../workspace.ts'

const memory = onceFor((_: Board) => new WeakMap<Finding, readonly OfferedFix[]>())

/** The repairs of a finding that hold on a board, if they were asked for before. */
export const knownFixes = (board: Board, finding: Finding): readonly OfferedFix[] | undefined =>
  memory(board).get(finding)

/** The repairs of a finding that hold on the board as it is; tried once for a board, none before the rules are loaded. */
export function heldFixes(
  { document, check }: Pick<Workspace, 'document' | 'check'>,
  finding: Finding,
): readonly OfferedFix[] {
  const board = document.board()
  const known = knownFixes(board, finding)
  if (known) return known
  const fixes = check.rulebook()?.offeredFixes(board, finding) ?? []
  memory(board).set(finding, fixes)
  return fixes
}
