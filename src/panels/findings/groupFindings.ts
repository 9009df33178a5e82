import { entriesOf, type FindingEntry } from '#domain/flow/entries.ts'
import { type Finding, SEVERITIES, type Severity } from '#domain/flow/rule.ts'

/** Entries of one severity, in the order of the check. */
export interface FindingGroup {
  readonly severity: Severity
  readonly entries: readonly FindingEntry<Finding>[]
}

/** The entries by the worst severity of their places, worst first; a severity without entries is left out. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const entries = entriesOf(findings)
  return SEVERITIES.map((severity) => ({
    severity,
    entries: entries.filter((entry) => entry.severity === severity),
  })).filter((group) => group.entries.length > 0)
}
