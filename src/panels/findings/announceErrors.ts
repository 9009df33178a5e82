import { findingKey } from '#domain/flow/findingKey.ts'
import type { Finding } from '#domain/flow/rule.ts'
import { sidePanelWords } from '#words/sidePanel.ts'

/** What is known of the errors after a check: their keys, and what there is to say about those that are new. */
export interface ErrorNews {
  readonly keys: ReadonlySet<string>
  /** undefined when there is nothing to say */
  readonly message: string | undefined
}

/**
 * The news of a check against the errors known before. An error that went and came back is new again, but not before the board
 * has rested: while a person draws, an edge is often taken away and drawn anew.
 */
export function announceErrors(
  known: ReadonlySet<string>,
  { findings, settled }: { readonly findings: readonly Finding[]; readonly settled: boolean },
): ErrorNews {
  const errors = findings.filter((finding) => finding.severity === 'error')
  const fresh = errors.filter((finding) => !known.has(findingKey(finding)))
  const [first] = fresh
  const message = first && sidePanelWords.newErrors(fresh.length, first.says)
  return { keys: new Set([...(settled ? [] : known), ...errors.map(findingKey)]), message }
}
