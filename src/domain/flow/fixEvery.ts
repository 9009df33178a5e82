import type { Board } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { findingKey } from './findingKey.ts'
import { findingsBy, offeredFixes } from './offeredFixes.ts'
import { sortOutAccepted } from './tradeoffs.ts'

/** The repairs of one kind at all places of a board: their changes in one list, and at how many places. */
export interface EveryFix {
  readonly changes: readonly Change[]
  readonly places: number
  /** the board after them */
  readonly after: Board
}

/**
 * Applies the fix of a title to every open finding of a rule that offers it, one after the other, each on the board that the one
 * before left. New blocks have no place yet. Ends after as many repairs as there were findings.
 */
export function fixEvery(board: Board, ruleId: string, title: string): EveryFix {
  const changes: Change[] = []
  const tried = new Set<string>()
  let now = board
  let places = 0
  const next = () =>
    sortOutAccepted(findingsBy(ruleId, now).findings, now.tradeoffs).open.find(
      (finding) => !tried.has(findingKey(finding)),
    )
  for (let finding = next(); finding; finding = next()) {
    tried.add(findingKey(finding))
    const fixes = finding.fixes?.().filter((each) => each.title === title) ?? []
    // The other repairs are not tried: on a large board that takes most of the time.
    const [offer] = offeredFixes(now, { ...finding, fixes: () => fixes })
    if (!offer) continue
    changes.push(...offer.changes)
    now = offer.after
    places++
  }
  return { changes, places, after: now }
}
