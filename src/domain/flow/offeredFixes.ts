import type { Board } from '#domain/board/board.ts'
import { applyChanges, type Change } from '#domain/board/change.ts'
import { onceFor } from '#shared/onceFor.ts'
import { consequenceOf } from './consequences.ts'
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
  /** what another rule asks for after them, as the middle of a sentence; only of repairs that join loose ends */
  readonly brings?: string
}

const ERRORS: readonly Rule[] = RULES.filter(({ severity }) => severity === 'error')

/** The changes a fix makes on a board, for one of its findings; the same board, finding and fix give the same changes. */
function fixChanges(board: Board, finding: Finding, fix: Fix): readonly Change[] {
  const draft = openDraft(board, `${findingKey(finding)} ${fix.title}`)
  fix.draw(draft)
  return draft.changes()
}

const isError = ({ severity }: Finding): boolean => severity === 'error'

interface Found {
  readonly findings: readonly Finding[]
  readonly keys: ReadonlySet<string>
  /** the keys of those that are errors: a rule may think less of one place than of another */
  readonly errors: ReadonlySet<string>
}

const knownOn = onceFor((_: Board) => new Map<string, Found>())

/** What one rule finds on a board, whenever it speaks, and its keys; found once a board. */
export function findingsBy(ruleId: string, board: Board): Found {
  const known = knownOn(board).get(ruleId)
  if (known) return known
  const findings = checkBoard(board, { speaks: MOMENTS, rules: RULES.filter(({ id }) => id === ruleId) })
  const keysOf = (found: readonly Finding[]) => new Set(found.map(findingKey))
  const found = { findings, keys: keysOf(findings), errors: keysOf(findings.filter(isError)) }
  knownOn(board).set(ruleId, found)
  return found
}

/** A repair that was tried on a copy of the board. */
interface Trial extends Omit<OfferedFix, 'brings'> {
  /** with it the finding is gone and its rule speaks less often than before */
  readonly mends: boolean
  /** the errors of any rule that were not there before */
  readonly errors: readonly Finding[]
}

function tried(board: Board, finding: Finding, fix: Fix): Trial {
  const changes = fixChanges(board, finding, fix)
  const after = applyChanges(board, changes)
  const [before, left] = [findingsBy(finding.rule, board), findingsBy(finding.rule, after)]
  const mends =
    changes.length > 0 && left.findings.length < before.findings.length && !left.keys.has(findingKey(finding))
  const errors = (mends ? ERRORS : []).flatMap(({ id }) =>
    findingsBy(id, after).findings.filter(
      (each) => isError(each) && !findingsBy(id, board).errors.has(findingKey(each)),
    ),
  )
  return { title: fix.title, changes, after, mends, errors }
}

/** The repairs of a finding with what came of trying each; tried once on a board, whatever is asked of them. */
const trialsOf = onceFor((board: Board) =>
  onceFor((finding: Finding): readonly (readonly [Fix, Trial])[] =>
    (finding.fixes?.() ?? []).map((fix) => [fix, tried(board, finding, fix)]),
  ),
)

const isOffered = ({ joins }: Fix, { mends, errors }: Trial, { rule }: Finding): boolean =>
  mends && (joins ? errors.every((error) => error.rule !== rule) : errors.length === 0)

/**
 * The repairs of a finding that hold on this board, in the rule's order: with one of them the finding is gone, its rule speaks
 * less often than before, and there is no error that was not there, but where it joins loose ends, which says what comes then.
 * Each is tried on a copy, so ask for what is on the screen only.
 */
export function offeredFixes(board: Board, finding: Finding): readonly OfferedFix[] {
  return trialsOf(board)(finding).flatMap(([fix, trial]) => {
    const { title, changes, after, errors } = trial
    if (!isOffered(fix, trial, finding)) return []
    return [{ title, changes, after, ...(errors.length > 0 && { brings: consequenceOf(errors) }) }]
  })
}

/** A repair that is not offered. */
export interface RefusedFix {
  readonly title: string
  /** what the board would ask for then; left out where there is nothing on it to do this with, or it would not help */
  readonly brings?: string
}

/** The repairs of a finding that do not hold on this board, and why; each is tried on a copy. */
export const refusedFixes = (board: Board, finding: Finding): readonly RefusedFix[] =>
  trialsOf(board)(finding).flatMap(([fix, trial]) => {
    if (isOffered(fix, trial, finding)) return []
    return [{ title: fix.title, ...(trial.errors.length > 0 && { brings: consequenceOf(trial.errors) }) }]
  })
