import { place } from '#cli/tell.ts'
import { SEVERITIES, type Severity } from '#domain/flow/rule.ts'
import { oneLine } from '#shared/plainText.ts'
import { counted } from '#shared/plural.ts'
import { commandLineWords } from '#words/commandLine.ts'
import type { CheckReport, ReportFormat } from './report.ts'

function summary({ files, unread }: CheckReport): string {
  const findings = files.flatMap((each) => each.findings)
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length
  const counts = SEVERITIES.filter((severity) => count(severity) > 0).map((severity) =>
    counted(count(severity), severity),
  )
  const accepted = files.reduce((sum, each) => sum + each.accepted, 0)
  const tradeoffs = accepted === 0 ? '' : commandLineWords.accepted(accepted)
  const faulty = new Set(unread.map(({ file }) => file)).size
  const faults = faulty === 0 ? '' : commandLineWords.unread(faulty)
  const found = counts.join(', ') || commandLineWords.noFindings
  return `${commandLineWords.foundIn(found, files.length)}${tradeoffs}${faults}.`
}

/** A line for each finding, as compilers write them, and one that counts them. */
export const text: ReportFormat = {
  id: 'text',
  purpose: 'for people',
  write: (report) => {
    const lines = report.files.flatMap(({ file, findings }) =>
      findings.map(({ line, severity, says, rule }) => `${place(file, line)}: ${severity}: ${says} [${rule}]`),
    )
    return `${[...lines, summary(report)].map(oneLine).join('\n')}\n`
  },
}
