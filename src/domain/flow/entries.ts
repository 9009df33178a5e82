import type { Finding, Severity } from './rule.ts'

/** What one rule finds on a board, as it is shown: one entry, however many places there are. */
export interface FindingEntry<F> {
  readonly rule: string
  /** of the worst of its places */
  readonly severity: Severity
  /** a finding a place, in the order given */
  readonly places: readonly F[]
}

/** Findings as entries, one a rule, each where the first of its places stood: of findings that come worst first, the worst first. */
export function entriesOf<F extends Pick<Finding, 'rule' | 'severity'>>(
  findings: readonly F[],
): readonly FindingEntry<F>[] {
  const entries = new Map<string, { rule: string; severity: Severity; places: F[] }>()
  for (const finding of findings) {
    const { rule, severity } = finding
    const entry = entries.get(rule)
    if (entry) entry.places.push(finding)
    else entries.set(rule, { rule, severity, places: [finding] })
  }
  return [...entries.values()]
}

/** Findings that come worst first, in the order in which their entries show them. */
export const inEntryOrder = <F extends Pick<Finding, 'rule' | 'severity'>>(findings: readonly F[]): readonly F[] =>
  entriesOf(findings).flatMap(({ places }) => places)
