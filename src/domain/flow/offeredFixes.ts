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

interface Found {
  readonly findings: readonly Finding[]
  readonly keys: ReadonlySet<string>
}

const knownOn = onceFor((_: Board) => new Map<string, Found>())

/** What one rule finds on a board, whenever it speaks, and its keys; found once a board. */
export function findingsBy(ruleId: string, board: Board): Found {
  const known = knownOn(board).get(ruleId)
  if (known) return known
  const findings = checkBoard(board, { speaks: MOMENTS, rules: RULES.filter(({ id }) => id === ruleId) })
  const found = { findings, keys: new Set(findings.map(findingKey)) }
  knownOn(board).set(ruleId, found)
  return found
}

/**
 * The repairs of a finding that hold on this board, in the rule's order: with one of them the finding is gone, its rule speaks
 * less often than before, and there is no error that was not there. Each is tried on a copy, so ask for what is on the screen only.
 */
export function offeredFixes(board: Board, finding: Finding): readonly OfferedFix[] {
  const fixes = finding.fixes?.() ?? []
  if (fixes.length === 0) return []
  const key = findingKey(finding)
  const before = findingsBy(finding.rule, board)
  const mends = (after: Board): boolean => {
    const left = findingsBy(finding.rule, after)
    return left.findings.length < before.findings.length && !left.keys.has(key)
  }
  const bringsNoError = (after: Board): boolean =>
    ERRORS.every(({ id }) => [...findingsBy(id, after).keys].every((error) => findingsBy(id, board).keys.has(error)))
  return fixes.flatMap((fix) => {
    const changes = fixChanges(board, finding, fix)
    const after = applyChanges(board, changes)
    return changes.length > 0 && mends(after) && bringsNoError(after) ? [{ title: fix.title, changes, after }] : []
  })
}
