import type { Severity } from '#domain/flow/rule.ts'

/** What the severities are called: one finding, several, one in the middle of a sentence, and before what a finding says. */
export const severityWords = {
  error: { one: 'Error', many: 'Errors', within: 'error', before: 'Error: ' },
  warning: { one: 'Warning', many: 'Warnings', within: 'warning', before: 'Warning: ' },
  hint: { one: 'Hint', many: 'Hints', within: 'hint', before: 'Hint: ' },
} as const satisfies Record<Severity, unknown>
