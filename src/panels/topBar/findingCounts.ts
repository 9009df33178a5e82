import { SEVERITIES, type Severity } from '#domain/flow/rule.ts'
import { findingCountWords } from '#words/findingCounts.ts'

/** How many findings there are of each severity. */
export type FindingCounts = Readonly<Record<Severity, number>>

/** Counts findings by severity. */
export function countFindings(findings: readonly { readonly severity: Severity }[]): FindingCounts {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** The counts as words: "1 error, 2 warnings"; severities without findings are left out. */
export function countsInWords(counts: FindingCounts): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const count = counts[severity]
    return count === 0 ? [] : [findingCountWords[severity](count)]
  })
  return parts.length === 0 ? findingCountWords.none : parts.join(', ')
}
