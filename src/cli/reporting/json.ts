import type { ReportFormat } from './report.ts'

/** All findings as data. */
export const json: ReportFormat = {
  id: 'json',
  purpose: 'for programs',
  write: ({ files }) => {
    const listed = files.map(({ file, findings }) => ({
      file,
      findings: findings.map(({ rule, severity, says, at, fixes, line }) => ({
        rule,
        severity,
        says,
        at,
        fixes: fixes(),
        ...(line === undefined ? {} : { line }),
      })),
    }))
    return `${JSON.stringify({ files: listed }, null, 2)}\n`
  },
}
