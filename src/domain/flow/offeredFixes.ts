import type { Board } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { onceFor } from '#shared/onceFor.ts'
import { openDraft } from './draft/openDraft.ts'
import { checkBoard } from './engine.ts'
import { findingKey } from './findingKey.ts'
import { type Finding, type Fix, MOMENTS, type Rule } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

/** A repair that was tried and holds: what it does by name, and its changes. New blocks have no place yet. */
export interface OfferedFix {
  readonly title: string
  readonly changes: readonly Change[]
  /** the board after them */
  readonly after: Board
}

const ERRORS: readonly Rule[] = RULES.filter(({ severity }) => severity === 'error')

/** The changes a fix makes on a board, for one of its findings; the same board, finding and fix give the same changes. */
function fixChanges(board: Board, finding: Finding, fix: Fix): readonly Change[] {
  const draft = openDraft(board, `${findingKey(finding)} ${fix.title}`)
  fix.draw(draft)
  return draft.changes()
}

/** The keys of the errors on a board. */
const errorsOn = onceFor(
  (board: Board): ReadonlySet<string> => new Set(checkBoard(board, { speaks: MOMENTS, rules: ERRORS }).map(findingKey)),
)

const keysOf = (board: Board, ruleId: string): readonly string[] =>
  checkBoard(board, { speaks: MOMENTS, rules: RULES.filter(({ id }) => id === ruleId) }).map(findingKey)

/**
 * The repairs of a finding that hold on this board, in the rule's order: with one of them the finding is gone, its rule speaks
 * less often than before, and there is no error that was not there. Each is tried on a copy, so ask for what is on the screen only.
 */
export function offeredFixes(board: Board, finding: Finding): readonly OfferedFix[] {
  const fixes = finding.fixes?.() ?? []
  if (fixes.length === 0) return []
  const before = keysOf(board, finding.rule)
  const mends = (after: Board): boolean => {
    const left = keysOf(after, finding.rule)
    return left.length < before.length && !left.includes(findingKey(finding))
  }
  const bringsNoError = (after: Board): boolean => [...errorsOn(after)].every((error) => errorsOn(board).has(error))
  return fixes.flatMap((fix) => {
    const changes = fixChanges(board, finding, fix)
    const after = applyChanges(board, changes)
    return changes.length > 0 && mends(after) && bringsNoError(after) ? [{ title: fix.title, changes, after }] : []
  })
}
