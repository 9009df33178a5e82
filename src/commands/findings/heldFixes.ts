import type { Board } from '#domain/board/board.ts'
import { type OfferedFix, offeredFixes } from '#domain/flow/offeredFixes.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { onceFor } from '#shared/onceFor.ts'

const memory = onceFor((_: Board) => new WeakMap<Finding, readonly OfferedFix[]>())

/** The repairs of a finding that hold on a board, if they were asked for before. */
export const knownFixes = (board: Board, finding: Finding): readonly OfferedFix[] | undefined =>
  memory(board).get(finding)

/** The repairs of a finding that hold on a board; tried once for a board. */
export function heldFixes(board: Board, finding: Finding): readonly OfferedFix[] {
  const known = knownFixes(board, finding)
  if (known) return known
  const fixes = offeredFixes(board, finding)
  memory(board).set(finding, fixes)
  return fixes
}
