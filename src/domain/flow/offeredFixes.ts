import type { Board } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { openDraft } from './draft/openDraft.ts'
import { checkBoard } from './engine.ts'
import { findingKey } from './findingKey.ts'
import { type Finding, type Fix, MOMENTS, type Rule } from './rule.ts'
import { RULES } from './rules/catalogue.ts'

/** A repair that was tried and holds: what it does by name, and its changes. New blocks have no place yet. */
export interface OfferedFix {
  readonly title: string
  readonly changes: readonly Change[]
}

const ERRORS: readonly Rule[] = RULES.filter(({ severity }) => severity === 'error')

/** The changes a fix makes on a board, for one of its findings; the same board, finding and fix give the same changes. */
function fixChanges(board: Board, finding: Finding, fix: Fix): readonly Change[] {
  const draft = openDraft(board, `${findingKey(finding)} ${fix.title}`)
  fix.draw(draft)
  return draft.changes()
}

/** The errors of a board by key, and how often a rule speaks on it. */
function verdict(board: Board, rule: string) {
  const rules = [...ERRORS, ...RULES.filter((each) => each.severity !== 'error' && each.id === rule)]
  const findings = checkBoard(board, { speaks: MOMENTS, rules })
  return {
    errors: new Set(findings.filter(({ severity }) => severity === 'error').map(findingKey)),
    own: findings.filter((finding) => finding.rule === rule).map(findingKey),
  }
}

/**
 * The repairs of a finding that hold on this board, in the rule's order: with one of them the finding is gone, its rule speaks
 * less often than before, and there is no error that was not there. Each is tried on a copy, so ask for what is on the screen only.
 */
export function offeredFixes(board: Board, finding: Finding): readonly OfferedFix[] {
  const fixes = finding.fixes?.() ?? []
  if (fixes.length === 0) return []
  const before = verdict(board, finding.rule)
  const key = findingKey(finding)
  return fixes.flatMap((fix) => {
    const changes = fixChanges(board, finding, fix)
    if (changes.length === 0) return []
    const after = verdict(applyChanges(board, changes), finding.rule)
    const isGone = after.own.length < before.own.length && !after.own.includes(key)
    const isSound = [...after.errors].every((error) => before.errors.has(error))
    return isGone && isSound ? [{ title: fix.title, changes }] : []
  })
}
