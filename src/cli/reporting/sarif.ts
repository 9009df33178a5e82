import { ruleText } from '#cli/ruleText.ts'
import type { Rule, Severity } from '#domain/flow/rule.ts'
import { relativePath } from './relativePath.ts'
import type { CheckReport, ReportFormat } from './report.ts'

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' }

const uriOf = (cwd: string, file: string): string =>
  relativePath(cwd, file).split('/').map(encodeURIComponent).join('/')

const location = (cwd: string, file: string, line: number | undefined) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(cwd, file) },
    ...(line === undefined ? {} : { region: { startLine: line } }),
  },
})

const descriptor = (rule: Rule) => ({
  id: rule.id,
  shortDescription: { text: rule.title },
  fullDescription: { text: rule.what },
  help: { text: ruleText(rule) },
  defaultConfiguration: { level: LEVELS[rule.severity] },
})

const resultsOf = ({ files, rules, cwd }: CheckReport) =>
  files.flatMap(({ file, findings }) =>
    findings.map(({ rule, severity, says, line }) => ({
      ruleId: rule,
      ruleIndex: rules.findIndex(({ id }) => id === rule),
      level: LEVELS[severity],
      message: { text: says },
      locations: [location(cwd, file, line)],
    })),
  )

/** SARIF 2.1.0, which code scanning and editors show. */
export const sarif: ReportFormat = {
  id: 'sarif',
  purpose: 'SARIF 2.1.0, for code scanning',
  write: (report) => {
    const { rules, unread, cwd, version } = report
    const notifications = unread.map(({ file, says, line }) => ({
      level: 'error',
      message: { text: says },
      locations: [location(cwd, file, line)],
    }))
    const run = {
      tool: { driver: { name: 'Tierboard', version, rules: rules.map(descriptor) } },
      invocations: [{ executionSuccessful: unread.length === 0, toolExecutionNotifications: notifications }],
      results: resultsOf(report),
    }
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
    return `${JSON.stringify(log, null, 2)}\n`
  },
}
