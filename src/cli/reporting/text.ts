import { place } from '#cli/tell.ts'
import { entriesOf, type FindingEntry } from '#domain/flow/entries.ts'
import { SEVERITIES, type Severity } from '#domain/flow/rule.ts'
import { oneLine } from '#shared/plainText.ts'
import { counted } from '#shared/plural.ts'
import { commandLineWords } from '#words/commandLine.ts'
import type { CheckReport, ReportedFinding, ReportFormat } from './report.ts'

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

/** What a rule finds at one place as a line; at several, a line for all of them and one for each, a lower severity with it. */
function entryLines(file: string, { rule, severity, places }: FindingEntry<ReportedFinding>): readonly string[] {
  const [first] = places
  if (places.length === 1 && first) return [`${place(file, first.line)}: ${severity}: ${first.says} [${rule}]`]
  const all = commandLineWords.atPlaces(first?.title ?? rule, places.length)
  const each = places.map((finding) => {
    const lower = finding.severity === severity ? '' : `${finding.severity}: `
    return `  ${place(file, finding.line)}: ${lower}${finding.says}`
  })
  return [`${file}: ${severity}: ${all} [${rule}]`, ...each]
}

/** A line for what each rule finds, as compilers write them, with its places under it where there are several, and one that counts. */
export const text: ReportFormat = {
  id: 'text',
  purpose: 'for people',
  write: (report) => {
    const lines = report.files.flatMap(({ file, findings }) =>
      entriesOf(findings).flatMap((entry) => entryLines(file, entry)),
    )
    return `${[...lines, summary(report)].map(oneLine).join('\n')}\n`
  },
}
