import type { Severity } from '#domain/flow/rule.ts'
import { commandLineWords } from '#words/commandLine.ts'
import { relativePath } from './relativePath.ts'
import type { ReportFormat } from './report.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' }

const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapedProperty = (text: string): string => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

interface Annotation {
  readonly command: string
  readonly file: string
  readonly line?: number | undefined
  readonly title: string
  readonly says: string
}

function annotation({ command, file, line, title, says }: Annotation): string {
  const place = line === undefined ? '' : `,line=${line}`
  return `::${command} file=${escapedProperty(file)}${place},title=${escapedProperty(title)}::${escapedData(says)}\n`
}

/** Workflow commands of GitHub Actions, which show findings beside the lines of a pull request. */
export const github: ReportFormat = {
  id: 'github',
  purpose: 'annotations in GitHub Actions',
  write: ({ files, unread, cwd }) => {
    const findings = files.flatMap(({ file, findings: found }) =>
      found.map(({ severity, line, title, says, rule }) => ({
        command: COMMANDS[severity],
        file,
        line,
        title: `${title} (${rule})`,
        says,
      })),
    )
    const faults = unread.map((each) => ({ command: 'error', title: commandLineWords.cannotBeRead, ...each }))
    return [...faults, ...findings].map((each) => annotation({ ...each, file: relativePath(cwd, each.file) })).join('')
  },
}
