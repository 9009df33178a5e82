import { type Finding, SEVERITIES, type Severity } from '#domain/flow/rule.ts'

/** Findings of one severity, in the order of the check. */
export interface FindingGroup {
  readonly severity: Severity
  readonly findings: readonly Finding[]
}

/** The findings by severity, worst first; a severity without findings is left out. */
export const groupFindings = (findings: readonly Finding[]): readonly FindingGroup[] =>
  SEVERITIES.map((severity) => ({
    severity,
    findings: findings.filter((finding) => finding.severity === severity),
  })).filter((group) => group.findings.length > 0)
